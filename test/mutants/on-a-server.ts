import { mutantsIn } from './mutant';

const inProtocol = mutantsIn('libs/esdb-protocol/src');
const inApi = mutantsIn('apps/api/src');

/** A log on a server: what is refused, and what is said of it. */
export const onAServer = [
  ...inProtocol(
    'messages/proposed-event.ts',
    ['messages/proposed-event.spec.ts', 'an event that a client proposes has an id'],
    [
      {
        id: 'nil-id-taken',
        fault: 'the stand-in takes an event whose id was forgotten, and the server refuses it',
        find: 'if (eventId === nilId)',
        put: "if (eventId === '')",
      },
    ],
  ),
  ...inProtocol(
    'wire/event-id.ts',
    ['wire/proto.spec.ts', 'an event id that is none is refused'],
    [
      {
        id: 'half-brackets-taken',
        fault: 'an id in half a pair of brackets is one',
        find: '`\\\\{${dashed}\\\\}`',
        put: '`\\\\{?${dashed}\\\\}?`',
      },
    ],
  ),
  ...inApi(
    'program/claim-log.ts',
    ['program/claim-log.spec.ts', 'a data folder whose log is on a server says nothing'],
    [
      {
        id: 'new-folder-had-read-models',
        fault: 'a new folder is told of read models that it never had',
        find: 'if (!isSameLog(before, mark) && hasDerived(folder)) {',
        put: 'if (!isSameLog(before, mark)) {',
      },
    ],
  ),
  ...inApi(
    'program/claim-log.ts',
    ['program/claim-log.spec.ts', 'a data folder whose log is on a server loses what was made'],
    [
      {
        id: 'decisions-of-another-log-stay',
        fault: 'decisions are taken by rows that were made from another log',
        find: '[readModels, journal, ...decisionFiles(decisions)].some',
        put: '[readModels, journal].some',
      },
    ],
  ),
  ...inApi(
    'submitting/identity-views.ts',
    ['submitting/identity-views.spec.ts', 'a look at identities is refused for now'],
    [
      {
        id: 'unrecorded-look-answered',
        fault: 'names of clients leave while nobody can write down who looked',
        find: 'await turn.catch(refuseUnrecorded);',
        put: 'await turn.catch(() => undefined);',
      },
      {
        id: 'unrecorded-look-unexplained',
        fault: 'who only reads is refused because of a log that cannot be written, and not told',
        find: 'await turn.catch(refuseUnrecorded);',
        put: 'await turn;',
      },
    ],
  ),
];
