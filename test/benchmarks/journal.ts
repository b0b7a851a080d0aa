/**
 * How fast the journal follows the log of a ledger that is there, how large it becomes, and how fast
 * somebody reads it who has just come and sums a column of it; beside the same lines in plain frames.
 * `npm run bench -- journal --data FOLDER [--rounds 3] [--json]`
 */
import { newestForm } from '@lodestone/event-store';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { Journal, JournalReader, NoJournalYet } from '@lodestone/journal';
import { noAttributes } from '@lodestone/journal/attributes';
import { columnNames, type Lines } from '@lodestone/journal/columns';
import { appendFrame, readFrames } from '@lodestone/journal/frames';
import { readLines, sealLines } from '@lodestone/journal/segment';
import { eventTypes, linesOf } from '@lodestone/ledger';
import { deriveFrom, type DeliveryOptions, type Delivery } from '@lodestone/projections';
import { logFromStart } from '@lodestone/projections/log-from-start';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerEventSchemas } from '../../apps/api/src/running/event-schemas';
import { nationLogIn } from './rebuild/nation-log';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

const delivery: DeliveryOptions = {
  knownTypes: new Set(eventTypes),
  upcast: (recorded) => newestForm(ledgerEventSchemas, recorded),
};

type Row = Readonly<{ what: string; ms: number; cpuMs: number; note: string }>;

async function main(): Promise<void> {
  if (values.data === undefined) throw new Error('--data: the folder of a ledger');
  const store = EmbeddedEventStore.openReadOnly({ file: nationLogIn(values.data).file });
  const folder = mkdtempSync(join(tmpdir(), 'bench-journal-'));
  const rows: Row[] = [];
  try {
    let events = 0;
    rows.push(await measured('read and parse', async () => (events = await readAll(store)), rate));
    rows.push(await measured('and compute the lines', () => readAll(store, deriveLines), rate));
    const journalFolder = join(folder, 'journal');
    rows.push(
      await measured(
        'and keep them: the journal, followed alone',
        async () => {
          rmSync(journalFolder, { recursive: true, force: true });
          const journal = new Journal({ folder: journalFolder, fingerprint: 'bench', store });
          await journal.open();
          await readAll(store, (page) => journal.take(page));
          journal.close();
          return events;
        },
        rate,
      ),
    );
    let lines: Lines | undefined;
    for (const [what, columns, hasContent] of [
      ['read all columns', columnNames, true],
      ['read seven columns and content', trace, true],
    ] as const) {
      const read = async (): Promise<number> => {
        const reader = new JournalReader(journalFolder, { columns, hasContent });
        reader.refresh();
        lines = reader.pieces[0];
        return reader.pieces.reduce((sum, { length }) => sum + length, 0);
      };
      rows.push(await measured(what, read, (count, ms) => `${count} lines, ${rate(count, ms)}`));
    }
    if (lines) rows.push(...(await formats(folder, wholeOf(journalFolder))));
    const bytes = readdirSync(journalFolder)
      .map((file) => statSync(join(journalFolder, file)).size)
      .reduce((a, b) => a + b, 0);
    print(
      rows,
      `${events} events, ${(bytes / 1e6).toFixed(1)} MB, load ${loadavg()[0]?.toFixed(1)}`,
    );
  } catch (error) {
    if (error instanceof NoJournalYet) throw new Error('the log has no lines', { cause: error });
    throw error;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** What a trace would keep in memory. */
const trace = ['date', 'account', 'role', 'lot', 'owner', 'movement', 'grams'] as const;

function wholeOf(folder: string): Lines {
  const reader = new JournalReader(folder, { columns: columnNames, hasContent: true });
  reader.refresh();
  return reader.pieces[0] as Lines;
}

/** One segment's lines in the kept format, and in plain arrays behind a checksum. */
async function formats(folder: string, lines: Lines): Promise<readonly Row[]> {
  const [arrow, plain] = [join(folder, 'lines.arrow'), join(folder, 'lines.frames')];
  const position = { commit: 1n, prepare: 1n };
  const mark = { ordinal: 1, position, stream: 's', revision: 1, eventId: 'e', hash: 'h' };
  let sealed = sealLines(arrow, 'lines.arrow', lines);
  const sized = (path: string) => () => `${(statSync(path).size / 1e6).toFixed(2)} MB`;
  return [
    await measured(
      `write ${lines.length} lines: Arrow`,
      async () => (sealed = sealLines(arrow, 'lines.arrow', lines)).bytes,
      sized(arrow),
    ),
    await measured(
      'the same: plain',
      async () => {
        rmSync(plain, { force: true });
        appendFrame(plain, {
          mark,
          lines,
          attributes: noAttributes,
          texts: { at: 0, bytes: 0, crc32: 0 },
          words: [],
        });
        return 0;
      },
      sized(plain),
    ),
    await measured('read them: Arrow', async () => readLines(arrow, sealed).length, sized(arrow)),
    await measured(
      'read them: plain',
      async () => readFrames(plain).frames[0]?.lines.length ?? 0,
      sized(plain),
    ),
  ];
}

const deriveLines = (page: readonly Delivery[]): void => {
  for (const each of page) {
    const { data } = each.recorded.event as { data: { postingRule?: number; reversed?: object } };
    if (data.postingRule !== undefined || data.reversed) deriveFrom(each)(linesOf);
  }
};

async function readAll(
  store: EmbeddedEventStore,
  take: (page: readonly Delivery[]) => void = () => undefined,
): Promise<number> {
  let events = 0;
  let read: Delivery[] = [];
  for await (const page of logFromStart({ store, ...delivery })) {
    read.push(...page);
    events += page.length;
    if (read.length < 2_048) continue;
    take(read);
    read = [];
  }
  take(read);
  return events;
}

/** The best of the rounds: everything else on the machine only ever makes it slower. */
async function measured(
  what: string,
  run: () => Promise<number>,
  note: (count: number, ms: number) => string,
): Promise<Row> {
  let [ms, cpuMs, count] = [Infinity, Infinity, 0];
  for (let round = 0; round < Number(values.rounds); round++) {
    const [begun, busy] = [performance.now(), process.cpuUsage()];
    count = await run();
    const { user, system } = process.cpuUsage(busy);
    ms = Math.min(ms, performance.now() - begun);
    cpuMs = Math.min(cpuMs, (user + system) / 1_000);
  }
  return { what, ms: Math.round(ms * 10) / 10, cpuMs: Math.round(cpuMs), note: note(count, ms) };
}

const rate = (count: number, ms: number): string => `${Math.round((count / ms) * 1_000)}/s`;

function print(rows: readonly Row[], about: string): void {
  if (values.json) {
    console.log(JSON.stringify({ benchmark: 'journal', about, rows }));
    return;
  }
  console.log(about);
  console.table(rows);
}

void main();
