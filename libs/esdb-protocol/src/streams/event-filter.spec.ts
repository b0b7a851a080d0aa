import { passesOf, UnusableFilter, type EventFilter } from './event-filter';

const filter = (change: Partial<EventFilter>): EventFilter => ({
  on: 'stream-name',
  regex: '',
  prefixes: [],
  checkpointEvents: 1,
  ...change,
});

describe('a filter', () => {
  it.each<[Partial<EventFilter>, string, string, boolean]>([
    [{ prefixes: ['site-', 'party-'] }, 'party-1', 'T', true],
    [{ prefixes: ['site-'] }, 'a-site-1', 'site-', false],
    [{ on: 'event-type', prefixes: ['Mi'] }, 's', 'Mined', true],
    [{ on: 'event-type', prefixes: ['Mi'] }, 'Mi', 'Refined', false],
    [{ regex: '^[^\\$].*' }, '$users', 'T', false],
    [{ regex: '^[^\\$].*' }, '流-1', 'T', true],
    [{ regex: 'ine' }, 's', 'Mined', false],
    [{ on: 'event-type', regex: 'ine' }, 's', 'Mined', true],
    [{ regex: '^a', prefixes: ['b'] }, 'b', 'T', false],
    [{ prefixes: [] }, 's', 'T', false],
    // Only without Unicode mode is this an expression.
    [{ regex: '^a\\-b' }, 'a-b', 'T', true],
  ])('%o lets %s of type %s through: %s', (change, stream, type, passes) => {
    expect(passesOf(filter(change))(stream, type)).toBe(passes);
  });

  it('is refused when its expression is none', () => {
    expect(() => passesOf(filter({ regex: '([' }))).toThrow(UnusableFilter);
  });
});
