import { mutantsIn, mutantsOf, type Mutant } from './mutant';

const calendar = mutantsIn('libs/reference/src/calendar');
const records = mutantsIn('libs/read-models/src/records');
const files = mutantsIn('libs/read-models/src/licences');
const beside = 'libs/read-models/src/records/licences-beside.spec.ts';
const decider = 'licence/licence.decider.spec.ts';

/** A rule by which an export is held against the licences that it names. */
const flagRule = (file: string, test: string, planted: Planted): Mutant => ({
  ...planted,
  file: `libs/ledger/src/judging/rules/licence/${file}`,
  spec: beside,
  test,
});

type Planted = Pick<Mutant, 'id' | 'fault' | 'find' | 'put'>;

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
  ...mutantsOf(
    'judging/rules/licence/licence-missing.ts',
    [
      'judging/rules/licence/licence-missing.spec.ts',
      'a controlled item that leaves without a licence is told with what needs one',
    ],
    [
      {
        id: 'controlled-without-licence',
        fault: 'a controlled item leaves under no licence, and nobody is told',
        find: 'if (licensedGrams >= neededGrams) return [];',
        put: 'if (licensedGrams <= neededGrams) return [];',
      },
    ],
  ),
  flagRule('licence-unknown.ts', 'an export under a licence says of a licence of somebody else', {
    id: 'licence-of-nobody-unseen',
    fault: 'an export names a licence that nobody has, and nobody is told',
    find: 'licence?.terms.items[use.item - 1] === undefined',
    put: 'licence?.terms.items[use.item - 1] === null',
  }),
  flagRule(
    'licence-not-in-force.ts',
    'an export under a licence is out of time before the licence holds',
    {
      id: 'licence-that-ran-out',
      fault: 'an export under a licence that has run out is not flagged',
      find: "state === 'granted' && isInTime",
      put: "state === 'granted'",
    },
  ),
  flagRule(
    'licence-used-twice.ts',
    'an export under a licence is the only one of a single licence',
    {
      id: 'single-licence-for-many',
      fault: 'a single licence lets out one consignment after the other',
      find: 'exportRecordId === undefined ?',
      put: 'exportRecordId !== route ?',
    },
  ),
  flagRule('licence-exceeded.ts', 'an export under a licence draws on its item', {
    id: 'more-than-licensed',
    fault: 'more leaves than the licence is for',
    find: 'drawnGrams <= grantedGrams',
    put: 'drawnGrams >= grantedGrams',
  }),
  flagRule(
    'licence-terms-broken.ts',
    'an export under a licence is for its client, end use, country and goods',
    {
      id: 'licence-for-another-end-user',
      fault: 'the goods go to another end user than the licence is for',
      find: 'one === other || (isOneParty?.(one, other) ?? false)',
      put: 'one !== one || !isOneParty?.(one, one)',
    },
  ),
  ...records(
    'licences-beside.ts',
    ['licences-beside.spec.ts', 'an export under a licence says of a licence of somebody else'],
    [
      {
        id: 'licence-lent',
        fault: 'an exporter draws on the licence of another one',
        find: 'each.exporterId === exporterId && each.ordinal <= knownAt',
        put: 'each.ordinal <= knownAt',
      },
    ],
  ),
  ...mutantsOf(
    'licence/licence-clock.ts',
    [
      'licence/licence-clock.spec.ts',
      'the clock of a file stands from the day after a stop, and runs from the day after its end',
    ],
    [
      {
        id: 'clock-never-stands',
        fault: 'the time of an on-site check counts against the authority',
        find: "type === 'LicenceClockStopped' && since !== undefined",
        put: "type === 'LicenceClockStopped' && since === ''",
      },
    ],
  ),
  ...files(
    'expected-decision.ts',
    ['licences.spec.ts', 'the queue of files expects a decision by how long like files took'],
    [
      {
        id: 'expected-by-few',
        fault: 'one decision of somebody else is told as what is to be expected',
        find: 'if (like.length < likeFilesMin) return undefined;',
        put: 'if (like.length < 1) return undefined;',
      },
    ],
  ),
];
