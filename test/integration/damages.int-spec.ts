import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { examineFolder } from '../../apps/cli/src/doctor/examine-folder';
import type { Finding } from '../../apps/cli/src/doctor/finding';
import { placesIn } from '../../apps/cli/src/folder/places';
import { begin, opening, record } from './chain';
import { log, model, rows } from './damages/damage';
import { ofDecisions } from './damages/of-decisions';
import { ofJournal } from './damages/of-journal';
import { ofKeysAndMarks, ofTheLog } from './damages/of-keys-and-log';
import { ofReadModels } from './damages/of-read-models';
import { RunningLedger } from './running-ledger';

/**
 * Every file of a small ledger damaged in every way that we could think of: for each, the doctor names
 * what is wrong, and a start refuses it in one line or mends it and answers what it answered before.
 */
let sound: string;
let older: string;
let parent: string;
let folder: string;

const stock = '/sites/TJ-WORKS/records/OPEN-1';

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'lodestone-damages-'));
  sound = join(parent, 'sound');
  older = join(parent, 'older');
  let ledger = await RunningLedger.start({}, sound);
  await begin(ledger);
  await ledger.stop({ keepFolder: true });
  cpSync(sound, older, { recursive: true });
  ledger = await RunningLedger.start({}, sound);
  await record(ledger, stock, opening);
  await ledger.caughtUp();
  await ledger.stop({ keepFolder: true });
});

afterAll(() => rmSync(parent, { recursive: true }));

beforeEach(() => {
  folder = join(parent, 'copy');
  rmSync(folder, { recursive: true, force: true });
  cpSync(sound, folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

const quiet = { at: () => () => undefined, atFile: () => undefined };

const examined = (): Promise<Finding[]> => examineFolder(placesIn(folder, {}), quiet);

const advice = new Set<string>();

async function whatIsWrong(): Promise<string[]> {
  const findings = (await examined()).filter(
    ({ severity, check }) => severity !== 'ok' && check !== 'disk',
  );
  for (const { mend = '' } of findings) advice.add(mend.replaceAll(folder, '…'));
  return findings.map(({ check, says }) => `${check}: ${says}`);
}

type Outcome = Readonly<
  { refused: string } | { said: readonly string[]; statuses: readonly number[] }
>;

/** The record, once more the same one, registers, the directory, and more than there is of a lot. */
const asBefore = [200, 200, 200, 200, 422];

/** What a start says, and whether records are found and taken as if nothing had been. */
async function started(): Promise<Outcome> {
  let ledger: RunningLedger;
  try {
    ledger = await RunningLedger.start({}, folder);
  } catch (error) {
    return { refused: (error as Error).message };
  }
  await ledger.caughtUp();
  const lost = {
    type: 'Lost',
    occurredOn: '2025-02-01',
    takes: [{ lotId: 'MAG', massGrams: 2_000_001 }],
    cause: 'theft',
  };
  const answers = [
    await ledger.get('TJ-MAG', stock),
    await ledger.put('TJ-MAG', stock, opening),
    await ledger.get('regulator', '/registers/transaction-volumes?groupBy=exporter'),
    await ledger.get('TJ-MAG', '/directory'),
    await ledger.put('TJ-MAG', '/sites/TJ-WORKS/records/GONE', lost),
  ];
  if (answers[3]?.status === 503) {
    // A damaged page that only a question meets: it is told, and the next one is answered.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await ledger.caughtUp();
    answers[3] = await ledger.get('TJ-MAG', '/directory');
  }
  const { said } = ledger;
  await ledger.stop({ keepFolder: true });
  return { said, statuses: answers.map(({ status }) => status) };
}

const isMended = (outcome: Outcome, start: RegExp): boolean =>
  start.test('refused' in outcome ? outcome.refused : outcome.said.join('\n'));

describe.each([
  ['decisions.sqlite', ofDecisions],
  ['read-models/', ofReadModels],
  ['journal/', ofJournal],
  ['keys and marks', ofKeysAndMarks],
  ['the log', ofTheLog],
])('a damage of %s', (_, cases) => {
  it.each(cases)(
    'is named by the doctor, and refused or mended by a start: %s',
    async (...given) => {
      const [, damage, doctor, start] = given;
      damage({ at, older });

      const told = await whatIsWrong();
      expect(told.join('\n')).toMatch(doctor);
      const outcome = await started();
      if (!('refused' in outcome)) expect(outcome.statuses).toStrictEqual(asBefore);
      if (start === 'goes on') expect(outcome).not.toHaveProperty('refused');
      else expect([outcome, start, isMended(outcome, start)]).toStrictEqual([outcome, start, true]);
    },
  );
});

describe('a ledger that is well', () => {
  it('is found well, and nothing of it is changed', async () => {
    expect(await whatIsWrong()).toStrictEqual([]);
    for (const name of [log, rows, model, 'log-head', 'ledger.key', 'issuer.key']) {
      expect([name, readFileSync(at(name)).equals(readFileSync(join(sound, name)))]).toStrictEqual([
        name,
        true,
      ]);
    }
  });
});

describe('a flipped bit', () => {
  const flips = 24;

  it.each([
    [rows, contentOf],
    ['log-head', textOf],
    ['ledger.key', keyOf],
  ])('of %s is named, or changes nothing', async (file, content) => {
    const bytes = readFileSync(at(file));
    const before = content(at(file));
    const unnoticed: number[] = [];
    for (let flip = 0; flip < flips; flip += 1) {
      const place = Math.floor(((flip + 0.37) * bytes.length) / flips);
      const damaged = Buffer.from(bytes);
      damaged[place] = (bytes[place] ?? 0) ^ (1 << (flip % 8));
      writeFileSync(at(file), damaged);
      for (const suffix of ['-wal', '-shm']) rmSync(at(file) + suffix, { force: true });
      if ((await whatIsWrong()).length === 0 && content(at(file)) !== before) unnoticed.push(place);
    }

    expect(unnoticed).toStrictEqual([]);
  });
});

function contentOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return JSON.stringify(
      ['header', 'streams', 'rows'].map((table) =>
        database.prepare(`SELECT * FROM ${table}`).all(),
      ),
    );
  } finally {
    database.close();
  }
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8').trim();
}

/** The case of a hex digit changes no key. */
function keyOf(file: string): string {
  return textOf(file).toLowerCase();
}

describe('what the doctor advises', () => {
  it('is one of these, none of which loses anything that is in no other place', () => {
    const rebuilds =
      /rebuild (client-identities|findings|licences|moments|movements|records|rulebook|screenings|search|stock|transaction-volumes)$/;
    const told = [...advice].filter((mend) => !rebuilds.test(mend)).toSorted();
    expect(told).toStrictEqual([
      'compare the log with its newest backup before the next start, which writes log-head anew.',
      'compare the log with its newest backup, then `lodestone restored`, which says what is there and goes on from it.',
      'keep a copy of the whole data folder, and put a whole copy of the log back as docs/operations.md says under "Restoring".',
      'move it out of the folder, if no other version of the program needs it.',
      'npm run --silent lodestone -- rebuild directory',
      'put the ledger’s own key back from its backup; no other opens it.',
      'put the ledger’s own key back from its backup; no other opens it. If it lies elsewhere, name it with LODESTONE_KEY_FILE.',
      'put the log back from its newest backup as docs/operations.md says under "Restoring", name the server that has it in EVENTSTORE_URL, or choose a new data folder.',
      'put the newest log back; or, where this is the newest there is, `lodestone restored`, which says what is there and goes on from it.',
      'start the ledger again, which makes it anew: everybody signs in again.',
      'start the ledger, or npm run --silent lodestone -- rebuild directory',
      'start the ledger, which folds them again.',
      'start the ledger, which makes it anew, or npm run --silent lodestone -- rebuild journal',
      'start the ledger, which removes it when it is not needed any more.',
      'stop every ledger, then delete lock.sqlite: nothing is in it.',
      'stop the ledger and keep a copy of the whole data folder; then restore the log from its newest backup as docs/operations.md says under "Restoring".',
      'stop the ledger, move decisions.sqlite aside (with its -wal and -shm) and start it again: the rows are folded anew from the log, and nothing is lost.',
    ]);
  });
});
