import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

/** A ledger that was stopped, and its log as it was before the last record. */
async function stoppedLedger(): Promise<Readonly<{ folder: string; older: string }>> {
  let ledger = await RunningLedger.start();
  await begin(ledger);
  const { folder } = ledger;
  await ledger.stop({ keepFolder: true });
  const older = join(folder, 'older.sqlite');
  cpSync(join(folder, 'log', 'events.sqlite'), older);

  ledger = await RunningLedger.start({}, folder);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
  await ledger.stop({ keepFolder: true });
  // Written down some seconds after a record at the latest, and perhaps lost with a disk.
  rmSync(join(folder, 'log-head'));
  return { folder, older };
}

describe('a log that ends before what its folder has taken from it', () => {
  it('is refused, whether or not its end was written down', async () => {
    const { folder, older } = await stoppedLedger();
    cpSync(older, join(folder, 'log', 'events.sqlite'));

    await expect(RunningLedger.start({}, folder)).rejects.toThrow(
      /is older than what this folder has taken from it: it lacks site-TJ-WORKS@\d+/,
    );
    rmSync(folder, { recursive: true });
  });

  it('is refused when nothing is in it, and no second ledger is begun', async () => {
    const { folder } = await stoppedLedger();
    writeFileSync(join(folder, 'log', 'events.sqlite'), '');

    await expect(RunningLedger.start({}, folder)).rejects.toThrow(
      'is empty, and the rest of its ledger is there',
    );
    rmSync(folder, { recursive: true });
  });

  it('is taken as it is when it has everything', async () => {
    const { folder } = await stoppedLedger();
    const ledger = await RunningLedger.start({}, folder);

    expect((await ledger.get('TJ-MAG', '/sites/TJ-WORKS/records/OPEN-1')).status).toBe(200);
    await ledger.stop();
  });
});
