import { gramsToNearest, sumOfGrams } from '@lodestone/kernel';
import type { CompositionPpm } from '../measuring/composition';
import type { LotStamp } from '../records/lines';
import type {
  Act,
  LotAssayed,
  LotsRegrouped,
  Restatement,
  StockTaken,
} from '../records/site.events';
import {
  addContents,
  contentOf,
  contentOfMicrograms,
  negated,
  totalMicrograms,
} from '../measuring/content';
import type { Account } from './accounts';
import { lotLine, posted, taken } from './act-lines';
import { type PostingLine } from './posting-line';

export const linesOfCount = (act: StockTaken): readonly PostingLine[] => [
  ...act.data.lots.flatMap((count) => linesOfLotCount(act, count)),
  ...act.data.units.flatMap((count) => linesOfUnitCount(act, count)),
];

function linesOfLotCount(
  act: StockTaken,
  { lot, countedGrams, gain }: StockTaken['data']['lots'][number],
): readonly PostingLine[] {
  const missingGrams = lot.massGrams - countedGrams;
  if (missingGrams > 0) {
    const missing = { ...lot, massGrams: missingGrams };
    return [
      taken(act, missing),
      posted(act, lotLine('stock-difference', 'balance', missing, missingGrams)),
    ];
  }
  if (!gain) return [];
  return [
    posted(act, lotLine('stock', 'made', gain, gain.massGrams)),
    // Of the lot that was counted: found material is told where it was found.
    posted(act, {
      ...lotLine('stock-difference', 'balance', gain, -gain.massGrams),
      lotId: lot.lotId,
    }),
  ];
}

function linesOfUnitCount(
  act: StockTaken,
  { unitId, operatorId, bookMicrograms, countedMicrograms }: StockTaken['data']['units'][number],
): readonly PostingLine[] {
  const content = addContents([
    contentOfMicrograms(countedMicrograms),
    negated(contentOfMicrograms(bookMicrograms)),
  ]);
  if (content.size === 0) return [];
  const massGrams = gramsToNearest(totalMicrograms(content));
  const line = { role: 'balance', ownerId: operatorId, lotId: unitId } as const;
  return [
    posted(act, { ...line, account: 'in-process', massGrams, content }),
    posted(act, {
      ...line,
      account: 'stock-difference',
      massGrams: massGrams === 0 ? 0 : -massGrams,
      content: negated(content),
    }),
  ];
}

export const linesOfAssay = (act: LotAssayed): readonly PostingLine[] => {
  const { lot, toPpm, firstOn } = act.data;
  return restated(act, { ...lot, fromPpm: lot.ppm, toPpm, firstOn });
};

type Restated = Pick<LotStamp, 'lotId' | 'ownerId' | 'status' | 'material' | 'massGrams'> &
  Readonly<{ fromPpm: CompositionPpm; toPpm: CompositionPpm; firstOn: string }>;

/** What is left of a lot has always had the new composition: dated on its first day, gross 0. */
export function restated(act: Act, restatement: Restated | Restatement): readonly PostingLine[] {
  const { massGrams, fromPpm, toPpm, firstOn, lotId, ownerId, status, material } = restatement;
  const content = addContents([
    contentOf(massGrams, toPpm),
    negated(contentOf(massGrams, fromPpm)),
  ]);
  const line = { role: 'restated', ownerId, lotId, status, material, massGrams: 0 } as const;
  const own = (account: Account, moved: PostingLine['content']): PostingLine => ({
    ...posted(act, { ...line, account, content: moved }),
    occurredOn: firstOn,
  });
  return [own('stock', content), own('new-measurement', negated(content))];
}

/** An identity step: the gross is the same, and of the content only rounding may differ (N3). */
export function linesOfRegrouping(act: LotsRegrouped): readonly PostingLine[] {
  const { takes, makes } = act.data;
  const moved = [
    ...takes.map((lot) => taken(act, lot)),
    ...makes.map((lot) => posted(act, lotLine('stock', 'made', lot, lot.massGrams))),
  ];
  const content = negated(addContents(moved.map((line) => line.content)));
  const grams = sumOfGrams(moved);
  if (grams !== 0) throw new Error(`a regrouping of ${grams} g that were not there`);
  if (content.size === 0) return moved;
  const ownerId = takes[0]?.ownerId ?? '';
  return [
    ...moved,
    posted(act, { account: 'rounding', role: 'balance', ownerId, massGrams: 0, content }),
  ];
}
