import { lodestone, lodestoneJson } from './command-line';
import { LedgerProcess } from './ledger-process';
import { onSmallLedger } from './small-ledger';

jest.setTimeout(60_000);

const small = onSmallLedger();

beforeAll(async () => {
  await LedgerProcess.start(small.data);
});

const balance = (...args: readonly string[]) =>
  lodestone(['balance', ...args, '--data', small.data]);

describe('lodestone balance', () => {
  it('prints what was there, what changed it and what is there, of a site or its enterprise', async () => {
    const { code, stdout, stderr } = await balance('TJ-WORKS', '--period', '2025');
    const ofEnterprise = await balance('TJ-MAG', '--period', '2025', '--as', 'TJ-MAG');

    expect([code, stderr]).toStrictEqual([0, '']);
    expect(stdout).toMatch(/^TJ-WORKS, rare earths from 2025-01-01 to 2025-12-31, as known at /);
    expect(stdout).toMatch(/\nbefore +0\.000\n/);
    expect(stdout).toMatch(/\n {2}process-difference +-[\d,.]+ +░+\n/);
    expect(stdout).toMatch(/\nIt closes\.\n/);
    expect([ofEnterprise.code, ofEnterprise.stderr]).toStrictEqual([0, '']);
  });

  it('ranks the sites of the nation beside its balance, for people and for programs', async () => {
    const { stdout } = await balance('nation', '--period', '2025', '--element', 'Dy');
    const { code, json } = await lodestoneJson<Record<string, never[]>>([
      ...['balance', 'nation', '--period', '2025', '--data', small.data],
    ]);

    expect(stdout).toMatch(/\nwhat closes worst +of +state /);
    expect(code).toBe(0);
    expect(json['ranking']?.length).toBeGreaterThan(0);
  });

  it('says what is wrong in the words of the ledger, and what is not there', async () => {
    const none = await balance('TJ-WORKS');
    const period = await balance('TJ-WORKS', '--period', '2025-13');
    const site = await balance('NOWHERE', '--period', '2025');

    expect([none.code, period.code, site.code]).toEqual([2, 2, 1]);
    expect(site.stderr).toContain('Error: regulator sees no such enterprise or site.');
  });
});
