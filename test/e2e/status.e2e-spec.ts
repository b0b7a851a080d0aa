import { lodestone, lodestoneJson } from './command-line';
import { LedgerProcess } from './ledger-process';
import { onSmallLedger } from './small-ledger';

jest.setTimeout(90_000);

const small = onSmallLedger();

type Status = {
  ok: boolean;
  version: string;
  readModels: { name: string; state: string; ordinal: number }[];
  waiting: { lanes: { lane: string }[] };
  disk: { freeBytes: number; logBytes: number };
};

describe('lodestone status', () => {
  it('says on one screen how a running ledger is, and the same for programs', async () => {
    const data = small.copy();
    const ledger = await LedgerProcess.start(data);

    const { code, stdout } = await lodestone(['status', '--data', data]);
    expect([code, stdout]).toStrictEqual([0, expect.stringContaining('Records are taken.')]);
    expect(stdout).toMatch(/records +ready +\d+/);
    expect(stdout).toMatch(
      /Waiting: 0 commands[^]*look-up: 0 questions[^]*Disk: .* free, the log takes/,
    );
    expect(stdout.split('\n').length).toBeLessThan(40);

    const { json } = await lodestoneJson<Status>(['status', '--url', ledger.url]);
    expect(json).toMatchObject({ ok: true, version: '0.1.0' });
    expect(json.readModels.map(({ name }) => name)).toContain('records');
    expect(json.waiting.lanes.map(({ lane }) => lane)).toContain('scan');
    expect(Math.min(json.disk.freeBytes, json.disk.logBytes)).toBeGreaterThan(0);
    await ledger.stop();
  });

  it('says so where no ledger runs, or answers', async () => {
    expect(await lodestone(['status', '--data', small.copy()])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no ledger is running on'),
    });
    expect(await lodestone(['status', '--port', '1'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no ledger answers at http://127.0.0.1:1'),
    });
  });
});
