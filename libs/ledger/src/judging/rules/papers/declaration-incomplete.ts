import { basisIn } from '@lodestone/reference';
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

/** One flag for an export, with the name and place of everything that is missing. */
export const declarationIncomplete: RuleOfActs = {
  code: 'declaration-incomplete',
  severity: 'lapse',
  basis: basisIn('customs-law', '24'),
  judge(act) {
    if (act.type !== 'Exported') return [];
    const { data } = act;
    // Goods that go back were made abroad, by nobody who is in the directory.
    const isBack = data.returnedImportRecordId !== undefined;
    const missing = [
      ...ofWhole.filter((name) => data[name] === undefined && !(name === 'producerId' && isBack)),
      ...data.goods.flatMap((line, n) =>
        ofLine.filter((name) => line[name] === undefined).map((name) => `goods/${n}/${name}`),
      ),
    ];
    return missing.length === 0 ? [] : [{ missing }];
  },
};
