import { mutantsIn, mutantsOf } from './mutant';

const calendar = mutantsIn('libs/reference/src/calendar');
const decider = 'licence/licence.decider.spec.ts';

/** The file of a licence: its states, its papers and its clock. */
export const inLicences = [
  ...mutantsOf(
    'licence/licence.decider.ts',
    [decider, 'applying for a licence says of an id that somebody else has'],
    [
      {
        id: 'licence-of-somebody-else',
        fault: 'an exporter tells of the file of another one',
        find: 'byEnterpriseId === undefined || byEnterpriseId === exporterId;',
        put: 'byEnterpriseId === undefined || exporterId.length > 0;',
      },
    ],
  ),
  ...mutantsOf(
    'licence/standing-after.ts',
    [decider, 'the file of a licence stays questioned until the last question is answered'],
    [
      {
        id: 'old-question-answered',
        fault: 'an answer to an old question closes the one that was asked last',
        find: 'if (requestRecordId !== standing.requestRecordId) return standing;',
        put: 'if (requestRecordId === undefined) return standing;',
      },
    ],
  ),
  ...mutantsOf(
    'licence/refuse-step.ts',
    [decider, 'the file of a licence has its clock stopped once at a time'],
    [
      {
        id: 'clock-stopped-twice',
        fault: 'who stops a clock that stands is told nothing of who stopped it',
        find: "type === 'LicenceClockStopped' && stop",
        put: "type === 'LicenceClockStopped' && !stop",
      },
    ],
  ),
  ...mutantsOf(
    'licence/refuse-step.ts',
    [decider, 'the file of a licence is not moved on a day before that of its last record'],
    [
      {
        id: 'file-moved-backwards',
        fault: 'a decision is dated before the file was accepted',
        find: "type === 'LicenceUseReported' || lastOn <= occurredOn",
        put: "type === 'LicenceUseReported' || lastOn !== occurredOn",
      },
    ],
  ),
  ...mutantsOf(
    'licence/changed-terms.ts',
    [decider, 'a licence that is granted needs a new application for another end-use'],
    [
      {
        id: 'end-use-amended',
        fault: 'magnets for motors are amended into magnets for something else',
        find: 'JSON.stringify([endUserRef, endUseCode]);',
        put: 'JSON.stringify([endUserRef]);',
      },
    ],
  ),
  ...mutantsOf(
    'licence/refuse-terms.ts',
    [decider, 'a licence that is granted is not for more than was asked for'],
    [
      {
        id: 'granted-beyond-asked',
        fault: 'more is granted than anybody asked for',
        find: 'massGrams <= asked.massGrams && !seen.has(item)',
        put: '!seen.has(item)',
      },
    ],
  ),
  ...mutantsOf(
    'licence/refuse-terms.ts',
    [decider, 'the papers of a file keep the size and type of their digest'],
    [
      {
        id: 'digest-of-two-papers',
        fault: 'one digest stands for files of two sizes',
        find: 'known.sizeBytes === sizeBytes && known.mediaType === mediaType',
        put: 'known.mediaType === mediaType',
      },
    ],
  ),
  ...calendar(
    'working-days.ts',
    ['working-days.spec.ts', 'working days by the Chinese calendar 2025-04-27 is worked: true'],
    [
      {
        id: 'weekend-not-made-up',
        fault: 'the Sunday that makes up for a holiday does not count',
        find: 'madeUp.has(day) || (',
        put: 'madeUp.has(`${day}?`) || (',
      },
    ],
  ),
  ...calendar(
    'working-days.ts',
    [
      'working-days.spec.ts',
      'working days by the Chinese calendar says of a day outside its years that it does not know',
    ],
    [
      {
        id: 'calendar-guesses',
        fault: 'the day on which a decision is due is guessed beyond the years that were announced',
        find: '? { outside: daysAfter(until, 1), from, until }',
        put: '? until',
      },
    ],
  ),
];
