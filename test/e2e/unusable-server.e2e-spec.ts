import { makeCertificates } from '../integration/eventstoredb/certificates';
import {
  ScriptedServer,
  supporting,
  type Script,
} from '../integration/eventstoredb/scripted-server';
import { freePort } from '../integration/eventstoredb/servers';
import { killLeftovers, StartedProgram } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { makeSmallLedger } from './small-ledger';

type Report = { ok: boolean; findings: { check: string; says: string; mend?: string }[] };

jest.setTimeout(60_000);

const certificates = makeCertificates();
const scripted: ScriptedServer[] = [];

/** A ledger that has its log in its folder: whoever cannot reach a server must leave it alone. */
let data: string;

beforeAll(async () => {
  data = await makeSmallLedger();
});

afterAll(async () => {
  for (const server of scripted) server.stop();
  certificates?.remove();
  await killLeftovers();
  removeDataFolders();
});

const ready = { GetSupportedMethods: supporting('24.6.0'), Read: { status: 0 } } as const;

async function serverThat(replies: Script['replies'], tls?: Script['tls']): Promise<number> {
  const server = await ScriptedServer.start({ replies: { ...ready, ...replies }, tls });
  scripted.push(server);
  return server.port;
}

type Mistake = Readonly<{
  name: string;
  url: () => Promise<string>;
  says: RegExp;
  mend: RegExp;
}>;

const mistakes: readonly Mistake[] = [
  {
    name: 'a scheme with a typo',
    url: async () => 'esbd://admin:s3cret@127.0.0.1:2113',
    says: /^EVENTSTORE_URL is 'esbd:\/\/admin:\*\*\*@127\.0\.0\.1:2113': 'esbd:\/\/' is unknown/,
    mend: /it looks like esdb:\/\//,
  },
  {
    name: 'an option with a typo',
    url: async () => 'esdb://admin:s3cret@127.0.0.1:2113?tsl=false',
    says: /'tsl' is unknown/,
    mend: /it looks like esdb:\/\//,
  },
  {
    name: 'a server that is not there',
    url: async () => `esdb://admin:s3cret@127.0.0.1:${await freePort()}?tls=false`,
    says: /^EventStoreDB at .* does not answer \(connect ECONNREFUSED/,
    mend: /check that it runs/,
  },
  {
    name: 'a server that is not ready',
    url: async () => {
      const Read = { status: 14, words: 'Server Is Not Ready' };
      return `esdb://127.0.0.1:${await serverThat({ Read })}?tls=false`;
    },
    says: /^EventStoreDB at .* is not ready \(Server Is Not Ready\)/,
    mend: /wait until it has a leader/,
  },
  {
    name: 'a server of a version that is too old',
    url: async () => {
      const port = await serverThat({ GetSupportedMethods: supporting('21.10.9') });
      return `esdb://127.0.0.1:${port}?tls=false`;
    },
    says: /^EventStoreDB at .* is version 21\.10\.9/,
    mend: /the ledger needs 23\.10 or later/,
  },
  {
    name: 'a wrong password',
    url: async () => {
      const GetSupportedMethods = { status: 16, words: 'Unauthenticated' };
      return `esdb://admin:s3cret@127.0.0.1:${await serverThat({ GetSupportedMethods })}?tls=false`;
    },
    says: /^EventStoreDB at esdb:\/\/admin:\*\*\*@.* refuses access/,
    mend: /check user and password in EVENTSTORE_URL/,
  },
  ...(certificates
    ? [
        {
          name: 'the certificate of somebody else',
          url: async () => {
            const port = await serverThat({}, certificates.tls);
            return `esdb://admin:s3cret@127.0.0.1:${port}?tlsCAFile=${certificates.otherFile}`;
          },
          says: /could not be trusted \(/,
          mend: /name the CA of its certificate with tlsCAFile/,
        },
      ]
    : []),
];

describe.each(mistakes)('with $name in EVENTSTORE_URL', ({ url, says, mend }) => {
  let env: Record<string, string>;

  beforeAll(async () => {
    env = { EVENTSTORE_URL: await url() };
  });

  it('a ledger does not start, and says why in one line with a remedy and no password', async () => {
    const folder = newDataFolder();
    const { code, stderr } = await new StartedProgram('apps/api/src/main.js', [], {
      env: { ...env, LODESTONE_DATA: folder, LODESTONE_PORT: '0' },
    }).ended;

    const [, said = '', remedy = ''] = /^Error: (.*?) Try: (.*)\n$/.exec(stderr) ?? [];
    expect([code, said]).toStrictEqual([2, expect.stringMatching(says)]);
    expect(remedy).toMatch(mend);
    expect(stderr).not.toMatch(/s3cret/);
  });

  it('the command line says the same in two lines, or as a finding', async () => {
    const rebuilt = await lodestone(['rebuild', '--check', '--data', data], env);
    const { code, json } = await lodestoneJson<Report>(['doctor', '--data', data], env);

    const [, said = '', remedy = ''] = /^Error: (.*)\nTry: (.*)\n$/.exec(rebuilt.stderr) ?? [];
    expect([rebuilt.code, said]).toStrictEqual([1, expect.stringMatching(says)]);
    expect(remedy).toMatch(mend);
    expect([code, json.ok]).toStrictEqual([1, false]);
    expect(json.findings.find(({ check }) => check === 'log')).toMatchObject({
      severity: 'fail',
      says: expect.stringMatching(says),
      mend: expect.stringMatching(mend),
    });
    expect(JSON.stringify(json) + rebuilt.stderr).not.toMatch(/s3cret/);
  });
});
