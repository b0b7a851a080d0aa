import { gramsToNearest, sumOfGrams } from '@lodestone/kernel';
import { worldId } from '../ids';
import type { LotStamp } from '../records/lines';
import type { Act, Transformation } from '../records/site.events';
import type { Account } from './accounts';
import { lotLine, posted, type Line } from './act-lines';
import { addContents, contentOf, negated, noContent, totalMicrograms } from '../measuring/content';
import { type PostingLine } from './posting-line';

/**
 * In − out − waste per element is the process difference, or stays in the unit that the act names;
 * its gross is its rare earths in grams, and all other gross is other matter, so that oxygen never
 * hides a loss (postings.md §2, *Balancing*).
 */
export function linesOfTransformation(act: Act & { data: Transformation }): readonly PostingLine[] {
  const moved = movedBy(act);
  const { unitId, step } = act.data;
  const own = (line: Line): PostingLine => posted(act, { ...line, step });
  if (unitId === undefined) {
    return [
      ...moved,
      ...balancing(moved, ownerOf(act.data), { own, account: 'process-difference' }),
    ];
  }
  // A unit is kept by owner: what is fed for one and drawn for another is told apart (§2).
  const owners = [...new Set(moved.map(({ ownerId }) => ownerId))];
  return [
    ...moved,
    ...owners.flatMap((ownerId) => {
      const lines = moved.filter((line) => line.ownerId === ownerId);
      return balancing(lines, ownerId, { own, account: 'in-process', unitId });
    }),
  ];
}

const ownerOf = ({ takes, operatorId }: Transformation): string => soleOwner(takes) ?? operatorId;

function movedBy(act: Act & { data: Transformation }): readonly PostingLine[] {
  const { takes, makes, wastes, adds, step, siteId, recordId } = act.data;
  const ownerId = ownerOf(act.data);
  const own = (line: Line): PostingLine => posted(act, { ...line, step });
  return [
    ...takes.map((lot) => own(lotLine('stock', 'taken', lot, -lot.massGrams))),
    ...makes.map((lot) => own(lotLine('stock', 'made', lot, lot.massGrams))),
    ...wastes.map(({ material, massGrams, ppm }) =>
      own({
        account: 'discarded',
        role: 'waste',
        ownerId,
        material,
        assayRecordId: worldId(siteId, recordId),
        massGrams,
        content: contentOf(massGrams, ppm),
      }),
    ),
    ...adds.map(({ material, massGrams }) =>
      own({
        account: 'added',
        role: 'added',
        ownerId,
        material,
        massGrams: -massGrams,
        content: noContent,
      }),
    ),
  ];
}

type Balance = Readonly<{ own: (line: Line) => PostingLine; account: Account; unitId?: string }>;

/** What makes these lines sum to zero: the rare earths to `account`, the rest to other matter. */
function balancing(
  moved: readonly PostingLine[],
  ownerId: string,
  { own, account, unitId }: Balance,
): readonly PostingLine[] {
  const missing = negated(addContents(moved.map(({ content }) => content)));
  const missingGrams = gramsToNearest(totalMicrograms(missing));
  const otherGrams = -sumOfGrams(moved) - missingGrams;
  const balance = (line: Pick<Line, 'account' | 'massGrams' | 'content' | 'lotId'>): PostingLine =>
    own({ role: 'balance', ownerId, ...line });
  const difference = { account, massGrams: missingGrams, content: missing };
  return [
    ...(missing.size > 0
      ? [balance(unitId === undefined ? difference : { ...difference, lotId: unitId })]
      : []),
    ...(otherGrams !== 0
      ? [balance({ account: 'other-matter', massGrams: otherGrams, content: noContent })]
      : []),
  ];
}

/** The one owner of all inputs, if there is one. */
export function soleOwner(takes: ReadonlyArray<Pick<LotStamp, 'ownerId'>>): string | undefined {
  const owners = new Set(takes.map(({ ownerId }) => ownerId));
  const [first] = owners;
  return owners.size === 1 ? first : undefined;
}
