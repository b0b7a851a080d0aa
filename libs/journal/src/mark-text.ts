import type { Mark } from '@lodestone/projections';

/** A mark as files have it: places in a log can exceed what a number holds. */
export type MarkText = Readonly<
  Omit<Mark, 'position'> & { position: Readonly<{ commit: string; prepare: string }> }
>;

export const markText = ({ position, ...mark }: Mark): MarkText => ({
  ...mark,
  position: { commit: String(position.commit), prepare: String(position.prepare) },
});

export const markFrom = ({ position, ...mark }: MarkText): Mark => ({
  ...mark,
  position: { commit: BigInt(position.commit), prepare: BigInt(position.prepare) },
});
