import fc from 'fast-check';
import { LedgerClock } from './ledger-clock';

describe('the time of the ledger', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', 'Asia/Shanghai', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', 'Asia/Shanghai', '2026-03-02'],
    ['2025-12-31T23:59:59.999Z', 'UTC', '2025-12-31'],
    ['2026-01-01T18:14:59.000Z', 'Asia/Kathmandu', '2026-01-01'],
    ['2026-01-01T18:15:00.000Z', 'Asia/Kathmandu', '2026-01-02'],
    ['2026-03-08T04:59:59.000Z', 'America/New_York', '2026-03-07'],
    ['2026-03-09T04:00:00.000Z', 'America/New_York', '2026-03-09'],
  ])('%s in %s is on %s', (instant, zone, today) => {
    const clock = clockOf(() => instant, zone);
    expect(clock.now()).toStrictEqual({ recordedAt: instant, today });
  });

  it('never goes back, and its day goes with it', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu');
    const from = Date.UTC(2024, 0, 1);
    const instants = backwardsALittle(from);
    fc.assert(
      fc.property(zones, instants, (zone, asked) => {
        let says = from;
        const clock = clockOf(() => says, zone);
        let latest = 0;
        for (const instant of asked) {
          says = instant;
          latest = Math.max(latest, instant);
          const { recordedAt, today } = clock.now();
          expect(recordedAt).toBe(new Date(latest).toISOString());
          expect(today).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(latest));
        }
      }),
    );
  });

  it('takes a time that is brought along as it is, and is not before it afterwards', () => {
    const clock = clockOf(() => '2026-03-05T19:58:00.000Z');
    const at = (instant: string) => clock.at(new Date(instant));

    expect(at('2026-03-05T20:00:00.000Z').today).toBe('2026-03-06');
    expect(at('2026-03-05T10:00:00.000Z')).toStrictEqual({
      recordedAt: '2026-03-05T10:00:00.000Z',
      today: '2026-03-05',
    });
    expect(clock.now().recordedAt).toBe('2026-03-05T20:00:00.000Z');
  });

  it('refuses a zone that is not there', () => {
    expect(() => clockOf(() => 0, 'Asia/Nowhere')).toThrow(
      "there is no calendar zone 'Asia/Nowhere': give a name like Asia/Shanghai",
    );
  });
});

const clockOf = (says: () => string | number, calendarZone = 'Asia/Shanghai') =>
  new LedgerClock({ clock: () => new Date(says()), calendarZone });

/** Over four days, and back by less than anybody would notice. */
const backwardsALittle = (from: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: -150_000, max: 86_400_000 }), { maxLength: 8 }).map((steps) => {
    let at = from;
    let latest = from;
    return steps.map((step) => {
      at = Math.max(at + step, latest - 150_000);
      latest = Math.max(latest, at);
      return at;
    });
  });
