import { lodestone, lodestoneJson } from './command-line';
import { LedgerProcess } from './ledger-process';
import { SignedIn } from './signed-in';
import { onSmallLedger } from './small-ledger';

jest.setTimeout(60_000);

const small = onSmallLedger();

let ledger: LedgerProcess;

/** The magnet works sends a lot out four times on consignment; the first arrives a gram short. */
beforeAll(async () => {
  ledger = await LedgerProcess.start(small.data);
  const works = await SignedIn.as('TJ-MAG', ledger.url);
  const { body } = await works.get<{ items: Lot[] }>('/stock/lots?takeable=true');
  const [lot] = body.items.toSorted((a, b) => b.massGrams - a.massGrams);
  const { lotId, firstOn: occurredOn } = lot as Lot;
  for (const n of [1, 2, 3, 4]) {
    await works.record(`/sites/TJ-WORKS/records/CONSIGN-${n}`, {
      type: 'Dispatched',
      occurredOn,
      receivingSiteId: 'BT-SMELT',
      purpose: 'consignment',
      takes: [{ lotId, massGrams: 100 }],
    });
  }
  const smelter = await SignedIn.as('BT-MET', ledger.url);
  const movementId = 'TJ-WORKS/CONSIGN-1/1';
  await smelter.record('/sites/BT-SMELT/records/CONSIGN-1-IN', {
    type: 'Received',
    occurredOn,
    receipts: [{ movementId, sentLotId: lotId, lotId: 'CONSIGNED-1', massGrams: 99 }],
  });
});

type Lot = Readonly<{ lotId: string; massGrams: number; firstOn: string }>;

const movements = (...args: readonly string[]) =>
  lodestone(['movements', ...args, '--data', small.data]);

type Line = Readonly<{ movementId: string; statuses: readonly string[]; senderId: string }>;

type Ready = Readonly<{
  siteId: string;
  recordId: string;
  body: Readonly<{ receipts: ReadonlyArray<Record<string, unknown>> }>;
}>;

type Waiting = Line & Readonly<{ receiverId: string; inTransitGrams: number; ready: Ready }>;

const listed = async <Item>(...args: readonly string[]): Promise<readonly Item[]> => {
  const asked = ['movements', ...args, '--data', small.data];
  const { code, json } = await lodestoneJson<{ items: readonly Item[] }>(asked);
  expect(code).toBe(0);
  return json.items;
};

const put = async ({ siteId, recordId, body }: Ready, account: string): Promise<number> => {
  const receiver = await SignedIn.as(account, ledger.url);
  return (await receiver.put(`/sites/${siteId}/records/${recordId}`, body)).status;
};

describe('lodestone movements', () => {
  it('prints what is on its way, with the day by which late is judged', async () => {
    const { code, stdout, stderr } = await movements('--status', 'open,partly-received');

    expect([code, stderr]).toStrictEqual([0, '']);
    expect(stdout).toMatch(/^movement +lot +kind +from +to +sent +grams +status +on its way /);
    expect(stdout).toMatch(/\nLate is judged on \d{4}-\d\d-\d\d\.\n$/);
  });

  it('prints what a record sent with its receipt, and ranks pairs by what is missing', async () => {
    const seen = await listed<Line>('TJ-WORKS/CONSIGN-1', '--as', 'TJ-MAG');
    const { code, stdout } = await movements('--differences', '--element', 'Nd');

    expect(seen).toMatchObject([
      { movementId: 'TJ-WORKS/CONSIGN-1/1', statuses: ['short'], differenceGrams: 1 },
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^from +to +receipts +short +over +grams +missing +of it, kg +ppm +trend\n/,
    );
  });

  it('gives receipts that the ledger takes as they are: whole, in part and refused', async () => {
    const waiting = await listed<Waiting>('--inbox', '--as', 'BT-MET');
    const [whole, part, refused] = waiting as [Waiting, Waiting, Waiting];
    const [line = {}] = part.ready.body.receipts;
    const some = [{ ...line, massGrams: part.inTransitGrams - 1, closes: false }];
    const [turned = {}] = refused.ready.body.receipts;
    const { lotId: _, massGrams, ...named } = turned;
    const none = [{ ...named, refused: { massGrams, reason: 'off-specification' } }];
    const with_ = ({ ready }: Waiting, receipts: Ready['body']['receipts']): Ready => ({
      ...ready,
      body: { ...ready.body, receipts },
    });

    expect(await put(whole.ready, whole.receiverId)).toBe(201);
    expect(await put(with_(part, some), part.receiverId)).toBe(201);
    expect(await put(with_(refused, none), refused.receiverId)).toBe(201);

    const now = (id: string) => listed<Line>(id, '--as', 'regulator');
    expect((await now(whole.movementId))[0]?.statuses).toContain('received');
    expect((await now(part.movementId))[0]?.statuses).toContain('partly-received');
    expect((await now(refused.movementId))[0]?.statuses).toEqual(
      expect.arrayContaining(['refused', 'returning']),
    );
  });

  it('says what is wrong in the words of the ledger, and what is not there', async () => {
    const status = await movements('--status', 'nope');
    const both = await movements('--inbox', '--outbox');
    const none = await movements('NOWHERE/NOTHING');
    const stray = await movements('--inbox', '--element', 'Nd');

    expect([status.code, both.code, none.code, stray.code]).toEqual([2, 2, 1, 2]);
    expect(stray.stderr).toContain('--element says nothing of that.');
  });
});
