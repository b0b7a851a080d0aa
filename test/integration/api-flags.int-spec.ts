import { oxide, sample, stock } from './acts';
import { begin, opening, record, siteBody } from './chain';
import { RunningLedger, type Answer } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, url('OPEN-C'), stock('C'));
});

afterAll(() => ledger.stop());

const url = (recordId: string, siteId = 'TJ-WORKS') => `/sites/${siteId}/records/${recordId}`;

describe('what is wrong in the world', () => {
  const flagsOf = (answer: Answer): string[] =>
    (answer.body['flags'] as { code: string }[]).map(({ code }) => code);
  const bothOf = async (path: string, body: object): Promise<string[]> => {
    const sent = await record(ledger, path, body);
    const read = await ledger.get(String(path.includes('XX-YARD') ? 'XX' : 'TJ-MAG'), path);
    expect(flagsOf(read)).toStrictEqual(flagsOf(sent));
    return flagsOf(sent);
  };

  it('is recorded and flagged: a step outside the site’s activities', async () => {
    const yard = { ...siteBody('XX'), activities: ['export'] };
    await ledger.put('regulator', '/sites/XX-SHOP', yard);
    const mined = {
      type: 'Mined',
      occurredOn: '2026-01-05',
      makes: [{ ...oxide, material: 'rock-ore', ppm: { Nd: 8_000 } }],
    };
    const sent = await ledger.put('XX', '/sites/XX-SHOP/records/MINE-1', mined);

    expect(sent.status).toBe(201);
    expect(flagsOf(sent)).toContain('activity-not-registered');
    expect(flagsOf(await ledger.get('XX', '/sites/XX-SHOP/records/MINE-1'))).toStrictEqual(
      flagsOf(sent),
    );
  });

  it('is recorded and flagged: goods sent where their purpose cannot be', async () => {
    await ledger.put('regulator', '/sites/TJ-MINE', {
      ...siteBody('TJ-MAG'),
      activities: ['mining'],
    });
    const out = { type: 'Dispatched', occurredOn: '2026-01-05', receivingSiteId: 'TJ-MINE' };
    const takes = [{ lotId: 'C', massGrams: 1 }];

    expect(await bothOf(url('TOLL-1'), { ...out, purpose: 'toll', takes })).toContain(
      'receiver-is-oneself',
    );
    expect(await bothOf(url('BOND-1'), { ...out, purpose: 'bonded', takes })).toContain(
      'receiver-not-registered',
    );
    const flags = await bothOf(url('MOVE-1'), { ...out, purpose: 'own-site', takes });
    expect(flags.filter((code) => code.startsWith('receiver-'))).toStrictEqual([
      'receiver-cannot-take',
    ]);
  });

  it('is recorded and flagged: a recycler fed with ore', async () => {
    await record(ledger, url('ORE-1'), {
      ...opening,
      makes: [{ lotId: 'ORE', material: 'rock-ore', massGrams: 1_000_000, ppm: { Nd: 8_000 } }],
    });
    const flags = await bothOf(url('RCY-1'), {
      type: 'Recycled',
      occurredOn: '2026-01-05',
      step: 'recycling',
      takes: [{ lotId: 'ORE', massGrams: 1_000_000 }],
      makes: [
        { lotId: 'RCO', material: 'neodymium-oxide', massGrams: 9_000, ppm: { Nd: 850_000 } },
      ],
    });

    expect(flags).toContain('recycler-fed-with-ore');
  });

  it('is recorded and flagged: an act of a suspended enterprise', async () => {
    await ledger.put('regulator', '/enterprises/TJ-MAG/records/SUSPEND-1', {
      type: 'EnterpriseSuspended',
      effectiveOn: '2026-01-10',
    });

    expect(await bothOf(url('LATE-1'), { ...sample('C', 1), occurredOn: '2026-01-20' })).toContain(
      'enterprise-suspended',
    );
    expect(
      await bothOf(url('EARLY-1'), { ...sample('C', 1), occurredOn: '2026-01-09' }),
    ).not.toContain('enterprise-suspended');
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
