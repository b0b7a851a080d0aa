import fc from 'fast-check';
import { ClockFault } from './clock-fault';
import { LedgerClock } from './ledger-clock';

describe('a clock that jumps ahead', () => {
  it('stamps nothing, until it is right again', () => {
    const machine = new Machine();
    machine.passes(60_000);
    expect(machine.stamps()).toBe('2026-03-01T00:01:00.000Z');

    machine.isSetBy(400 * days);
    expect(machine.stamps()).toBe('clock-ahead');
    expect(machine.clock.fault()?.facts).toStrictEqual({
      now: '2027-04-05T00:01:00.000Z',
      limit: '2026-03-01T00:06:00.000Z',
    });
    machine.passes(60_000);
    expect(machine.stamps()).toBe('clock-ahead');

    machine.isSetBy(-400 * days);
    expect(machine.stamps()).toBe('2026-03-01T00:02:00.000Z');
    expect(machine.clock.fault()).toBeUndefined();
  });

  it.each([
    [300_000, '2026-03-01T00:05:00.000Z'],
    [300_001, 'clock-ahead'],
  ])('by %s ms, which is a step or a fault: %s', (stepMs, expected) => {
    const machine = new Machine();
    machine.isSetBy(stepMs);

    expect(machine.stamps()).toBe(expected);
  });

  it('gives no time to what stands outside the order of records either', () => {
    const machine = new Machine();
    machine.isSetBy(400 * days);

    expect(() => machine.clock.wall()).toThrow(ClockFault);
  });

  it('in many small steps is found out all the same', () => {
    const machine = new Machine();
    const stamped = Array.from({ length: 100 }, () => {
      machine.passes(1_000);
      machine.isSetBy(60_000);
      return machine.stamps();
    });

    expect(stamped.indexOf('clock-ahead')).toBe(5);
    expect(stamped.slice(5)).toStrictEqual(stamped.slice(5).map(() => 'clock-ahead'));
  });

  it('is no clock that is slewed for years, nor one of a machine that slept', () => {
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 7 });
    const hours = fc.array(
      fc.record({ awake: minutes, asleep: fc.oneof(fc.constant(0), minutes) }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(hours, fc.constantFrom(-500, 0, 500), (periods, slewPpm) => {
        const machine = new Machine();
        for (const { awake, asleep } of periods) {
          machine.passes(awake * 60_000);
          machine.isSetBy((awake * 60_000 * slewPpm) / 1_000_000);
          machine.sleeps(asleep * 60_000);
          expect(machine.stamps()).toBe(machine.says());
        }
      }),
    );
  });

  it('is noticed also after a sleep', () => {
    const machine = new Machine();
    machine.sleeps(8 * hour);
    expect(machine.stamps()).toBe(machine.says());
    machine.isSetBy(8 * hour);

    expect(machine.stamps()).toBe('clock-ahead');
  });

  it('is not noticed where nothing steady is to be had', () => {
    let says = '2026-03-01T00:00:00.000Z';
    const clock = new LedgerClock({ clock: () => new Date(says), calendarZone: 'UTC' });
    says = '2027-03-01T00:00:00.000Z';

    expect(clock.now().recordedAt).toBe(says);
  });
});

describe('a clock behind the stamps of the log', () => {
  const later = { fromOrdinal: 4, toOrdinal: 6 };

  it('stamps nothing, and says which records are in question', () => {
    const machine = new Machine();
    machine.hears('2027-04-05T00:00:00.000Z', { later });

    expect(machine.stamps()).toBe('clock-behind-log');
    expect(machine.clock.fault()?.facts).toStrictEqual({
      now: '2026-03-01T00:00:00.000Z',
      limit: '2027-04-05T00:00:00.000Z',
      ...later,
    });
    expect(machine.clock.fault()?.message).toMatch('declare-clock-fault --from 4 --to 6');
    expect(machine.clock.wall().toISOString()).toBe(machine.says());
  });

  it.each([
    ['2026-03-01T00:05:00.000Z', '2026-03-01T00:05:00.000Z'],
    ['2026-03-01T00:05:00.001Z', 'clock-behind-log'],
  ])('at %s, five minutes ahead of it: %s', (recordedAt, expected) => {
    const machine = new Machine();
    machine.hears(recordedAt);

    expect(machine.stamps()).toBe(expected);
  });

  it('stamps again once the fault of the clock is declared', () => {
    const machine = new Machine();
    machine.hears('2027-04-05T00:00:00.000Z', { later });
    machine.hears('2026-02-28T00:00:00.000Z', { declaredOrdinal: 7 });

    expect(machine.stamps()).toBe('2026-03-01T00:00:00.000Z');
  });

  it('does not take what was heard late for a declaration', () => {
    const machine = new Machine();
    machine.hears('2027-04-05T00:00:00.000Z');
    machine.hears('2026-02-28T00:00:00.000Z');

    expect(machine.stamps()).toBe('clock-behind-log');
  });

  it('stamps again where all that was stamped is declared to be wrong', () => {
    const machine = new Machine();
    machine.hears('2027-04-05T00:00:00.000Z');
    machine.hears(undefined, { declaredOrdinal: 3 });

    expect(machine.stamps()).toBe('2026-03-01T00:00:00.000Z');
  });

  it('was wrong at the start, is set right, and is watched from the declaration on', () => {
    const machine = new Machine(400 * days);
    const wrong = machine.stamps();
    expect(wrong).toBe('2027-04-05T00:00:00.000Z');
    machine.isSetBy(-400 * days);
    expect(machine.stamps()).toBe('clock-behind-log');
    machine.hears('2026-02-28T00:00:00.000Z', { declaredOrdinal: 3 });
    expect(machine.stamps()).toBe('2026-03-01T00:00:00.000Z');
    machine.isSetBy(399 * days);

    expect(machine.stamps()).toBe('clock-ahead');
  });
});

const hour = 3_600_000;
const days = 24 * hour;

/** A machine whose clocks do what they are told. Its steady one stands still while it sleeps. */
class Machine {
  #wallMs: number;
  #awakeMs = 12_345;
  #uptimeMs = 99_000;
  readonly clock: LedgerClock;

  constructor(wrongByMs = 0) {
    this.#wallMs = Date.parse('2026-03-01T00:00:00.000Z') + wrongByMs;
    this.clock = new LedgerClock({
      clock: () => new Date(this.#wallMs),
      calendarZone: 'UTC',
      steady: { awakeMs: () => this.#awakeMs, uptimeMs: () => this.#uptimeMs },
    });
  }

  passes(ms: number): void {
    this.#wallMs += ms;
    this.#awakeMs += ms;
    this.#uptimeMs += ms;
  }

  sleeps(ms: number): void {
    this.#wallMs += ms;
    this.#uptimeMs += ms;
  }

  isSetBy(ms: number): void {
    this.#wallMs += ms;
  }

  hears(recordedAt: string | undefined, more: object = {}): void {
    this.clock.heard({ recordedAt, declaredOrdinal: -1, ...more });
  }

  says(): string {
    return new Date(this.#wallMs).toISOString();
  }

  /** The stamp, or the code of why there is none. */
  stamps(): string {
    try {
      return this.clock.now().recordedAt;
    } catch (error) {
      if (error instanceof ClockFault) return error.code;
      throw error;
    }
  }
}
