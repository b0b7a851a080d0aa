import { chmodSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartedProgram } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { LedgerProcess } from './ledger-process';
import { inDatabase, onSmallLedger, readModelFile } from './small-ledger';

type Finding = { check: string; severity: string; says: string; mend?: string };
type Report = { ok: boolean; findings: Finding[] };

jest.setTimeout(60_000);

const small = onSmallLedger();

describe('lodestone doctor', () => {
  it('finds a ledger well that is well, and changes nothing', async () => {
    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', small.data]);
    const people = await lodestone(['doctor', '--data', small.data]);

    expect(json.findings.filter(({ severity }) => severity === 'fail')).toStrictEqual([]);
    expect([code, json.ok, people.code]).toStrictEqual([0, true, 0]);
    expect(people.stdout).toMatch(
      /ok +log +\d+ events in \d+ streams, none missing; ordinals count \d+ of them, 0 to \d+/,
    );
    expect(people.stdout).toMatch(
      /ok +read model transaction-volumes +v\d+, ordinal \d+, 0 behind/,
    );
  });

  it('names the process that runs beside it', async () => {
    const running = small.copy();
    const ledger = await LedgerProcess.start(running);

    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', running]);

    expect(code).toBe(0);
    expect(finding(json, 'lock').says).toContain(`process ${ledger.pid}`);
    await ledger.stop();
  });

  it.each([
    [
      'no folder',
      (folder: string) => rmSync(folder, { recursive: true }),
      'data folder',
      'is not there',
    ],
    [
      'a file in its place',
      (folder: string) => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, '');
      },
      'data folder',
      'is a file',
    ],
    [
      'no key',
      (folder: string) => rmSync(join(folder, 'ledger.key')),
      'ledger key',
      'is not there',
    ],
    [
      'another key',
      (folder: string) => writeFileSync(join(folder, 'ledger.key'), `${'ab'.repeat(32)}\n`),
      'ledger key',
      'is not the key that this ledger was opened with',
    ],
    [
      'half a key',
      (folder: string) => writeFileSync(join(folder, 'ledger.key'), 'abcd\n'),
      'ledger key',
      'does not hold 32 bytes in hex',
    ],
    [
      'no log',
      (folder: string) => rmSync(join(folder, 'log'), { recursive: true }),
      'log',
      'events.sqlite is not there, and the rest of its ledger is',
    ],
    [
      'a foreign file for its log',
      (folder: string) => {
        emptyLogFolder(folder);
        writeFileSync(logOf(folder), 'a letter to my aunt\n'.repeat(600));
      },
      'log',
      'is not a Lodestone log',
    ],
    [
      'a database of another program for its log',
      (folder: string) => {
        emptyLogFolder(folder);
        inLog(folder, 'CREATE TABLE stranger (a)');
      },
      'log',
      'is a database of another program',
    ],
    [
      'an event that was taken out',
      (folder: string) => inLog(folder, 'DELETE FROM event WHERE position = 7'),
      'checksums',
      'lacks revision',
    ],
    [
      'an event of a later version',
      (folder: string) =>
        inOlderLog(folder, "UPDATE event SET type = 'StockDivined' WHERE position = 9"),
      'event types',
      'StockDivined version 2',
    ],
    [
      'a read model of another ledger',
      (folder: string) =>
        inDatabase(
          folder,
          readModelFile(folder, 'directory'),
          "UPDATE _projection SET fingerprint = 'x'",
        ),
      'read model directory',
      'was made from another ledger',
    ],
    [
      'a damaged read model',
      (folder: string) =>
        writeFileSync(join(folder, readModelFile(folder, 'directory')), 'x'.repeat(9_000)),
      'read model directory',
      'its file is damaged',
    ],
  ])('names what is wrong with %s, and how to mend it', async (_, broken, check, says) => {
    const folder = small.copy();
    broken(folder);

    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', folder]);

    expect([code, json.ok]).toStrictEqual([1, false]);
    expect(finding(json, check)).toMatchObject({
      severity: 'fail',
      says: expect.stringContaining(says),
      mend: expect.stringMatching(/\w/),
    });
  });

  it.each([
    ['missing', (file: string) => rmSync(file), 'put the log back from its newest backup'],
    [
      'half copied',
      (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
      'put a whole copy of the log back as docs/operations.md says under "Restoring"',
    ],
    [
      'another file',
      (file: string) => writeFileSync(file, 'a letter to my aunt\n'.repeat(600)),
      'move it away',
    ],
  ])(
    'tells one cause once, with the advice of a start: a log that is %s',
    async (_, broken, mend) => {
      const folder = small.copy();
      inLog(folder, 'PRAGMA wal_checkpoint(TRUNCATE)');
      broken(logOf(folder));
      const started = await new StartedProgram('apps/api/src/main.js', [], {
        env: { LODESTONE_DATA: folder, LODESTONE_PORT: '0' },
      }).ended;
      const { json } = await lodestoneJson<Report>(['doctor', '--data', folder]);
      const failures = json.findings.filter(({ severity }) => severity === 'fail');

      expect(failures.map(({ check }) => check)).toStrictEqual(['log']);
      expect(failures[0]?.mend).toContain(mend);
      expect(failures[0]?.mend).not.toContain('doctor');
      expect(started.code).toBe(2);
      expect(started.stderr).toContain(mend);
      expect((await lodestone(['restored', '--data', folder])).stderr).toContain(mend);
    },
  );

  it('warns of a key that others may read, and of a category that it does not know', async () => {
    const folder = small.copy();
    chmodSync(join(folder, 'ledger.key'), 0o644);
    inOlderLog(folder, "UPDATE stream SET name = 'treaty-1' WHERE name LIKE 'enterprise-%BY-RE'");

    const { json } = await lodestoneJson<Report>(['doctor', '--data', folder]);

    expect(finding(json, 'ledger key')).toMatchObject({
      severity: 'warn',
      mend: expect.stringContaining('chmod 600'),
    });
    expect(finding(json, 'categories')).toMatchObject({
      severity: 'warn',
      says: expect.stringContaining('treaty, 1 event, first treaty-1@0'),
    });
  });

  it('names the event before which a read model stands still', async () => {
    const folder = small.copy();
    // A void of a record that never was: no ledger writes it, and no read model can take it.
    inOlderLog(
      folder,
      `UPDATE event SET type = 'RecordVoided', data = json_object('siteId', 'BY-MINE', 'recordId',
         'V', 'targetRecordId', 'NEVER', 'reason', 'did-not-occur', 'restated', json_array(),
         'reversed', json_object('type', 'Mined', 'schemaVersion', 1, 'data', json(data)))
       WHERE type = 'Mined'`,
    );
    rmSync(join(folder, 'read-models'), { recursive: true });
    const ledger = await LedgerProcess.start(folder, {}, 'faulty');

    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', folder]);

    expect(code).toBe(1);
    expect(finding(json, 'read model records')).toMatchObject({
      severity: 'fail',
      says: expect.stringContaining('stands still before RecordVoided (site-BY-MINE@1, ordinal '),
      mend: expect.stringContaining('rebuild records'),
    });
    await ledger.stop();
  });
});

/** What another program wrote, in a log of the version that knew no checksums. */
function inOlderLog(folder: string, sql: string): void {
  inLog(folder, `${sql}; UPDATE event SET checksum = NULL; UPDATE sealing SET from_position = 1e6`);
}

function finding({ findings }: Report, check: string): Finding {
  const found = findings.find((one) => one.check === check);
  if (!found) throw new Error(`nothing was found of ${check}: ${JSON.stringify(findings)}`);
  return found;
}

const logOf = (folder: string): string => join(folder, 'log', 'events.sqlite');

const inLog = (folder: string, sql: string): void => inDatabase(folder, 'log/events.sqlite', sql);

/** Also of the write-ahead log, which would otherwise stand in for what is put there. */
function emptyLogFolder(folder: string): void {
  rmSync(join(folder, 'log'), { recursive: true });
  mkdirSync(join(folder, 'log'));
}
