import { basisIn } from '@lodestone/reference';
import type { Exported, ImportLanded } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';

/** What a declaration of an export says of the whole, and of each line of goods. */
const ofWhole = [
  'tradeMode',
  'portCode',
  'transportMode',
  'incoterm',
  'paymentMode',
  'producerId',
  'customsDeclarationNumber',
] as const;

const ofLine = [
  'isDeclaredControlled',
  'netMassGrams',
  'grossMassGrams',
  'statistics',
  'processingDegree',
] as const;

/** The same of an import: without them anybody could have landed anything. */
const ofImport = ['tradeMode', 'customsDeclarationNumber'] as const;

/** One flag for an export or an import, with the name and place of everything that is missing. */
export const declarationIncomplete: RuleOfActs = {
  code: 'declaration-incomplete',
  severity: 'lapse',
  basis: basisIn('customs-law', '24'),
  judge(act) {
    const missing =
      act.type === 'Exported'
        ? missingOfExport(act)
        : act.type === 'ImportLanded'
          ? missingOfImport(act)
          : [];
    return missing.length === 0 ? [] : [{ missing }];
  },
};

function missingOfExport({ data }: Exported): readonly string[] {
  // Goods that go back were made abroad, by nobody who is in the directory.
  const isBack = data.returnedImportRecordId !== undefined;
  return [
    ...ofWhole.filter((name) => data[name] === undefined && !(name === 'producerId' && isBack)),
    ...data.goods.flatMap((line, n) =>
      ofLine.filter((name) => line[name] === undefined).map((name) => `goods/${n}/${name}`),
    ),
  ];
}

/** Goods that come back name the deal by which they left, and with it who sends them. */
const missingOfImport = ({ data }: ImportLanded): readonly string[] => [
  ...ofImport.filter((name) => data[name] === undefined),
  ...(data.supplierRef === undefined && data.returnedDealId === undefined ? ['supplier'] : []),
  ...data.makes.flatMap(({ goodsCode }, n) =>
    goodsCode === undefined ? [`makes/${n}/goodsCode`] : [],
  ),
];
