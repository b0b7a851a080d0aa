import type { SubmittedAct, UnitRow } from '@lodestone/ledger';
import {
  openingStock,
  recordAct,
  reduction,
  voidRecord,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, count, releaseLots } from '@lodestone/testing/keeping';

const tonne = 1_000_000;
const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };
const later = { occurredOn: '2025-02-02' };

/** A tonne of neodymium oxide, more or less. */
function begun(): MemoryLedger {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'here', openingStock('TON', tonne)));
  return ledger;
}

const refusal = (code: string, detail: object = {}) => ({
  outcome: 'refused',
  refusal: { code, detail },
});

describe('a unit that is measured to hold more than the books say', () => {
  const micrograms = (grams: number): string => String(BigInt(grams) * 1_000_000n);
  const measured = (content: Record<string, number>, change: object = {}): SubmittedAct =>
    count({
      units: [
        {
          unitId: 'SX-1',
          countedMicrograms: Object.fromEntries(
            Object.entries(content).map(([element, grams]) => [element, micrograms(grams)]),
          ),
          ...change,
        },
      ],
    });
  const fed = (): MemoryLedger => {
    const ledger = begun();
    const takes = [allOf('TON', tonne)];
    const feed = reduction({
      occurredOn: '2025-01-15',
      step: 'separation',
      unitId: 'SX-1',
      takes,
      makes: [],
    });
    submitted(ledger, recordAct('SEP', 'fed', feed));
    return ledger;
  };

  it('is taken at its word within what measuring can be off', () => {
    const ledger = fed();
    submitted(ledger, recordAct('SEP', 'count', measured({ Nd: 650_000 })));

    expect(unitIn(ledger)).not.toHaveProperty('holds');
  });

  it('is refused beyond it without an analysis, and recorded with one', () => {
    const ledger = fed();

    expect(ledger.submit(recordAct('SEP', 'count', measured({ Nd: 800_000 })))).toMatchObject({
      ...refusal('gain-without-analysis', { unitId: 'SX-1', element: 'Nd' }),
      refusal: { pointer: '/units/0' },
    });
    submitted(ledger, recordAct('SEP', 'count', measured({ Nd: 800_000 }, { analysis })));
    expect(unitIn(ledger)).not.toHaveProperty('holds');
  });

  it.each([
    ['a unit that was never used and holds 1,000 t of dysprosium', begun, { Dy: 1_000 * tonne }],
    ['a unit that was fed a tonne and holds 1,000', fed, { Nd: 1_000 * tonne }],
    ['a unit that was fed neodymium and holds terbium', fed, { Nd: 639_000, Tb: 1_000 }],
  ])('is held far beyond it: %s', (_, begin, content) => {
    const ledger = begin();
    submitted(ledger, recordAct('SEP', 'count', measured(content, { analysis })));
    const [element = ''] = Object.keys(content).slice(-1);
    const drawn = reduction({
      ...later,
      step: 'separation',
      unitId: 'SX-1',
      takes: [],
      makes: [
        {
          lotId: 'DRAWN',
          material: 'mixed-rare-earth-oxide',
          massGrams: 10,
          ppm: { [element]: 500_000 },
        },
      ],
    });

    expect(unitIn(ledger)).toMatchObject({ holds: [{ recordId: 'count' }] });
    expect(ledger.submit(recordAct('SEP', 'draw', drawn))).toMatchObject(
      refusal('unit-held', { unitId: 'SX-1', heldByRecordId: 'count' }),
    );
    // What goes in is no way out.
    const feed = reduction({
      ...later,
      step: 'separation',
      unitId: 'SX-1',
      takes: [allOf('OX', 10)],
      makes: [],
    });
    submitted(ledger, recordAct('SEP', 'feed', feed));
    expect(ledger.submit(releaseLots('SEP', 'free', 'count', '2025-02-02'))).toMatchObject(
      refusal('hold-by-authority'),
    );
    submitted(ledger, releaseLots('SEP', '~free', 'count', '2025-02-02'));
    submitted(ledger, recordAct('SEP', 'draw', drawn));
  });

  it('is free again when the count is taken back', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'count', measured({ Dy: tonne }, { analysis })));
    submitted(ledger, voidRecord('SEP', 'typo', 'count'));

    expect(unitIn(ledger)).not.toHaveProperty('holds');
  });

  const unitIn = (ledger: MemoryLedger) => ledger.rows('site-SEP').get<UnitRow>('unit/SX-1');
});
