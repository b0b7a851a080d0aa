import { endLeftovers, NodeProcess } from '../integration/esdb-node/node-process';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { smallLedger } from './small-ledger';

jest.setTimeout(120_000);

afterAll(async () => {
  await killLeftovers();
  await endLeftovers();
  removeDataFolders();
});

const env = { EVENTSTORE_URL: '' };

describe('a ledger whose log went to a server and back', () => {
  it('opens, is well, and its read models agree', async () => {
    const [data, back] = [await smallLedger(), newDataFolder()];
    const node = await NodeProcess.start('--in-memory', '--port', '0');
    const there = await lodestoneJson(['migrate', '--data', data, '--to', node.url], env);
    const args = ['migrate', '--data', data, '--from', node.url, '--to', back];
    const returned = await lodestoneJson(args, env);
    expect([there.code, returned.code]).toStrictEqual([0, 0]);
    await node.signal('SIGTERM');

    const ledger = await LedgerProcess.start(back);
    await ledger.stop();
    const check = ['rebuild', '--check', '--data', back];
    const { code, json } = await lodestoneJson<{ agrees: boolean }>(check, env);
    expect([code, json.agrees]).toStrictEqual([0, true]);
    const doctor = ['doctor', '--data', back];
    const well = await lodestoneJson<{ findings: { severity: string }[] }>(doctor, env);
    expect(well.json.findings.filter(({ severity }) => severity !== 'ok')).toStrictEqual([]);
  });
});
