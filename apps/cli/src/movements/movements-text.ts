import { contentText } from '../terminal/content';
import { figure } from '../terminal/figures';
import { table } from '../terminal/table';
import type { MovementDifferences, Movements } from './movement-answers';

const heads = ['movement', 'lot', 'kind', 'from', 'to', 'sent', 'grams', 'status', 'on its way'];

/** Lines with what is on its way, and by how much the two sides differ, for people. */
export function movementsText({ items, judgedOn, next }: Movements): string {
  if (items.length === 0) return 'Nothing of that kind is, or was, on its way.';
  const rows = items.map((line) => [
    line.movementId,
    line.sentLotId,
    line.kind,
    line.fromSiteId,
    line.toSiteId,
    line.sentOn,
    figure(line.sent.massGrams),
    line.statuses.join(', '),
    line.inTransitGrams === undefined || line.inTransitGrams === 0
      ? ''
      : figure(line.inTransitGrams),
    line.differenceGrams === 0 ? '' : figure(line.differenceGrams),
    contentText(line.differenceMicrograms),
  ]);
  return [
    ...table([[...heads, 'missing', 'of it, kg'], ...rows], 6, 8, 9),
    ...(next === undefined ? [] : ['… and more: ask for less, or use the API']),
    `Late is judged on ${judgedOn}.`,
  ].join('\n');
}

/** Pairs of sites, the worst first; with an element its kilograms, else grams. */
export function differencesText(
  { items, next }: MovementDifferences,
  element: string | undefined,
): string {
  if (items.length === 0) return 'Nothing was received there.';
  const rows = items.map((pair) => [
    pair.fromSiteId,
    pair.toSiteId,
    figure(pair.receipts),
    figure(pair.short),
    figure(pair.over),
    figure(BigInt(pair.clearedGrams)),
    figure(BigInt(pair.differenceGrams)),
    element === undefined
      ? contentText(pair.differenceMicrograms)
      : contentText(only(pair.differenceMicrograms, element)),
    figure(pair.sharePpm),
    pair.trend.direction,
  ]);
  const named = ['from', 'to', 'receipts', 'short', 'over', 'grams', 'missing', 'of it, kg'];
  return [
    ...table([[...named, 'ppm', 'trend'], ...rows], 2, 3, 4, 5, 6, 8),
    ...(next === undefined ? [] : ['… and more: ask for less, or use the API']),
  ].join('\n');
}

const only = (content: Readonly<Record<string, string>>, element: string) => ({
  [element]: content[element] ?? '0',
});
