import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { examineFolder } from '../../apps/cli/src/doctor/examine-folder';
import type { Finding } from '../../apps/cli/src/doctor/finding';
import { placesIn } from '../../apps/cli/src/folder/places';
import { begin, opening, record } from './chain';
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

const sql = (file: string, statement: string) => (): void => {
  const database = new DatabaseSync(at(file), { defensive: false });
  database.exec(`PRAGMA writable_schema = ON; ${statement}`);
  database.close();
};
const write = (file: string, text: string | Buffer) => (): void => writeFileSync(at(file), text);
const remove = (file: string) => (): void => rmSync(at(file), { recursive: true });
const cut = (file: string) => (): void => {
  const bytes = readFileSync(at(file));
  writeFileSync(at(file), bytes.subarray(0, bytes.length / 2));
};
const zeroPage = (file: string, page: number) => (): void => {
  const bytes = readFileSync(at(file));
  bytes.fill(0, page * 8_192, (page + 1) * 8_192);
  writeFileSync(at(file), bytes);
};
const swapBytes = (file: string, one: string, other: string) => (): void =>
  writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(one, other));

const rows = 'decisions.sqlite';
const model = 'read-models/directory-v3.sqlite';
const log = 'log/events.sqlite';
const lot = "stream = 'site-TJ-WORKS' AND key LIKE 'lot/MAG%'";

type Case = readonly [what: string, damage: () => void, doctor: RegExp, start: RegExp | 'goes on'];

/** What a start mends it says, in one line of the program's log. */
const anew = /decisions\.sqlite is deleted and folded again from the log/;
const builtAnew = /read-models\/directory-v3\.sqlite is made anew/;

const ofDecisions: readonly Case[] = [
  [
    'a changed row',
    sql(rows, `UPDATE rows SET json = replace(json, '2000000', '5000000') WHERE ${lot}`),
    /decisions: row lot\/MAG\S* of site-TJ-WORKS has massGrams 5000000 where the log says 2000000/,
    anew,
  ],
  [
    'a deleted row',
    sql(rows, `DELETE FROM rows WHERE ${lot}`),
    /decisions: row lot\/MAG\S* of site-TJ-WORKS is missing: the log says/,
    anew,
  ],
  [
    'an added row',
    sql(rows, `INSERT INTO rows VALUES ('site-TJ-WORKS', 'lot/GHOST', '{}', 0)`),
    /row lot\/GHOST of site-TJ-WORKS is \{\}: the log says nothing of it/,
    anew,
  ],
  [
    'a row of another key',
    sql(rows, `UPDATE rows SET key = 'lot/OTHER' WHERE ${lot}`),
    /lot\/MAG\S* of site-TJ-WORKS is missing/,
    anew,
  ],
  [
    'a row that is no JSON',
    sql(rows, `UPDATE rows SET json = substr(json, 2) WHERE ${lot}`),
    /row lot\/MAG/,
    anew,
  ],
  [
    'a row of bytes',
    sql(rows, `UPDATE rows SET json = CAST(json AS BLOB) WHERE ${lot}`),
    /row lot\/MAG/,
    anew,
  ],
  [
    'a checksum',
    sql(rows, `UPDATE rows SET sum = sum + 1 WHERE ${lot}`),
    /row lot\/MAG\S* of site-TJ-WORKS is sum \d+: the log says sum/,
    anew,
  ],
  [
    'all rows of a stream',
    sql(rows, `DELETE FROM rows WHERE stream = 'site-TJ-WORKS'`),
    /is missing: the log says/,
    anew,
  ],
  [
    'all rows and the place of a stream',
    sql(
      rows,
      `DELETE FROM rows WHERE stream = 'site-TJ-WORKS'; DELETE FROM streams WHERE stream = 'site-TJ-WORKS'`,
    ),
    /^$/,
    'goes on',
  ],
  [
    'a place that is gone',
    sql(rows, `DELETE FROM streams WHERE stream = 'site-TJ-WORKS'`),
    /the log says nothing of it/,
    anew,
  ],
  [
    'a place too far',
    sql(rows, `UPDATE streams SET revision = 90 WHERE stream = 'site-TJ-WORKS'`),
    /the place of site-TJ-WORKS in the log is revision 90/,
    anew,
  ],
  [
    'a place too early',
    sql(rows, `UPDATE streams SET revision = 0 WHERE stream = 'site-TJ-WORKS'`),
    /the place of site-TJ-WORKS in the log/,
    anew,
  ],
  ['another event at a place', sql(rows, `UPDATE streams SET event_id = 'x'`), /event x/, anew],
  ['a tally', sql(rows, 'UPDATE streams SET count = count + 1'), /tally|sum/, anew],
  [
    'rows of another ledger',
    sql(rows, `UPDATE header SET value = 'x' WHERE name = 'ledger'`),
    /decisions: of another time: its ledger is x/,
    anew,
  ],
  [
    'rows of another fold',
    sql(rows, `UPDATE header SET value = '1' WHERE name = 'fold version'`),
    /of another time: its fold version is 1/,
    anew,
  ],
  [
    'rows of before the machine went down',
    sql(rows, `INSERT INTO header VALUES ('in use since boot', 'x')`),
    /the machine went down/,
    anew,
  ],
  ['no header', sql(rows, 'DROP TABLE header'), /cannot be read|of another time/, 'goes on'],
  ['no table of rows', sql(rows, 'DROP TABLE rows'), /cannot be read/, anew],
  ['half of the rows', cut(rows), /decisions:/, anew],
  [
    'a file of letters',
    write(rows, 'a letter to my aunt\n'.repeat(600)),
    /file is not a database/,
    anew,
  ],
  ['an empty file', write(rows, ''), /cannot be read/, 'goes on'],
  ['a page of zeros', zeroPage(rows, 3), /decisions:/, anew],
  ['no file', remove(rows), /^$/, 'goes on'],
];

const ofReadModels: readonly Case[] = [
  [
    'another ledger',
    sql(model, `UPDATE _projection SET fingerprint = 'x'`),
    /read model directory: its file is not this one’s: it was made from another ledger/,
    builtAnew,
  ],
  [
    'another log',
    sql(model, `UPDATE _projection SET eventId = 'x'`),
    /is not in this log/,
    builtAnew,
  ],
  [
    'another version inside',
    sql(model, 'UPDATE _projection SET version = 9'),
    /it holds directory v9: somebody renamed it/,
    builtAnew,
  ],
  [
    'another read model inside',
    () => cpSync(at('read-models/search-v2.sqlite'), at(model)),
    /read model directory: its file/,
    builtAnew,
  ],
  [
    'other tables',
    sql(model, `UPDATE _projection SET declaration = '{}'`),
    /it was made with other tables/,
    builtAnew,
  ],
  [
    'a place beyond the log',
    sql(model, `UPDATE _projection SET committed = '999999', prepared = '999999'`),
    /the log is older than what was made from it/,
    /older than what this folder has taken/,
  ],
  [
    'a place far behind',
    sql(model, 'UPDATE _projection SET ordinal = 0'),
    /read model directory|^$/,
    'goes on',
  ],
  ['no place', sql(model, 'DELETE FROM _projection'), /read model directory/, /made anew|cannot/],
  [
    'a lost table',
    sql(model, 'DROP TABLE _projection'),
    /read model directory: its file is not this one’s: it has tables/,
    builtAnew,
  ],
  ['half a file', cut(model), /read model directory: its file is damaged/, builtAnew],
  [
    'letters',
    write(model, 'a letter to my aunt\n'.repeat(600)),
    /its file is damaged: file is not a database/,
    builtAnew,
  ],
  [
    'a header',
    () => {
      const bytes = readFileSync(at(model));
      bytes.fill(0xff, 16, 30);
      writeFileSync(at(model), bytes);
    },
    /its file is damaged/,
    builtAnew,
  ],
  ['a page of zeros', zeroPage(model, 3), /its file is damaged/, /made anew|^$/],
  ['an empty file', write(model, ''), /is not built yet/, 'goes on'],
  ['no file', remove(model), /is not built yet/, 'goes on'],
  ['no folder', remove('read-models'), /is not built yet/, 'goes on'],
  [
    'a half-done rebuild',
    () => cpSync(at(model), at(`${model}.building`)),
    /other files: read-models\/directory-v3\.sqlite\.building is left by a build that did not end/,
    'goes on',
  ],
  [
    'an earlier version beside it',
    () => cpSync(at(model), at('read-models/directory-v1.sqlite')),
    /of an earlier version/,
    'goes on',
  ],
  [
    'an earlier version alone',
    () => {
      cpSync(at(model), at('read-models/directory-v1.sqlite'));
      rmSync(at(model));
    },
    /is not built yet; version 1 is there/,
    'goes on',
  ],
  [
    'a later version beside it',
    () => cpSync(at(model), at('read-models/directory-v99.sqlite')),
    /of a later version/,
    'goes on',
  ],
  [
    'a file of nobody',
    write('read-models/notes.txt', 'x'),
    /read-models\/notes\.txt is of nothing that this version knows/,
    'goes on',
  ],
];

const ofKeysAndMarks: readonly Case[] = [
  ['no log-head', remove('log-head'), /log head: log-head is not there/, 'goes on'],
  [
    'an empty log-head',
    write('log-head', ''),
    /log-head does not say any more/,
    /log-head does not say any more/,
  ],
  [
    'another event in log-head',
    () => swapBytes('log-head', '"revision":', '"revision":7')(),
    /log-head does not say any more/,
    /log-head does not say any more/,
  ],
  [
    'a log-head of the version without sums, of an event that is not there',
    () => {
      const { sum: _, ...head } = JSON.parse(readFileSync(at('log-head'), 'utf8')) as {
        sum: number;
      };
      writeFileSync(at('log-head'), JSON.stringify({ ...head, revision: 700 }));
    },
    /it lacks site-TJ-WORKS@700/,
    /it lacks site-TJ-WORKS@700/,
  ],
  ['no ledger key', remove('ledger.key'), /ledger key: .* is not there/, /its key .* is not/],
  [
    'another ledger key',
    write('ledger.key', 'ab'.repeat(32)),
    /is not the key that this ledger was opened with/,
    /key/,
  ],
  ['half a ledger key', cut('ledger.key'), /does not hold 32 bytes in hex/, /is not a ledger key/],
  ['no issuer key', remove('issuer.key'), /^$/, 'goes on'],
  [
    'half an issuer key',
    cut('issuer.key'),
    /issuer key: .* is damaged/,
    /issuer\.key was damaged and is made anew/,
  ],
  ['an empty issuer key', write('issuer.key', ''), /issuer key: .* is damaged/, /made anew/],
  [
    'a lock of letters',
    write('lock.sqlite', 'a letter to my aunt\n'.repeat(600)),
    /lock: /,
    /lock/,
  ],
];

const ofTheLog: readonly Case[] = [
  [
    'an older log',
    () => cpSync(join(older, log), at(log)),
    /it lacks site-TJ-WORKS@\d/,
    /it lacks site-TJ-WORKS@\d/,
  ],
  [
    'an older log, its head forgotten',
    () => {
      cpSync(join(older, log), at(log));
      rmSync(at('log-head'));
    },
    /the log is older than what was made from it: it lacks site-TJ-WORKS@\d/,
    /older than what this folder has taken/,
  ],
  [
    'no log',
    remove('log'),
    /events\.sqlite is not there, and the rest/,
    /is not there, and the rest/,
  ],
  [
    'a changed event',
    sql(log, `UPDATE event SET data = replace(data, '2000000', '3000000')`),
    /checksums: the event site-TJ-WORKS@\d+ .*is not as it was written/,
    /is not as it was written/,
  ],
  [
    'a lost checksum',
    sql(log, 'UPDATE event SET checksum = NULL WHERE position = 4'),
    /has lost its checksum/,
    /has lost its checksum/,
  ],
  ['half a log', cut(log), /broken off/, /broken off/],
];

const isMended = (outcome: Outcome, start: RegExp): boolean =>
  start.test('refused' in outcome ? outcome.refused : outcome.said.join('\n'));

describe.each([
  ['decisions.sqlite', ofDecisions],
  ['read-models/', ofReadModels],
  ['keys and marks', ofKeysAndMarks],
  ['the log', ofTheLog],
])('a damage of %s', (_, cases) => {
  it.each(cases)(
    'is named by the doctor, and refused or mended by a start: %s',
    async (...given) => {
      const [, damage, doctor, start] = given;
      damage();

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
    const rebuilds = /rebuild (client-identities|moments|records|search|transaction-volumes)$/;
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
      'start the ledger, which removes it when it is not needed any more.',
      'stop every ledger, then delete lock.sqlite: nothing is in it.',
      'stop the ledger and keep a copy of the whole data folder; then restore the log from its newest backup as docs/operations.md says under "Restoring".',
      'stop the ledger, move decisions.sqlite aside (with its -wal and -shm) and start it again: the rows are folded anew from the log, and nothing is lost.',
    ]);
  });
});
