import { contentText } from '../terminal/content';
import { counted, figure } from '../terminal/figures';
import { table } from '../terminal/table';
import type { StockGroups, StockLots, StockUnits } from './stock-answers';

export type Stock = Readonly<{ lots: StockLots; units: StockUnits; totals: StockGroups['totals'] }>;

/** Lots with what is left of them, and what units hold, for people. */
export function stockText({ lots, units, totals }: Stock): string {
  const rows = lots.items.map((lot) => [
    `${lot.siteId}/${lot.lotId}`,
    lot.ownerId,
    lot.material,
    lot.grade ?? '',
    (lot.holds?.length ?? 0) > 0 ? `${lot.status}, held` : lot.status,
    lot.firstOn,
    figure(lot.massGrams),
    contentText(lot.elementMicrograms),
  ]);
  const heads = ['lot', 'owner', 'material', 'grade', 'status', 'since', 'grams', 'of it, kg'];
  return [
    ...(rows.length === 0 ? ['Nothing is left there.'] : table([heads, ...rows], gramsAt)),
    ...(lots.next === undefined ? [] : ['… and more: ask for less, or use the API']),
    '',
    `${counted(totals.lots, 'lot')}, ${figure(BigInt(totals.massGrams))} g: ${contentText(totals.elementMicrograms)} kg`,
    ...(units.items.length === 0 ? [] : ['', 'In process, in grams of rare earths:']),
    ...table(
      units.items.map(({ siteId, unitId, ownerId, massGrams, elementMicrograms }) => [
        `  ${siteId} ${unitId}`,
        ownerId,
        figure(massGrams),
        contentText(elementMicrograms),
      ]),
      2,
    ),
  ].join('\n');
}

const gramsAt = 6;

export function groupsText({ items, totals, next }: StockGroups): string {
  const columns = Object.keys(items[0]?.key ?? {});
  const rows = items.map(({ key, lots, massGrams, elementMicrograms }) => [
    ...columns.map((column) => key[column] ?? ''),
    figure(lots),
    figure(BigInt(massGrams)),
    contentText(elementMicrograms),
  ]);
  const total = [
    ...columns.map((_, at) => (at === 0 ? 'all' : '')),
    figure(totals.lots),
    figure(BigInt(totals.massGrams)),
    contentText(totals.elementMicrograms),
  ];
  if (rows.length === 0) return 'Nothing is left there.';
  return [
    ...table([[...columns, 'lots', 'grams', 'of it, kg'], ...rows, total], columns.length + 1),
    ...(next === undefined ? [] : ['… and more: ask for less, or use the API']),
  ].join('\n');
}
