import { join } from 'node:path';
import { killLeftovers } from './child-processes';
import { lodestoneJson } from './command-line';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { logHomes, LogServer, type LogHome } from './log-server';
import { chainSites, openingStock } from './magnet-chain';
import { register } from './registered';
import { SignedIn } from './signed-in';

type Finding = { check: string; severity: string; says: string };
type Report = { ok: boolean; findings: Finding[] };
type Register = { items: { canonicalId: string; isForgotten?: true }[] };

jest.setTimeout(240_000);

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

const works = 'TJ-WORKS';
const owner = chainSites.find(({ siteId }) => siteId === works)?.enterpriseId ?? '';

const buyer = { name: 'Vergessene Motorenwerke AG', countryCode: 'DE', identifiers: [] };

const exportOf = (n: number) => ({
  type: 'Exported',
  occurredOn: '2025-04-20',
  buyer,
  importer: buyer,
  consignee: buyer,
  endUser: buyer,
  endUseCode: 'traction-motors',
  destinationCountryCode: 'DE',
  finalDestinationCountryCode: 'DE',
  contractNumber: `C-${n}`,
  invoiceNumber: `I-${n}`,
  goods: [
    {
      goodsCode: '8505111000',
      grade: 'N42SH',
      valueMinor: '100',
      currency: 'CNY',
      takes: [{ lotId: 'STOCK', massGrams: 1 }],
    },
  ],
});

async function begin(ledger: LedgerProcess): Promise<SignedIn> {
  await register(await SignedIn.as('regulator', ledger.url), chainSites);
  const enterprise = await SignedIn.as(owner, ledger.url);
  const [lot] = openingStock.act['makes'] as readonly object[];
  const act = { ...openingStock.act, makes: [{ ...lot, lotId: 'STOCK' }] };
  await enterprise.record(`/sites/${works}/records/OPEN-1`, act);
  return enterprise;
}

const sell = (enterprise: SignedIn, n: number) =>
  enterprise.record(`/sites/${works}/records/EXP-${n}`, exportOf(n));

async function clientsAt(ledger: LedgerProcess): Promise<Register['items']> {
  const regulator = await SignedIn.as('regulator', ledger.url);
  return (await regulator.get<Register>('/registers/client-identities')).body.items;
}

/** Refs of acts that nobody can read any more. */
const forgottenRefs = async (ledger: LedgerProcess): Promise<readonly string[]> =>
  (await clientsAt(ledger)).flatMap(({ canonicalId, isForgotten }) =>
    isForgotten ? [canonicalId.slice('party/'.length)] : [],
  );

async function forget(ledger: LedgerProcess, decisionId: string) {
  const known = (await clientsAt(ledger)).find(({ isForgotten }) => !isForgotten);
  const regulator = await SignedIn.as('regulator', ledger.url);
  const url = `/clients/${String(known?.canonicalId)}/forgettings/${decisionId}`;
  const reason = { reason: 'court-order' };
  return () => regulator.put<{ data: { refs: string[] } }>(url, reason);
}

async function failuresOf(data: string, env: Record<string, string>): Promise<readonly Finding[]> {
  const { json } = await lodestoneJson<Report>(['doctor', '--data', data], env);
  return json.findings.filter(({ severity }) => severity !== 'ok' && severity !== 'warn');
}

describe.each(logHomes)('a ledger whose log is $name', ({ start }) => {
  let home: LogHome;

  beforeAll(async () => {
    home = await start();
  });

  afterAll(() => home.stop());

  it('is well after a forgetting, beside one, after a scrub, and started again', async () => {
    const data = newDataFolder();
    const { env } = home;
    let ledger = await LedgerProcess.start(data, env);
    const enterprise = await begin(ledger);
    for (let n = 1; n <= 3; n += 1) await sell(enterprise, n);
    const order = await forget(ledger, 'F-1');
    const [beside, answer] = await Promise.all([failuresOf(data, env), order()]);
    expect([beside, answer.status]).toStrictEqual([[], 201]);
    await sell(enterprise, 4);
    expect(await failuresOf(data, env)).toStrictEqual([]);
    const check = await lodestoneJson<{ agrees: boolean }>(
      ['rebuild', '--check', '--data', data],
      env,
    );
    expect(check.json.agrees).toBe(true);
    await ledger.stop();

    expect(await failuresOf(data, env)).toStrictEqual([]);
    await lodestoneJson(['scrub', '--data', data], env);
    expect(await failuresOf(data, env)).toStrictEqual([]);
    ledger = await LedgerProcess.start(data, env);
    expect(await failuresOf(data, env)).toStrictEqual([]);
    expect(await forgottenRefs(ledger)).toStrictEqual(answer.body.data.refs);
    await ledger.stop();
  });
});

describe('two replicas over one log', () => {
  it('leave no act behind an order whose ref leads nowhere, and none before it that does not', async () => {
    const server = await LogServer.start();
    const folders = [newDataFolder(), newDataFolder()] as const;
    const one = await LedgerProcess.start(folders[0], server.env);
    const key = { LODESTONE_KEY_FILE: join(folders[0], 'ledger.key') };
    const other = await LedgerProcess.start(folders[1], { ...server.env, ...key });
    const enterprise = await begin(one);
    await sell(enterprise, 0);

    const order = await forget(other, 'F-1');
    const acts = Array.from({ length: 40 }, (_, n) => () => sell(enterprise, n + 1));
    let answer: Awaited<ReturnType<typeof order>> | undefined;
    const answers = await Promise.all([
      ...acts.slice(0, 20).map((act) => act()),
      order().then((given) => {
        answer = given;
        return given;
      }),
      ...acts.slice(20).map((act) => act()),
    ]);
    await sell(enterprise, 41);

    const regulator = await SignedIn.as('regulator', one.url);
    const orderAt = Number(answer?.ordinal);
    const records = await regulator.all<{
      recordId: string;
      ordinal: number;
      data: { buyerRef?: string };
    }>(`/sites/${works}/records`);
    const forgotten = new Set(await forgottenRefs(one));
    const exports = records.filter(({ data }) => data.buyerRef !== undefined);
    expect(answers).toHaveLength(41);
    expect(exports).toHaveLength(42);
    const wrong = exports.filter(
      ({ ordinal, data }) => forgotten.has(String(data.buyerRef)) !== ordinal < orderAt,
    );
    expect(wrong).toStrictEqual([]);
    await one.stop();
    await other.stop();
    await server.stop();
  });
});
