import type { SubmittedAct, SubmittedGoods, SubmittedTake } from './submitted';

type Said = SubmittedTake & Pick<SubmittedGoods['takes'][number], 'successorLotId'>;

/** The lots that an act names as those that it takes from, and how much of each; a count names none. */
export function takesSaidBy(act: SubmittedAct): readonly Said[] {
  if ('goods' in act) return act.goods.flatMap(({ takes }) => takes);
  return 'takes' in act ? act.takes : [];
}
