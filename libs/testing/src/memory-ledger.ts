import {
  canonicalJson,
  categoryOf,
  type Command,
  type Decision,
  type DecisionInput,
  type DomainEvent,
  type FoldedEvent,
  type KeyedDecider,
  type KeyedRows,
  type Seen,
  type StreamPlace,
} from '@lodestone/kernel';
import {
  bookDecider,
  clientDecider,
  enterpriseDecider,
  foldOf,
  importDecider,
  ledgerDecider,
  rulebookDecider,
  licenceDecider,
  schemaVersions,
  siteDecider,
  type AnyRefusal,
  type BookCommand,
  type ClientCommand,
  type EventType,
  type ImportCommand,
  type LedgerCommand,
  type RulebookCommand,
  type LicenceCommand,
  type EnterpriseCommand,
  type SiteCommand,
} from '@lodestone/ledger';
import { MemoryRows } from './memory-rows';

/** How another process sees what this ledger holds: as it is, where nothing else is said. */
export type Sight = Readonly<{
  /** The rows of other streams as they were when the decision was begun. */
  other?: (stream: string) => KeyedRows;
  /** The same for a look into a log that holds everything up to this place. */
  looked?: (stream: string, upTo: number) => KeyedRows;
}>;

export type AnyCommand =
  | SiteCommand
  | EnterpriseCommand
  | LedgerCommand
  | ClientCommand
  | BookCommand
  | ImportCommand
  | RulebookCommand
  | LicenceCommand;

/**
 * The real deciders and folds over rows in memory, one command after the other: the ledger without
 * its store. Events are kept in order of recording, as the log would.
 */
export class MemoryLedger {
  readonly log: FoldedEvent[] = [];
  readonly #rows = new Map<string, MemoryRows>();
  readonly #streams = new Map<string, FoldedEvent[]>();

  constructor(public today = '2026-01-31') {}

  /** Rows of a stream as the decisions see them. */
  rows(stream: string): MemoryRows {
    let rows = this.#rows.get(stream);
    if (!rows) this.#rows.set(stream, (rows = new MemoryRows()));
    return rows;
  }

  /** Decides, and records what was decided. */
  submit(command: AnyCommand, sight: Sight = {}): Decision<DomainEvent, AnyRefusal> {
    const decision = this.decide(command, sight);
    this.#keep(command, decision);
    return decision;
  }

  /** Each decided before the others are known, as by sites that write at one time; all or none. */
  submitCrossing(...commands: readonly AnyCommand[]): boolean {
    const decided = commands.map((command) => [command, this.decide(command)] as const);
    if (decided.some(([, { outcome }]) => outcome !== 'accepted')) return false;
    for (const [command, decision] of decided) this.#keep(command, decision);
    return true;
  }

  #keep(command: AnyCommand, decision: Decision<DomainEvent, AnyRefusal>): void {
    if (decision.outcome !== 'accepted') return;
    const stream = deciderOf(command).streamOf(command);
    const contentDigest = digestOf(command);
    for (const event of decision.events) {
      this.record(stream, event, digestIn(command, event) ?? contentDigest);
    }
  }

  /** What the answer would be. */
  decide(command: AnyCommand, { other, looked }: Sight = {}): Decision<DomainEvent, AnyRefusal> {
    const decider = deciderOf(command);
    const stream = decider.streamOf(command);
    const own = this.rows(stream);
    const looksAt = new Set(decider.looksAt?.(command, own) ?? []);
    const targets = new Set(decider.targetsOf?.(command, own) ?? []);
    const recorded = this.#streams.get(stream) ?? [];
    const contentDigest = digestOf(command);
    const given: DecisionInput = {
      own,
      other: (name) => {
        if (!looksAt.has(name)) throw new Error(`${command.type} looks at ${name} unannounced`);
        return (other ?? ((stream) => this.rows(stream)))(name);
      },
      targetAt: (revision) => (targets.has(revision) ? recorded[revision] : undefined),
      revision: recorded.length,
      circumstances: {
        recordedAt: `${this.today}T04:00:00.000Z`,
        today: this.today,
        contentDigest,
      },
    };
    const seen = this.#look(decider, command, { given, looked });
    return decider.decide(command, { ...given, seen });
  }

  /** Answers what is asked of the log until nothing is missing, as a write path does. */
  #look(
    decider: AnyDecider,
    command: AnyCommand,
    { given, looked }: Readonly<{ given: DecisionInput; looked: Sight['looked'] }>,
  ): Seen | undefined {
    let seen: Seen | undefined;
    for (let asked = ''; ;) {
      const look = decider.looksInto?.(command, { ...given, seen });
      if (!look) return undefined;
      const text = JSON.stringify(look);
      if (text === asked) return seen;
      asked = text;
      const after = look.after.map((place) => this.#positionOf(place) ?? Infinity);
      const rowsOf = looked ?? ((stream) => this.rows(stream));
      const views = new Map(
        look.streams.map((stream) => [stream, rowsOf(stream, Math.max(...after))]),
      );
      seen = {
        durableRevision: given.revision - 1,
        after: look.after,
        rowsOf: (stream) => views.get(stream),
        isAhead: () => false,
        revisionOf: (stream) => (this.#streams.get(stream)?.length ?? 0) - 1,
        positionOf: (place) => {
          const isAsked = look.places.some(
            ({ stream, revision }) => stream === place.stream && revision === place.revision,
          );
          const position = isAsked ? this.#positionOf(place) : undefined;
          return position === undefined
            ? undefined
            : { commit: BigInt(position), prepare: BigInt(position) };
        },
      };
    }
  }

  #positionOf({ stream, revision }: StreamPlace): number | undefined {
    const event = this.#streams.get(stream)?.[revision];
    return event && this.log.indexOf(event);
  }

  /** This ledger as it was when it held so many events. */
  until(length: number): MemoryLedger {
    const then = new MemoryLedger(this.today);
    for (const { stream, event, metadata } of this.log.slice(0, length)) {
      then.record(stream, event, metadata.contentDigest);
    }
    return then;
  }

  /** Writes an event down without asking, as a history that was there before. */
  record(stream: string, event: DomainEvent, contentDigest = canonicalJson(event)): void {
    const events = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, events);
    const recorded: FoldedEvent = {
      // Through JSON, as a store would: a Date or a Map smuggled into an event does not survive.
      event: JSON.parse(JSON.stringify(event)) as DomainEvent,
      metadata: {
        actorId: 'actor',
        channel: 'api',
        correlationId: 'correlation',
        causationId: 'causation',
        recordedAt: `${this.today}T04:00:00.000Z`,
        schemaVersion: schemaVersions[event.type as EventType],
        contentDigest,
      },
      stream,
      revision: events.length,
    };
    events.push(recorded);
    this.log.push(recorded);
    foldOf(stream)?.(this.rows(stream), recorded);
  }
}

/** Of what was worded: not of who says it, nor of what an index knows besides. */
export function digestOf(command: AnyCommand): string {
  const { byEnterpriseId: _by, ...data } = command.data as { byEnterpriseId?: string };
  const { sharingEnterpriseIds: _sharing, ...rest } = command as { sharingEnterpriseIds?: unknown };
  return canonicalJson({ ...rest, data });
}

/** In a batch every record is the record that it would be alone, and has its own digest. */
function digestIn(command: AnyCommand, event: DomainEvent): string | undefined {
  if (command.type !== 'RecordBatch') return undefined;
  const { recordId } = event.data as Readonly<{ recordId?: string }>;
  return command.data.records.find((record) => record.command.data.recordId === recordId)
    ?.contentDigest;
}

type AnyDecider = KeyedDecider<Command, DomainEvent, AnyRefusal>;

function deciderOf(command: AnyCommand): AnyDecider {
  switch (command.type) {
    case 'RegisterEnterprise':
    case 'RecordStanding':
    case 'RecordAgency':
      return enterpriseDecider as unknown as AnyDecider;
    case 'OpenLedger':
    case 'CompleteDemonstration':
    case 'DeclareClockFault':
      return ledgerDecider as unknown as AnyDecider;
    case 'AssertMerge':
    case 'AssertOwnership':
    case 'RetractDecision':
    case 'ForgetIdentity':
    case 'ListClient':
    case 'DelistClient':
      return clientDecider as unknown as AnyDecider;
    case 'SaveName':
    case 'DropName':
      return bookDecider as unknown as AnyDecider;
    case 'OpenImport':
    case 'ProgressImport':
    case 'PauseImport':
    case 'ResumeImport':
    case 'CloseImport':
      return importDecider as unknown as AnyDecider;
    case 'RecordRules':
      return rulebookDecider as unknown as AnyDecider;
    case 'ApplyForLicence':
    case 'RecordLicence':
      return licenceDecider as unknown as AnyDecider;
    default:
      return siteDecider as unknown as AnyDecider;
  }
}

/** All rows of all streams that a category has, for comparing two folds. */
export const rowsByCategory = (
  ledger: MemoryLedger,
  category: string,
): ReadonlyArray<readonly [string, ReadonlyArray<readonly [string, unknown]>]> =>
  [...new Set(ledger.log.map(({ stream }) => stream))]
    .filter((stream) => categoryOf(stream) === category)
    .sort()
    .map((stream) => [stream, ledger.rows(stream).entries()] as const);
