import {
  MemoryLedger,
  openSite,
  openingStock,
  receipt,
  recordAct,
  registerEnterprise,
  saleOnChain,
} from '@lodestone/testing';
import type { Act, SubmittedAct, SubmittedLot } from '../index';
import type { Standing } from './standing-on';
import type { FactsOfAct } from './facts';
import { factsOf } from './facts.fixture';
import { judge } from './judge';
import { rulesOfActs } from './rules-of-acts';

const context = factsOf();

/** The act as the ledger would store it: `stock` first, then the act, by the real decisions. */
function recorded(act: object, ...stock: readonly Partial<SubmittedLot>[]): Act {
  const ledger = new MemoryLedger();
  const put = (command: Parameters<MemoryLedger['submit']>[0]) => {
    const decision = ledger.submit(command);
    if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  };
  put(registerEnterprise('RE'));
  put(registerEnterprise('MAG'));
  put(openSite('SEP', 'RE'));
  put(openSite('WORKS', 'MAG'));
  const makes = stock.map((lot) => ({ ...oxide, ...lot }));
  if (makes.length > 0) {
    put(
      recordAct('SEP', 'stock', { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes }),
    );
  }
  put(recordAct('SEP', 'act', { occurredOn: '2025-02-01', ...act } as SubmittedAct));
  return ledger.log.at(-1)?.event as Act;
}

const oxide: SubmittedLot = {
  lotId: 'OX',
  material: 'praseodymium-neodymium-oxide',
  massGrams: 100_000,
  ppm: { Nd: 639_000, Pr: 206_000 },
};

const step = (type: 'Refined' | 'MagnetProduced' | 'Recycled', change: object) => ({
  type,
  takes: [{ lotId: 'OX', massGrams: 100_000 }],
  makes: [],
  wastes: [],
  adds: [],
  ...change,
});

const reduced = (massGrams: number, ppm = { Nd: 756_000, Pr: 243_000 }) =>
  step('Refined', {
    step: 'metal-reduction',
    makes: [{ lotId: 'MET', material: 'praseodymium-neodymium-metal', massGrams, ppm }],
  });

/** Without the law, which is the same for all flags of one code. */
const flagsOf = (act: Act, facts: FactsOfAct) =>
  judge(act, facts, rulesOfActs).map(({ code, detail }) => ({ code, detail }));

const codes = (act: Act, change: Partial<FactsOfAct> = {}) =>
  flagsOf(act, { ...context, ...change }).map(({ code }) => code);

describe('flags', () => {
  it('are none for a usual reduction', () => {
    expect(flagsOf(recorded(reduced(82_500), {}), context)).toEqual([]);
  });

  it('name step, band and value of a recovery outside the usual', () => {
    const flags = flagsOf(recorded(reduced(70_000), {}), context);

    expect(flags).toContainEqual({
      code: 'outside-band',
      detail: expect.objectContaining({
        step: 'metal-reduction',
        band: 'recovery',
        element: 'Nd',
        valuePpm: 828_169,
        fromPpm: 950_000,
        toPpm: 990_000,
        status: expect.any(String),
      }),
    });
  });

  it('are asked of a batch in a furnace that says what went in and what came out', () => {
    const ofFurnace = { ...reduced(70_000), unitId: 'CELL' };
    expect(codes(recorded(ofFurnace, {}))).toContain('outside-band');

    expect(codes(recorded({ ...ofFurnace, makes: [] }, {}))).not.toContain('outside-band');
    expect(codes(recorded({ ...reduced(82_500), unitId: 'CELL' }, {}))).toEqual([]);
  });

  it('flag more metal than usual that measuring can still explain', () => {
    expect(codes(recorded(reduced(84_700), {}))).toContain('outside-band');
  });

  it('flag neodymium parted from praseodymium where nothing can part them', () => {
    const act = recorded(reduced(82_500, { Nd: 720_000, Pr: 250_000 }), {});
    expect(flagsOf(act, context)).toContainEqual({
      code: 'outside-band',
      detail: expect.objectContaining({ band: 'nd-pr-ratio' }),
    });
  });

  it('flag a step that the site is not registered for', () => {
    const [flag] = flagsOf(recorded(reduced(82_500), {}), { ...context, activities: ['export'] });
    expect(flag).toEqual({
      code: 'activity-not-registered',
      detail: { step: 'metal-reduction', needed: ['metal-smelting'], registered: ['export'] },
    });
  });

  it('flag a recycler that is fed with ore', () => {
    const act = recorded(
      step('Recycled', {
        step: 'recycling',
        makes: [{ ...oxide, lotId: 'NEW', massGrams: 50 }],
      }),
      { material: 'monazite-concentrate', ppm: { Ce: 200_000, Nd: 80_000, Pr: 20_000 } },
    );
    expect(flagsOf(act, context)).toContainEqual({
      code: 'recycler-fed-with-ore',
      detail: {
        step: 'recycling',
        lotId: 'OX',
        material: 'monazite-concentrate',
        source: 'Order 785 Art. 11',
      },
    });
  });

  it('flag separation by whoever is not on the published list, and for somebody else', () => {
    const fed = step('Refined', { step: 'separation', unitId: 'SX-1' });
    const act = recorded(fed, { material: 'mixed-rare-earth-carbonate', ownerId: 'MAG' });

    expect(codes(act, { standings: [] })).toEqual(['not-designated', 'toll-barred']);
    expect(codes(act)).toEqual(['toll-barred']);
  });

  it('flag separation without a unit, and a unit where there is none', () => {
    const made = [{ ...oxide, lotId: 'NEW', massGrams: 95_000 }];
    const act = recorded(step('Refined', { step: 'separation', makes: made }), {});
    expect(codes(act)).toContain('unit-missing');

    const blank = {
      material: 'ndfeb-sintered-block',
      ppm: { Nd: 225_000, Pr: 75_000, Fe: 660_000 },
    };
    const machined = step('MagnetProduced', { step: 'machining', unitId: 'SAW' });
    expect(codes(recorded(machined, blank))).toContain('unit-unusual');
  });

  it('flag an enterprise that records although it is suspended', () => {
    const standings = [
      ...context.standings,
      { type: 'EnterpriseSuspended', effectiveOn: '2025-01-15', activities: [] } as const,
    ];
    expect(flagsOf(recorded(reduced(82_500), {}), { ...context, standings })).toEqual([
      { code: 'enterprise-suspended', detail: { suspendedSince: '2025-01-15' } },
    ]);
  });

  it('flag an enterprise that is no more, and a site that is closed', () => {
    const standings = [
      ...context.standings,
      merged('2025-02-01', 'GONE'),
      merged('2025-02-01', 'MAG'),
    ];
    const act = recorded(reduced(82_500), {});
    const { occurredOn: closedSince } = act.data as { occurredOn: string };

    expect(flagsOf(act, { ...context, standings, closedSince })).toEqual([
      {
        code: 'enterprise-merged',
        detail: { mergedSince: '2025-02-01', intoEnterpriseId: 'MAG' },
      },
      { code: 'site-closed', detail: { closedSince } },
    ]);
    const later = [...standings, merged('2025-02-02', 'MAG')];
    expect(flagsOf(act, { ...context, standings: later })).toEqual([]);
  });

  it('flag what was recorded after its month was due, from the day after', () => {
    const act = recorded(reduced(82_500), {});
    expect(codes(act, { recordedOn: '2025-03-10' })).toEqual([]);
    expect(flagsOf(act, { ...context, recordedOn: '2025-03-11' })).toEqual([
      {
        code: 'late',
        detail: expect.objectContaining({
          occurredOn: '2025-02-01',
          dueOn: '2025-03-10',
          recordedOn: '2025-03-11',
        }),
      },
    ]);
  });

  it('flag an assay that moves what was taken before by more than measuring explains', () => {
    const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };
    const assay = (Nd: number) => ({
      type: 'LotAssayed',
      lotId: 'OX',
      ppm: { Nd, Pr: 206_000 },
      analysis,
    });
    expect(codes(recorded(assay(640_000), {}))).toEqual([]);
    expect(flagsOf(recorded(assay(600_000), {}), context)).toEqual([
      {
        code: 'assay-moved',
        detail: { lotId: 'OX', element: 'Nd', fromPpm: 639_000, toPpm: 600_000 },
      },
    ]);
  });

  it('flag a receipt that differs from what was sent', () => {
    const ledger = new MemoryLedger();
    ledger.submit(registerEnterprise('RE'));
    ledger.submit(registerEnterprise('MAG'));
    ledger.submit(openSite('SEP', 'RE'));
    ledger.submit(openSite('WORKS', 'MAG'));
    ledger.submit(recordAct('SEP', 'open', openingStock('OX', 1_000)));
    ledger.submit(recordAct('SEP', 'sale', saleOnChain()));
    ledger.submit(recordAct('WORKS', 'in', receipt({ massGrams: 398 })));

    expect(flagsOf(ledger.log.at(-1)?.event as Act, context)).toEqual([
      {
        code: 'receipt-differs',
        detail: {
          movementId: 'SEP/sale/1',
          clearedGrams: 400,
          receivedGrams: 398,
          refusedGrams: 0,
          differenceGrams: -2,
        },
      },
    ]);
  });
});

const merged = (effectiveOn: string, intoEnterpriseId: string): Standing => ({
  type: 'EnterpriseMerged',
  effectiveOn,
  activities: [],
  intoEnterpriseId,
});
