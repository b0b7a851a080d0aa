import {
  unchanged,
  type Circumstances,
  type Decision,
  type DecisionInput,
  type FoldedEvent,
  type Refusal,
} from '@lodestone/kernel';
import { schemaVersions } from '../event-schemas';
import { evolveSite } from './evolve-site';
import { RowsOver } from './rows-over';
import type { SiteEvent, SiteRecord } from '../records/site.events';
import type { RecordBatch, RecordCommand } from './submitted';

/** How one record of a batch is decided: as it would be alone. */
export type DecideRecord<Code extends string> = (
  command: RecordCommand,
  given: DecisionInput,
) => Decision<SiteRecord, Code>;

/**
 * All records or none, each decided on what those before it leave. A record that is there already is
 * the same record; the batch then brings the others.
 */
export function recordBatch<Code extends string>(
  batch: RecordBatch,
  given: DecisionInput,
  decide: DecideRecord<Code>,
): Decision<SiteRecord, Code> {
  const events: SiteRecord[] = [];
  let known = 0;
  for (const decision of decideEach(batch, given, decide)) {
    if (decision.outcome === 'refused') return decision;
    if (decision.outcome === 'accepted') events.push(...decision.events);
    // Durable in the order of revisions: when the latest of them is, all are.
    else known = Math.max(known, decision.revision);
  }
  const [first, ...rest] = events;
  return first ? { outcome: 'accepted', events: [first, ...rest] } : unchanged(known);
}

/**
 * Each record of a batch in its turn. One that is refused leaves nothing: whoever goes on hears what
 * would become of those after it without it.
 */
export function* decideEach<Code extends string>(
  { data }: RecordBatch,
  given: DecisionInput,
  decide: DecideRecord<Code>,
): Generator<Decision<SiteRecord, Code>, void, void> {
  const own = new RowsOver(given.own);
  const recorded = new Map<number, FoldedEvent>();
  for (const [index, { command, contentDigest }] of data.records.entries()) {
    const circumstances = { ...given.circumstances, contentDigest };
    const revision = given.revision + recorded.size;
    const decision = decide(command, {
      ...given,
      own,
      revision,
      circumstances,
      targetAt: (at) => recorded.get(at) ?? given.targetAt(at),
    });
    if (decision.outcome === 'refused') {
      yield { outcome: 'refused', refusal: inBatch(decision.refusal, index, command) };
      continue;
    }
    for (const event of decision.outcome === 'accepted' ? decision.events : []) {
      const at = given.revision + recorded.size;
      const folded = foldedAs(event, { revision: at, circumstances });
      evolveSite(own, folded);
      recorded.set(folded.revision, folded);
    }
    yield decision;
  }
}

/** The refusal of the record that stops the batch says which one it is. */
const inBatch = <Code extends string>(
  refusal: Refusal<Code>,
  index: number,
  { data }: RecordCommand,
): Refusal<Code> => ({
  ...refusal,
  detail: { ...refusal.detail, recordId: data.recordId },
  pointer: `/records/${index}${refusal.pointer ?? ''}`,
});

type Place = Readonly<{ revision: number; circumstances: Circumstances }>;

/** What a fold looks at: of the metadata, the digest alone. */
const foldedAs = (
  event: SiteRecord,
  { revision, circumstances }: Place,
): FoldedEvent<SiteEvent> => ({
  event,
  metadata: {
    actorId: '',
    channel: 'api',
    correlationId: '',
    causationId: '',
    recordedAt: circumstances.recordedAt,
    schemaVersion: schemaVersions[event.type],
    contentDigest: circumstances.contentDigest,
  },
  stream: '',
  revision,
});
