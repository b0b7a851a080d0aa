import type { FileRecord, WrongPlace } from '../columns/gather-records';
import type { RecordToSend } from '../../submitting/sending';

/** What came of one record. `failed`: the ledger could not say; it is to be sent again. */
export type Outcome =
  | Readonly<{ kind: 'recorded' | 'unchanged' }>
  | Readonly<{ kind: 'wrong'; wrong: readonly WrongPlace[] }>
  | Readonly<{ kind: 'failed'; error: unknown }>;

type Flying = Readonly<{
  record: FileRecord;
  siteId: string | undefined;
  outcome: Promise<Outcome> | Outcome;
}>;

/** Takes back what others rest on, at sites that only the ledger knows. */
const mayReachAnySite: ReadonlySet<string> = new Set(['RecordVoided', 'RecordCorrected']);

/**
 * Records that are on their way, in the order of the file. Those of one site are decided in this order
 * whatever happens; one that names another site waits for what is on its way there, because a decision
 * looks at other sites as far as they are durable.
 */
export class InFlight {
  readonly #flying: Flying[] = [];
  readonly #sites = new Map<string, number>();
  #failure: Readonly<{ error: unknown }> | undefined;

  /** @param take is told what came of each, in their order, up to one that failed */
  constructor(
    private readonly take: (
      record: FileRecord,
      outcome: Exclude<Outcome, { kind: 'failed' }>,
    ) => void,
  ) {}

  /** Of the first that failed; nothing is told of those behind it. */
  get failure(): Readonly<{ error: unknown }> | undefined {
    return this.#failure;
  }

  add(record: FileRecord, siteId: string | undefined, outcome: Flying['outcome']): void {
    if (siteId === undefined && this.#flying.length === 0) {
      if (!(outcome instanceof Promise)) return this.#told(record, outcome);
    }
    if (siteId !== undefined) this.#sites.set(siteId, (this.#sites.get(siteId) ?? 0) + 1);
    this.#flying.push({ record, siteId, outcome });
  }

  /** Until no more than that are on their way. */
  async room(most: number): Promise<void> {
    while (this.#flying.length >= most) await this.#landFirst();
  }

  async land(): Promise<void> {
    while (this.#flying.length > 0) await this.#landFirst();
  }

  /** Until nothing is on its way to another site that the record names. */
  async waitForNamed({ siteId, body }: RecordToSend): Promise<void> {
    const others = [...this.#sites.keys()].filter((other) => other !== siteId);
    if (others.length === 0) return;
    const isAny = mayReachAnySite.has(body.type);
    const named = isAny ? new Set(others) : namedIn(body, new Set(others));
    while ([...named].some((each) => this.#sites.has(each))) await this.#landFirst();
  }

  async #landFirst(): Promise<void> {
    const [first] = this.#flying;
    if (!first) return;
    const outcome = await first.outcome;
    this.#flying.shift();
    const { siteId } = first;
    if (siteId !== undefined) {
      const left = (this.#sites.get(siteId) ?? 1) - 1;
      if (left === 0) this.#sites.delete(siteId);
      else this.#sites.set(siteId, left);
    }
    this.#told(first.record, outcome);
  }

  #told(record: FileRecord, outcome: Outcome): void {
    if (this.#failure) return;
    if (outcome.kind === 'failed') this.#failure = { error: outcome.error };
    else this.take(record, outcome);
  }
}

/** Sites that are named in a record, alone or as the beginning of a line's id. */
function namedIn(value: unknown, sites: ReadonlySet<string>): ReadonlySet<string> {
  const named = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      const [siteId = ''] = part.split('/', 1);
      if (sites.has(siteId)) named.add(siteId);
    } else if (typeof part === 'object' && part !== null) {
      for (const each of Object.values(part)) look(each);
    }
  };
  look(value);
  return named;
}
