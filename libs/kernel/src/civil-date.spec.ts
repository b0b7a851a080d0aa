import fc from 'fast-check';
import { civilDateIn } from './civil-date';

describe('the civil date of an instant', () => {
  it('is that of the calendar zone, not of the machine', () => {
    expect(civilDateIn('Asia/Shanghai')(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
    expect(civilDateIn('Asia/Shanghai')(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(civilDateIn('America/New_York')(new Date('2026-01-01T04:59:59Z'))).toBe('2025-12-31');
  });

  it('is what the calendar says, also on days on which a zone changes, and before and after all rules', () => {
    // Changes at midnight, a minute after it, by half an hour, by a whole day, and never.
    const zones = [
      ...['Asia/Shanghai', 'America/Asuncion', 'America/St_Johns', 'Australia/Lord_Howe'],
      ...['Pacific/Apia', 'Africa/Casablanca', 'Africa/Monrovia', 'Europe/Berlin', 'UTC'],
    ];
    const instant = fc.oneof(
      fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2110, 0) }),
      // Minutes around the changes that are known.
      fc
        .tuple(fc.constantFrom(...changes), fc.integer({ min: -1_500, max: 1_500 }))
        .map(([at, minutes]) => Date.parse(at) + minutes * 60_000 - 1),
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, ms) => {
        expect(civilDateIn(zone)(new Date(ms))).toBe(asked(zone, new Date(ms)));
      }),
      { numRuns: 3_000, seed: 785 },
    );
  });

  it('is none of what is no instant', () => {
    expect(() => civilDateIn('UTC')(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => civilDateIn('Nowhere/Nothing')).toThrow(RangeError);
  });
});

const changes = [
  ...['2010-11-07T02:31:00Z', '2011-12-30T10:00:00Z', '2024-03-24T03:00:00Z'],
  ...['2024-04-06T15:00:00Z', '2024-10-27T01:00:00Z', '1972-01-07T00:44:30Z'],
] as const;

function asked(zone: string, instant: Date): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...parts }).format(instant);
}
