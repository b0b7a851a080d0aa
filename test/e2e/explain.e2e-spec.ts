import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { onSmallLedger, smallLedger } from './small-ledger';

jest.setTimeout(60_000);

const small = onSmallLedger();
let ledger: LedgerProcess;

beforeAll(async () => {
  ledger = await LedgerProcess.start(small.data);
});

const explained = (...args: readonly string[]) =>
  lodestone(['explain', ...args, '--data', small.data]);

describe('lodestone explain', () => {
  it('prints a record with postings that sum to zero, flags and what followed', async () => {
    const { code, stdout, stderr } = await explained('TJ-WORKS/GBD-1');
    const sum = stdout.split('\n').find((line) => line.startsWith('  sum'));

    expect([code, stderr]).toStrictEqual([0, '']);
    expect(stdout).toContain('TJ-WORKS/GBD-1: MagnetProduced by TJ-MAG, live');
    expect(stdout).toMatch(/ {2}stock +FIN +taken +2025-03-16 +-1,980,000 /);
    expect(stdout).toMatch(/ {2}stock +GBD +made +2025-03-16 +\+1,986,000 /);
    expect(sum).toMatch(/^ {2}sum( +0)+$/);
    expect(stdout).toContain('TJ-WORKS/COAT-1 (MagnetProduced) took from GBD on 2025-03-17');
  });

  it('prints the same for programs, and what was received at another site', async () => {
    const { code, json } = await lodestoneJson<Record<string, unknown>>([
      'explain',
      'BT-SMELT/SALE-3',
      '--as',
      'BT-MET',
      '--url',
      ledger.url,
    ]);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      record: { type: 'SoldToClient', state: 'live' },
      postings: [
        { account: 'stock', lotId: 'MET', massGrams: -833_000 },
        { account: 'in-transit', massGrams: 833_000 },
      ],
      sums: { massGrams: '0', contentMicrograms: {} },
      followers: [{ following: 'received', siteId: 'TJ-WORKS', recordId: 'REC-3' }],
    });
  });

  it('shows an enterprise nobody else’s books', async () => {
    const others = await explained('BT-SMELT/RED-1', '--as', 'TJ-MAG');
    const nobodys = await explained('BT-SMELT/NOTHING', '--as', 'TJ-MAG');

    expect(others).toMatchObject({ code: 1, stdout: '', stderr: nobodys.stderr });
    expect(others.stderr).toMatch(/^Error: TJ-MAG sees no such record\.\nTry: .*\n$/);
  });

  it('tells whom a record was declared to that it sees the record, and not the books', async () => {
    const { code, stderr } = await explained('BT-SMELT/SALE-3', '--as', 'TJ-MAG');

    expect([code, stderr]).toStrictEqual([
      1,
      'Error: TJ-MAG sees this record, and not the books of the site that it stands in.\n' +
        'Try: read it at /sites/BT-SMELT/records/SALE-3, or ask --as the enterprise of the site.\n',
    ]);
  });

  it.each(['regulator', 'analyst'])('sends %s, who sees all, to nobody else', async (account) => {
    const { code, stderr } = await explained('BT-SMELT/NOTHING', '--as', account);

    expect([code, stderr]).toStrictEqual([
      1,
      expect.stringMatching(/^Error: there is no such record, and \w+ sees all\.\nTry: .*\n$/),
    ]);
    expect(stderr).not.toContain('--as');
  });

  it('finds the ledger by its data folder, by its port and by its URL, which counts first', async () => {
    const record = 'TJ-WORKS/GBD-1';
    const { port } = new URL(ledger.url);
    const found = await Promise.all([
      lodestone(['explain', record], { LODESTONE_DATA: small.data }),
      lodestone(['explain', record, '--port', port]),
      lodestone(['explain', record, '--data', newDataFolder(), '--url', `${ledger.url}/`]),
    ]);

    expect(found.map(({ code, stderr }) => [code, stderr])).toStrictEqual(
      Array.from({ length: 3 }, () => [0, '']),
    );
  });

  it('does not ask at an address that a killed ledger left in its folder', async () => {
    const folder = await smallLedger();
    const other = await LedgerProcess.start(folder);
    await other.kill();
    const left = readFileSync(join(folder, 'lock.url'), 'utf8');
    const { code, stderr } = await lodestone(['explain', 'TJ-WORKS/GBD-1', '--data', folder]);

    expect(left).toBe(`${other.url}\n`);
    expect([code, stderr.split('\n')[0]]).toStrictEqual([
      1,
      `Error: no ledger is running on ${folder}.`,
    ]);
  });

  it('says which account there is none of, and that no ledger answers', async () => {
    const nobody = await explained('TJ-WORKS/GBD-1', '--as', 'NOBODY');
    const nowhere = await lodestone(['explain', 'TJ-WORKS/GBD-1', '--url', 'http://127.0.0.1:1']);

    expect(nobody.stderr).toContain("Error: there is no account 'NOBODY'.");
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toContain('Error: no ledger answers at http://127.0.0.1:1.');
  });
});
