import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mined } from './append/mined';
import { readers, type ReaderName } from './append/readers';
import { writers, type WriterName } from './append/writers';

/**
 * npm run bench -- append [--rounds 5] [--folder <path>] [--json]
 *
 * One-event appends, durable when answered, with 1, 16, 64 and 500 in flight: the embedded store
 * beside the least that SQLite can do. All of them take turns within a round, because a disk is not
 * the same from one minute to the next; the median of the rounds counts.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string', default: tmpdir() },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

/** Enough that a run takes about a second. */
const loads = [
  { inFlight: 1, events: 3_000 },
  { inFlight: 16, events: 24_000 },
  { inFlight: 64, events: 48_000 },
  { inFlight: 500, events: 75_000 },
] as const;

const readEvents = 200_000;

const yardstick: WriterName = 'bare loop behind a thread';

type Row = Readonly<{ what: string; inFlight?: number; perSecond: number; share: number }>;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(values.folder, 'lodestone-append-'));
  try {
    const appended = await measureAppends(folder);
    const read = await measureReads(folder);
    print(appended, read);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureAppends(folder: string): Promise<Row[]> {
  const rates = new Map<string, number[]>();
  const names = Object.keys(writers) as WriterName[];
  for (let round = 0; round < rounds; round += 1) {
    for (const { inFlight, events: count } of loads) {
      const events = Array.from({ length: count }, (_, index) => mined(index));
      for (const name of rotated(names, round)) {
        const file = join(folder, `${name} ${inFlight} ${round}.sqlite`);
        const seconds = await writers[name]({ file, events, inFlight });
        note(rates, `${name}/${inFlight}`, count / seconds);
        remove(file);
      }
    }
  }
  return loads.flatMap(({ inFlight }) => {
    const rate = (name: WriterName) => median(rates.get(`${name}/${inFlight}`));
    return names.map((what) => ({
      what,
      inFlight,
      perSecond: Math.round(rate(what)),
      share: shareOf(rates.get(`${what}/${inFlight}`), rates.get(`${yardstick}/${inFlight}`)),
    }));
  });
}

async function measureReads(folder: string): Promise<Row[]> {
  const file = join(folder, 'read.sqlite');
  const events = Array.from({ length: readEvents }, (_, index) => mined(index));
  await writers['store in process']({ file, events, inFlight: 500 });
  const rates = new Map<string, number[]>();
  const names = Object.keys(readers) as ReaderName[];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of rotated(names, round)) {
      note(rates, name, readEvents / (await readers[name](file)));
    }
  }
  return names.map((what) => ({
    what,
    perSecond: Math.round(median(rates.get(what))),
    share: shareOf(rates.get(what), rates.get('bare select + JSON.parse')),
  }));
}

function print(appended: readonly Row[], read: readonly Row[]): void {
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ rounds, appended, read }, null, 2)}\n`);
    return;
  }
  const lines = ['durable one-event appends per second (share of the bare loop behind a thread)'];
  for (const { inFlight } of loads) {
    lines.push(`  ${inFlight} in flight`);
    lines.push(...appended.filter((row) => row.inFlight === inFlight).map(line));
  }
  lines.push('events read per second (share of the bare select)', ...read.map(line));
  process.stdout.write(`${lines.join('\n')}\n`);
}

const line = ({ what, perSecond, share }: Row): string =>
  `    ${what.padEnd(28)}${String(perSecond).padStart(9)}  ${(share * 100).toFixed(0).padStart(4)} %`;

/** So that nobody always comes after the same neighbour. */
const rotated = <Item>(items: readonly Item[], by: number): Item[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

function note(rates: Map<string, number[]>, name: string, rate: number): void {
  rates.set(name, [...(rates.get(name) ?? []), rate]);
}

/** Round by round, because what else the machine does then slows both. */
const shareOf = (rates: readonly number[] = [], yardsticks: readonly number[] = []): number =>
  median(rates.map((rate, round) => rate / (yardsticks[round] ?? NaN)));

function median(numbers: readonly number[] = []): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

void main();
