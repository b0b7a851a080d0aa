import { chineseCalendar } from '@lodestone/reference';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import type { LicenceCommand } from './licence-commands';
import type { LicenceEvent } from './licence.events';
import { clockOf } from './licence-clock';
import {
  accept,
  apply,
  ask,
  change,
  grant,
  resume,
  stop,
  tell,
  termsOf,
  untilGranted,
} from './licence.fixture';

const told = (...commands: readonly LicenceCommand[]): readonly LicenceEvent[] => {
  const ledger = beginChain();
  const before = ledger.log.length;
  for (const command of commands) submitted(ledger, command);
  return ledger.log.slice(before).map(({ event }) => event as LicenceEvent);
};

const clock = (asOf: string, ...commands: readonly LicenceCommand[]) =>
  clockOf(told(...commands), asOf, chineseCalendar);

describe('the clock of a file', () => {
  it('has not begun before the file is accepted', () => {
    expect(clock('2025-04-16', apply())).toBeUndefined();
  });

  it('counts working days from the day after acceptance, over the holidays of May', () => {
    expect(clock('2025-04-17', apply(), accept)).toMatchObject({ daysUsed: 0, daysLeft: 45 });
    // Sunday the 27th makes up for the 2nd of May.
    expect(clock('2025-04-28', apply(), accept)).toMatchObject({ daysUsed: 8, daysLeft: 37 });
    expect(clock('2025-05-06', apply(), accept)).toStrictEqual({
      of: 'application',
      startedOn: '2025-04-17',
      daysMax: 45,
      daysUsed: 11,
      daysLeft: 34,
      dueOn: '2025-06-24',
    });
  });

  it('goes on while a question waits', () => {
    expect(clock('2025-04-28', apply(), accept, ask)).toMatchObject({ daysUsed: 8 });
  });

  it('stands from the day after a stop, and runs from the day after its end', () => {
    const standing = clock('2025-05-20', apply(), accept, stop());
    expect(standing).toMatchObject({
      daysUsed: 15,
      daysLeft: 30,
      stopped: { since: '2025-05-12', recordId: 'stop', reason: 'on-site-check' },
    });
    expect(standing).not.toHaveProperty('dueOn');

    expect(clock('2025-05-26', apply(), accept, stop(), resume())).toMatchObject({ daysUsed: 15 });
    expect(clock('2025-05-27', apply(), accept, stop(), resume())).toMatchObject({
      daysUsed: 16,
      dueOn: '2025-07-08',
    });
  });

  it('ends with the decision, and says how long it took', () => {
    expect(clock('2025-12-31', ...untilGranted)).toStrictEqual({
      of: 'application',
      startedOn: '2025-04-17',
      decidedOn: '2025-06-20',
      daysMax: 45,
      daysUsed: 43,
      daysLeft: 2,
    });
  });

  it('goes below nothing when the time is over', () => {
    const late = clock('2025-07-01', apply(), accept);

    expect(late).toMatchObject({ daysUsed: 50, daysLeft: -5 });
    expect(late).not.toHaveProperty('dueOn');
  });

  it('is another one for a change: 20 working days from the wish', () => {
    expect(
      clock('2025-07-02', ...untilGranted, change(termsOf({ portCode: 'CNSHA' }))),
    ).toStrictEqual({
      of: 'amendment',
      startedOn: '2025-07-01',
      daysMax: 20,
      daysUsed: 1,
      daysLeft: 19,
      dueOn: '2025-07-29',
    });
  });

  it.each([
    ['state-approval', {}],
    ['watch-list', {}],
    ['registration', { route: 'registration', purpose: 'repair' }],
  ] as const)('has no limit for %s', (waiver, application) => {
    const accepted = tell('accept', {
      type: 'LicenceAccepted',
      occurredOn: '2025-04-17',
      ...(waiver === 'registration' ? {} : { limitWaiver: waiver }),
    });

    expect(clock('2025-05-06', apply(application), accepted)).toStrictEqual({
      of: 'application',
      startedOn: '2025-04-17',
      waiver,
      daysUsed: 11,
    });
  });

  it('says which day its calendar does not cover, and guesses none', () => {
    const late = (day: string) =>
      [
        apply({ occurredOn: day }),
        tell('accept', { type: 'LicenceAccepted', occurredOn: day }),
      ] as const;
    const outside = (day: string) => ({ outside: day, from: '2023-01-01', until: '2026-12-31' });

    expect(clock('2027-01-04', ...late('2026-01-30'))).toStrictEqual({
      of: 'application',
      startedOn: '2026-01-30',
      daysMax: 45,
      outsideCalendar: outside('2027-01-04'),
    });
    expect(clock('2022-06-01', ...late('2022-05-31'))).toMatchObject({
      outsideCalendar: outside('2022-05-31'),
    });
  });

  it('says so too where only the day on which it is due lies outside', () => {
    const [applied, accepted] = told(apply(), accept);
    const moved = [applied, accepted].map((event) => ({
      ...event,
      data: { ...event?.data, occurredOn: '2026-11-30' },
    })) as LicenceEvent[];

    expect(clockOf(moved, '2026-12-01', chineseCalendar)).toStrictEqual({
      of: 'application',
      startedOn: '2026-11-30',
      daysMax: 45,
      daysUsed: 1,
      daysLeft: 44,
      outsideCalendar: { outside: '2027-01-01', from: '2023-01-01', until: '2026-12-31' },
    });
  });

  it('of a decision is over, also where the clock was stopped and never resumed by a record', () => {
    const events = told(apply(), accept, stop(), resume(), grant());

    expect(clockOf(events, '2025-12-31', chineseCalendar)).toMatchObject({
      decidedOn: '2025-06-20',
      daysUsed: 33,
    });
  });
});
