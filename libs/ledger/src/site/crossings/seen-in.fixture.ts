import type { Seen } from '@lodestone/kernel';
import type { MemoryLedger } from '@lodestone/testing';

/** The whole log, as somebody sees it who has just read all of it. */
export function seenIn(ledger: MemoryLedger): Seen {
  const positions = new Map(
    ledger.log.map(({ stream, revision }, at) => [`${stream}@${revision}`, at]),
  );
  return {
    durableRevision: Number.MAX_SAFE_INTEGER,
    after: ledger.log.map(({ stream, revision }) => ({ stream, revision })),
    rowsOf: (stream) => ledger.rows(stream),
    isAhead: () => false,
    revisionOf: () => 0,
    positionOf({ stream, revision }) {
      const at = positions.get(`${stream}@${revision}`);
      return at === undefined ? undefined : { commit: BigInt(at), prepare: BigInt(at) };
    },
  };
}
