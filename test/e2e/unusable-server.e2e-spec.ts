import { makeCertificates } from '../integration/eventstoredb/certificates';
import {
  ScriptedServer,
  supporting,
  type Script,
} from '../integration/eventstoredb/scripted-server';
import { freePort } from '../integration/eventstoredb/servers';
import { StartedProgram, type Ended } from './child-processes';
import { lodestone, lodestoneJson } from './command-line';
import { newDataFolder } from './data-folder';
import { onSmallLedger } from './small-ledger';

type Report = { ok: boolean; findings: { check: string; says: string; mend?: string }[] };

jest.setTimeout(180_000);

const certificates = makeCertificates();
const scripted: ScriptedServer[] = [];

/** A ledger that has its log in its folder: whoever cannot reach a server must leave it alone. */
const small = onSmallLedger();

afterAll(() => {
  for (const server of scripted) server.stop();
  certificates?.remove();
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
            // Of a name: about an address Node says more than we do.
            return `esdb://admin:s3cret@localhost:${port}?tlsCAFile=${certificates.otherFile}`;
          },
          says: /could not be trusted \(/,
          mend: /name the CA of its certificate with tlsCAFile/,
        },
      ]
    : []),
];

describe.each(mistakes)('with $name in EVENTSTORE_URL', ({ url, says, mend }) => {
  let start: Ended;
  let rebuild: Ended;
  let doctor: Ended & Readonly<{ json: Report }>;

  beforeAll(async () => {
    const env = { EVENTSTORE_URL: await url() };
    // Each waits some seconds for a server that may still come.
    [start, rebuild, doctor] = await Promise.all([
      new StartedProgram('apps/api/src/main.js', [], {
        env: { ...env, LODESTONE_DATA: newDataFolder(), LODESTONE_PORT: '0' },
      }).ended,
      lodestone(['rebuild', '--check', '--data', small.data], env),
      lodestoneJson<Report>(['doctor', '--data', small.data], env),
    ]);
  });

  it('a ledger does not start, and says why in one line with a remedy', () => {
    const [, said = '', remedy = ''] = /^Error: (.*?) Try: (.*)\n$/.exec(start.stderr) ?? [];

    expect([start.code, said]).toStrictEqual([2, expect.stringMatching(says)]);
    expect(remedy).toMatch(mend);
  });

  it('a command says the same in two lines', () => {
    const [, said = '', remedy = ''] = /^Error: (.*)\nTry: (.*)\n$/.exec(rebuild.stderr) ?? [];

    expect([rebuild.code, said]).toStrictEqual([1, expect.stringMatching(says)]);
    expect(remedy).toMatch(mend);
  });

  it('the doctor says the same as a finding', () => {
    expect([doctor.code, doctor.json.ok]).toStrictEqual([1, false]);
    expect(doctor.json.findings.find(({ check }) => check === 'log')).toMatchObject({
      severity: 'fail',
      says: expect.stringMatching(says),
      mend: expect.stringMatching(mend),
    });
  });

  it('nobody prints the password', () => {
    for (const { stdout, stderr } of [start, rebuild, doctor]) {
      expect(stdout + stderr).not.toMatch(/s3cret/);
    }
  });
});
