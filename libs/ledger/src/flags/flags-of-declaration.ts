import type { Exported } from '../records/site.events';
import type { Flag } from './flag';

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
export function flagsOfDeclaration({ data }: Exported): readonly Flag[] {
  // Goods that go back were made abroad, by nobody who is in the directory.
  const isBack = data.returnedImportRecordId !== undefined;
  const missing = [
    ...ofWhole.filter((name) => data[name] === undefined && !(name === 'producerId' && isBack)),
    ...data.goods.flatMap((line, n) =>
      ofLine.filter((name) => line[name] === undefined).map((name) => `goods/${n}/${name}`),
    ),
  ];
  return missing.length === 0 ? [] : [{ code: 'declaration-incomplete', detail: { missing } }];
}
