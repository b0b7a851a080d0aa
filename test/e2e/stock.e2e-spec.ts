import { lodestone, lodestoneJson } from './command-line';
import { LedgerProcess } from './ledger-process';
import { onSmallLedger } from './small-ledger';

jest.setTimeout(60_000);

const small = onSmallLedger();

beforeAll(async () => {
  await LedgerProcess.start(small.data);
});

const stock = (...args: readonly string[]) => lodestone(['stock', ...args, '--data', small.data]);

describe('lodestone stock', () => {
  it('prints lots with what is left, and what that comes to', async () => {
    const { code, stdout, stderr } = await stock('--as', 'TJ-MAG', '--takeable');

    expect([code, stderr]).toStrictEqual([0, '']);
    expect(stdout).toMatch(/^lot +owner +material +grade +status +since +grams +of it, kg\n/);
    expect(stdout).toMatch(/\nTJ-WORKS\/\S+ +TJ-MAG /);
    expect(stdout).toMatch(/\n\d+ lots?, [\d,]+ g: /);
    expect(stdout).not.toContain('held');
  });

  it('prints the same for programs, and sums that agree with it', async () => {
    const { code, json } = await lodestoneJson<Record<string, never[]>>([
      ...['stock', '--as', 'TJ-MAG', '--data', small.data],
    ]);
    const groups = await lodestoneJson<Record<string, { massGrams: string }>>([
      ...['stock', '--as', 'TJ-MAG', '--by', 'site,material', '--data', small.data],
    ]);
    const lots = (json['lots'] ?? []) as ReadonlyArray<{ massGrams: number }>;
    const grams = lots.reduce((sum, { massGrams }) => sum + massGrams, 0);

    expect([code, groups.code]).toEqual([0, 0]);
    expect(lots.length).toBeGreaterThan(0);
    expect(json['totals']).toMatchObject({ lots: lots.length, massGrams: String(grams) });
    expect(groups.json['totals']).toMatchObject({ massGrams: String(grams) });
  });

  it('says what is wrong in the words of the ledger, and what is not there', async () => {
    const day = await stock('--as-of', '2025-02-30');
    const site = await stock('--site', 'NOWHERE');

    expect([day.code, day.stdout]).toEqual([2, '']);
    expect([site.code, site.stdout]).toEqual([1, '']);
    expect(site.stderr).toContain('Error: regulator sees no such enterprise or site.');
  });
});
