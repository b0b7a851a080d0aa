import type { NationAct } from '../making/act';
import type { NationLot, Portion } from '../making/lot';

/** A line of a sale or dispatch that is on its way to another site. */
export type SentLine = Readonly<{
  movementId: string;
  lot: NationLot;
  grams: number;
  /** Of the lot that it becomes at the receiver. */
  code: string;
}>;

export type Sent = Readonly<{ act: NationAct; lines: readonly SentLine[] }>;

/** The lines of goods of a sale: all takes of one goods line are one movement. */
export const sentBySale = (
  act: NationAct,
  goods: ReadonlyArray<Readonly<{ portions: readonly Portion[]; code: string }>>,
): Sent => ({
  act,
  lines: goods.flatMap(({ portions, code }, line) =>
    portions.map(({ lot, grams }) => ({
      movementId: `${act.siteId}/${act.recordId}/${line + 1}`,
      lot,
      grams,
      code,
    })),
  ),
});
