import { killLeftovers } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { DemoProcess } from './demo-process';
import { LogServer } from './log-server';

type Report = { ok: boolean; findings: { check: string; severity: string; says: string }[] };

jest.setTimeout(180_000);

let server: LogServer;

beforeEach(async () => {
  server = await LogServer.start();
});

afterEach(killLeftovers);
afterAll(removeDataFolders);

describe('lodestone demo with EVENTSTORE_URL', () => {
  it('loads the nation into the server, and goes on there after Ctrl-C', async () => {
    const data = newDataFolder();
    const first = DemoProcess.start(data, { ...server.env, LODESTONE_SCALE: '0.05' });
    await first.loaded(100);
    expect((await first.interrupt()).code).toBe(0);

    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', data], server.env);
    expect([code, json.ok]).toStrictEqual([0, true]);
    expect(json.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ check: 'log server', severity: 'ok' }),
        expect.objectContaining({
          check: 'demonstration',
          says: expect.stringContaining('half loaded'),
        }),
      ]),
    );

    const second = DemoProcess.start(data, { ...server.env, LODESTONE_SCALE: '0.05' });
    await second.loaded(200);
    expect((await second.interrupt()).code).toBe(0);
  });

  it('says which server has the log, and never how to sign in there', async () => {
    const url = server.url.replace('esdb://', 'esdb://ops:s3cret@');
    const env = { EVENTSTORE_URL: url, LODESTONE_DEMONSTRATION: 'off' };
    const demo = DemoProcess.start(newDataFolder(), env);

    const { logServer } = await demo.ready();

    expect(logServer).toBe(server.url.split('?', 1)[0]);
    const { code, stdout, stderr } = await demo.interrupt();
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/s3cret|ops:/);
  });

  it('explains a mistake in it in two lines', async () => {
    const env = { EVENTSTORE_URL: 'esdb://ops:s3cret@db?tsl=false' };

    const { code, stderr } = await lodestone(
      ['demo', '--data', newDataFolder(), '--port', '0'],
      env,
    );

    expect([code, stderr.trim().split('\n')]).toStrictEqual([
      2,
      [
        expect.stringMatching(
          /^Error: EVENTSTORE_URL is 'esdb:.*\*\*\*@db\?tsl=false': the option 'tsl' is/,
        ),
        expect.stringMatching(/^Try: correct it; it looks like esdb:/),
      ],
    ]);
  });
});
