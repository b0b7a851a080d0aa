import type { SubmittedAct } from '@lodestone/ledger';
import { MemoryLedger, openSite, recordAct, registerEnterprise } from '@lodestone/testing';
import { chainOfLog } from './chain-of-log.fixture';
import { errorFiguresOn, sigmaOf, type ErrorFigures, type Errors } from './errors';
import { byPeriod } from './groups';
import { Measurements } from './measurements';
import { periodOf, type Period } from './period';
import { boundsOf } from './scope';
import { balanceOf, type Balance } from './site-balance';

const kg = 1_000_000_000n;
const month = periodOf('2025-03') as Period;

/**
 * The worked month of postings.md §5: 100 t of oxide in 20 lots are reduced in 80 heats.
 *
 *     oxide  20 × 5,000 kg × 845,000 ppm = 84,500 kg of rare earths, 4,225 kg a lot
 *     metal  80 × 1,045 kg × 995,000 ppm = 83,182 kg,                1,039.775 kg a heat
 *     missing 84,500 − 83,182            =  1,318 kg, 1.56 %
 */
describe('a month of reduction', () => {
  it('has 1,318 kg missing, which measurement cannot explain and the step can', () => {
    const balance = balanceIn(reduced());
    expect(balance.missing).toBe(1_318n * kg);
    expect(balance.books.posted['process-difference'].micrograms).toBe(1_318n * kg);

    const { measurement, step, state, cumulative } = balance.assessment;
    expect(measurement.isExplained).toBe(false);
    // What the step usually loses: 1 to 5 % of 84,500 kg, and three σ at either end.
    const room = 3n * balance.assessment.sigmaMicrograms;
    expect(nearly(step.fromMicrograms + room)).toBe('845.0');
    expect(nearly(step.toMicrograms - room)).toBe('4225.0');
    expect([step.isExplained, cumulative.isExplained, state]).toEqual([true, true, 'closed']);
  });

  /**
   * With the figures of the page, 0.25 % of a lot of oxide and 0.1 % of a heat at random, and 0.1 % common:
   *
   *     random  √(20 × (4,225 × 0.25 %)² + 80 × (1,039.775 × 0.1 %)²) = √(2,231.3 + 86.5)  =  48 kg
   *     common, one laboratory and method       |84,500 − 83,182| × 0.1 %                  = 1.3 kg
   *             two                             √((84,500 × 0.1 %)² + (83,182 × 0.1 %)²)   = 118.6 kg
   *             as if each lot had one of its own  √(20 × 4.225² + 80 × 1.04²)             =  21 kg
   */
  it.each([
    ['one method for oxide and metal', () => 'one', '48'],
    ['two methods that know nothing of each other', (lot: string) => lot.slice(0, 2), '128'],
    ['every lot as if it had a laboratory of its own', (lot: string) => lot, '53'],
  ])('is known, by %s, as the page says', (_, laboratoryOf, sigmaKilograms) => {
    const errors = errorsIn(reduced({ laboratoryOf }), figuresOfPage);
    expect(nearly(BigInt(Math.round(errors.assays))).slice(0, 4)).toBe('48.1');
    expect((sigmaOf(errors) / Number(kg)).toFixed(0)).toBe(sigmaKilograms);
  });

  it('is the same whatever is bought and sold on one analysis', () => {
    const without = errorsIn(reduced(), figuresOfPage);
    const traded = reduced();
    traded.submit(recordAct('S', 'bought', opening('BOUGHT', 'one')));
    traded.submit(
      recordAct('S', 'dumped', {
        type: 'Lost',
        occurredOn: '2025-03-20',
        cause: 'fire',
        takes: [{ lotId: 'BOUGHT', massGrams: 2_000_000 }],
      }),
    );
    expect(errorsIn(traded, figuresOfPage)).toEqual(without);
  });

  it('is known no better for a new analysis of a lot that stays, and by two of them for one that does', () => {
    const assayed = (lotId: string, Nd: number): SubmittedAct => ({
      type: 'LotAssayed',
      occurredOn: '2025-03-31',
      lotId,
      ppm: { Nd, Pr: 206_000 },
      analysis: { method: 'icp-oes', laboratoryId: 'one', analysedOn: '2025-03-31' },
    });
    const anew = reduced({ heats: 79 });
    const before = errorsIn(anew, figuresOfPage);
    // A quarter of the last lot, 1,250 kg, is left: 1,056.25 kg by the first analysis, 1,055 by the second.
    anew.submit(recordAct('S', 'anew', assayed('OX20', 638_000)));
    const after = errorsIn(anew, figuresOfPage, '2025-02');
    const quarter = 1_056.25 * 0.0025;
    const second = 1_055 * 0.0025;
    expect((after.assays / Number(kg)).toFixed(3)).toBe(Math.hypot(quarter, second).toFixed(3));
    expect(errorsIn(anew, figuresOfPage)).toEqual(before);
  });
});

const figuresOfPage: ErrorFigures = {
  ...errorFiguresOn('2025-03-31', 'total'),
  assayPpm: (material) => (material.endsWith('-oxide') ? 2_500 : 1_000),
  laboratoryPpm: 1_000,
  scalePpm: 0,
};

type Change = Readonly<{ laboratoryOf?: (lot: string) => string; heats?: number }>;

function reduced({ laboratoryOf = () => 'one', heats = 80 }: Change = {}): MemoryLedger {
  const ledger = new MemoryLedger();
  ledger.submit(registerEnterprise('E'));
  ledger.submit(openSite('S', 'E'));
  const lots = Array.from({ length: 20 }, (_, n) => `OX${n + 1}`);
  for (const lot of lots) {
    ledger.submit(recordAct('S', `opening-${lot}`, opening(lot, laboratoryOf(lot))));
  }
  for (let heat = 0; heat < heats; heat++) {
    const [oxide, lotId] = [lots[Math.floor(heat / 4)] ?? '', `MET${heat + 1}`];
    const decided = ledger.submit(
      recordAct('S', `heat-${heat + 1}`, {
        type: 'Refined',
        occurredOn: '2025-03-15',
        step: 'metal-reduction',
        takes: [{ lotId: oxide, massGrams: 1_250_000 }],
        makes: [
          {
            lotId,
            material: 'praseodymium-neodymium-metal',
            massGrams: 1_045_000,
            ppm: { Nd: 752_000, Pr: 243_000 },
            analysis: analysis(laboratoryOf(lotId)),
          },
        ],
        wastes: [],
        adds: [],
      }),
    );
    expect(decided.outcome).toBe('accepted');
  }
  return ledger;
}

const analysis = (laboratoryId: string) => ({
  method: 'icp-oes',
  laboratoryId,
  analysedOn: '2025-02-01',
});

const opening = (lotId: string, laboratoryId: string): SubmittedAct => ({
  type: 'OpeningStockDeclared',
  occurredOn: '2025-02-01',
  makes: [
    {
      lotId,
      material: 'praseodymium-neodymium-oxide',
      massGrams: 5_000_000,
      ppm: { Nd: 639_000, Pr: 206_000 },
      analysis: analysis(laboratoryId),
    },
  ],
});

const asked = (ledger: MemoryLedger, period = month) => {
  const chain = chainOfLog(ledger.log);
  return { chain, question: { sites: ['S'], period, knownAt: chain.ordinal } as const };
};

function balanceIn(ledger: MemoryLedger): Balance {
  const { chain, question } = asked(ledger);
  return balanceOf(chain, { ...question, element: 'total' });
}

function errorsIn(ledger: MemoryLedger, figures: ErrorFigures, of = '2025-03'): Errors {
  const { chain, question } = asked(ledger, periodOf(of));
  const bounds = boundsOf(chain, question);
  const groups = byPeriod([question.period], bounds);
  const measurements = new Measurements(chain, { groups, counts: new Map(), held: new Map() });
  const [errors] = measurements.errorsIn({ element: 'total', figures });
  return errors as Errors;
}

const nearly = (micrograms: bigint): string => (Number(micrograms) / Number(kg)).toFixed(1);
