import type { Correction, Mistake, NationAct } from './act';
import type { Portion } from './lot';
import type { Making } from './making';

export type Recording = Readonly<{
  siteId: string;
  recordId: string;
  body: NationAct['body'];
  /** The lots that it takes from, which have to be known. */
  takes?: readonly Portion[];
  /** What else has to be known. */
  standsOn?: ReadonlyArray<NationAct | undefined>;
  isLast?: boolean;
  mistake?: Mistake | undefined;
  correction?: Correction | undefined;
}>;

/** Writes down that something happened; who tells the ledger, and when, comes later. */
export function recordAct(making: Making, recording: Recording): NationAct {
  const { siteId, recordId, body, takes = [], standsOn = [], isLast = false } = recording;
  const { mistake, correction } = recording;
  const act: NationAct = {
    siteId,
    recordId,
    occurredOn: body.occurredOn,
    body,
    standsOn: new Set([
      ...takes.map(({ lot }) => lot.madeBy),
      ...standsOn.flatMap((each) => each ?? []),
    ]),
    isLast,
    ...(mistake ? { mistake } : {}),
    ...(correction ? { correction } : {}),
  };
  making.acts.push(act);
  for (const { lot } of takes) lot.takenBy.push(act);
  return act;
}

export const takesOf = (
  portions: readonly Portion[],
): ReadonlyArray<Readonly<{ lotId: string; massGrams: number }>> =>
  portions.map(({ lot, grams }) => ({ lotId: lot.lotId, massGrams: grams }));
