import type { RecordedEvent } from '@lodestone/kernel';
import type { MemoryLedger } from '@lodestone/testing';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { tallied } from '@lodestone/read-models/findings/sums';
import type { ReadModelName } from '@lodestone/read-models/read-models';
import { kinds } from './kinds';
import { Plot } from './plot';

/** One planting: whether it is wrong, and by which code it ought to be told. */
export type Planted = Readonly<{
  enterpriseId: string;
  kind: string;
  toldAs: string;
  name: string;
  isWrong: boolean;
}>;

/** What the ledger tells of an enterprise: codes of flags and open findings, but that it was told late. */
export type Told = ReadonlyMap<string, ReadonlySet<string>>;

/** Plants every kind, each on a plot of its own. */
export function plantAll(ledger: MemoryLedger): readonly Planted[] {
  let number = 0;
  return kinds.flatMap(({ kind, toldAs, wrongs, lookAlikes }) =>
    [
      ...Object.entries(wrongs).map((entry) => [...entry, true] as const),
      ...Object.entries(lookAlikes).map((entry) => [...entry, false] as const),
    ].map(([name, plant, isWrong]) => {
      const plot = new Plot(ledger, number++);
      plant(plot);
      return { enterpriseId: plot.enterpriseId, kind, toldAs, name, isWrong };
    }),
  );
}

/** Of the day on which something was told, and not of what was told: the nation is late as people are. */
const ofDay: ReadonlySet<string> = new Set(['late', 'late-correction']);
const pageSize = 500;

/** Records, those with a flag, and how many bear each. */
export type Counted = Readonly<{
  all: number;
  flagged: number;
  byCode: Readonly<Record<string, number>>;
}>;

export type Judged = Readonly<{
  told: Told;
  /** Of each enterprise its records, and those of them that bear a flag. */
  records: ReadonlyMap<string, Counted>;
}>;

/** Follows the log as the program does, and asks for every record and every finding. */
function judge(log: readonly RecordedEvent[]): Judged {
  const readModels = new FollowedReadModels();
  try {
    const names: ReadModelName[] = ['records', 'findings'];
    for (let at = 0; at < log.length; at += 5_000)
      readModels.take(log.slice(at, at + 5_000), names);
    const told = new Map<string, Set<string>>();
    const records = new Map<string, Counted>();
    const tell = (enterpriseId: string, code: string): void => {
      told.set(enterpriseId, (told.get(enterpriseId) ?? new Set<string>()).add(code));
    };
    for (const { enterpriseId, flags } of standing(readModels)) {
      const codes = flags.map(({ code }) => code as string);
      const beyond = codes.filter((one) => !ofDay.has(one));
      records.set(enterpriseId, withRecord(records.get(enterpriseId), beyond));
      codes.filter((code) => code !== 'late').forEach((code) => tell(enterpriseId, code));
    }
    for (const { enterpriseId, rule } of open(readModels)) tell(enterpriseId, rule);
    return { told, records };
  } finally {
    readModels.close();
  }
}

function* pagesOf<Page extends Readonly<{ next: string | undefined }>>(
  ask: (after: string | undefined) => Page,
): Iterable<Page> {
  for (let after: string | undefined; ;) {
    const page = ask(after);
    yield page;
    after = page.next;
    if (after === undefined) return;
  }
}

const standing = (readModels: FollowedReadModels) =>
  [...pagesOf((after) => readModels.ask('records', { limit: pageSize, after }))]
    .flatMap(({ records }) => records)
    .filter(({ state }) => state === 'live');

const open = (readModels: FollowedReadModels) =>
  [...pagesOf((after) => readModels.ask('findings', { limit: pageSize, after }))]
    .flatMap(({ findings }) => findings)
    .filter(({ state }) => state === 'open');

const withRecord = (count: Counted | undefined, codes: readonly string[]): Counted => ({
  all: (count?.all ?? 0) + 1,
  flagged: (count?.flagged ?? 0) + (codes.length > 0 ? 1 : 0),
  byCode: tallied(count?.byCode ?? {}, Object.fromEntries(codes.map((code) => [code, 1]))),
});

export const judgeLedger = (ledger: MemoryLedger): Judged => judge(recordedLog(ledger.log));
