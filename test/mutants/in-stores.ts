import { mutantsIn } from './mutant';

const inEmbedded = mutantsIn('libs/event-store/src/embedded');
const inProjections = mutantsIn('libs/projections/src');

const group = (rule: string) =>
  ['group-commit.spec.ts', `committing a group of appends ${rule}`] as const;
const store = (rule: string) =>
  ['embedded-event-store.spec.ts', `the embedded store in memory ${rule}`] as const;
const counting = (rule: string) => ['delivery.spec.ts', `counting the log ${rule}`] as const;
const waiting = (rule: string) => ['places.spec.ts', `waiting for a projection ${rule}`] as const;

/** The log and what follows it: appends, repetitions, counting, checkpoints, parking. */
export const inStores = [
  ...inEmbedded(
    'group-commit.ts',
    group('judges each append against what the ones before it leave'),
    [
      {
        id: 'group-judged-against-the-file',
        fault: 'two appends of one group both win the same revision',
        find: '    head.revision = revision;\n    this.#position = position;',
        put: '    this.#position = position;',
      },
    ],
  ),
  ...inEmbedded('group-commit.ts', group('knows a repetition inside one group'), [
    {
      id: 'repetition-refused',
      fault: 'who repeats an append whose answer was lost is told that another came first',
      find: 'if (request.expected < head.revision) return this.#repeat(request, head);',
      put: "if (request.expected < head.revision) return { kind: 'wrong-revision', actual: head.revision };",
    },
  ]),
  ...inEmbedded(
    'group-commit.ts',
    group('refuses a stream that was removed for ever, and numbers a truncated one on'),
    [
      {
        id: 'tombstone-forgotten',
        fault: 'a forgotten identity can be written into its old stream again',
        find: "    if (head.isTombstoned) return { kind: 'tombstoned' };\n",
        put: '',
      },
    ],
  ),
  ...inEmbedded(
    'group-commit.ts',
    group('answers a group that finds no room as a whole, writes nothing of it, and goes on'),
    [
      {
        id: 'heads-kept-after-a-roll-back',
        fault: 'after a full disk the next append leaves a gap in its stream',
        find: '  #undo(): void {\n    this.#forget();',
        put: '  #undo(): void {',
      },
    ],
  ),
  ...inEmbedded(
    'group-commit.ts',
    store(
      'repeating an append with its ids and its expected revision refuses a known first and a new second',
    ),
    [
      {
        id: 'repetition-by-first-id',
        fault: 'an append that repeats one id and brings something new is answered and not stored',
        find: 'stored.every(({ event_id }, index)',
        put: 'stored.slice(0, 1).some(({ event_id }, index)',
      },
    ],
  ),
  ...inEmbedded(
    'groups.ts',
    ['groups.spec.ts', 'cutting what waits into groups fills a group'],
    [
      {
        id: 'groups-without-a-limit-in-bytes',
        fault: 'one transaction takes all that waits, however large it is',
        find: ' || bytes + request.bytes > groupBytesMax',
        put: '',
      },
    ],
  ),
  ...inEmbedded(
    'follow-log.ts',
    store('subscribing to $all names no checkpoint beyond what is there'),
    [
      {
        id: 'checkpoint-ahead',
        fault: 'a subscriber that stops at a checkpoint misses the event behind it',
        find: 'position: positionOf(place) };',
        put: 'position: positionOf(place + 1) };',
      },
    ],
  ),
  ...inEmbedded(
    'follow-log.ts',
    store('subscribing to $all brings what is there, says so, and goes on with what is appended'),
    [
      {
        id: 'page-left-out',
        fault: 'what was appended between two looks never reaches the read models',
        find: '      from: place,\n',
        put: '      from: place + 1,\n',
      },
    ],
  ),
  ...inProjections(
    'delivery.ts',
    counting('hands a party over together with the next counted event, and with its ordinal'),
    [
      {
        id: 'party-dropped',
        fault: 'an act is projected without the identities that it names',
        find: '        this.#parties.push(recorded);\n        continue;',
        put: '        continue;',
      },
    ],
  ),
  ...inProjections('delivery.ts', counting('refuses a log in which an event of a stream'), [
    {
      id: 'missing-event-passed-over',
      fault: 'balances are shown from a log in which a record is missing',
      find: 'if (last !== undefined && revision !== last + 1) {',
      put: 'if (last !== undefined && revision <= last) {',
    },
  ]),
  ...inProjections('delivery.ts', counting('refuses a party that comes a second time'), [
    {
      id: 'twice-counted',
      fault: 'an event that the server sends twice counts twice',
      find: 'comparePositions(position, this.#position) <= 0',
      put: 'comparePositions(position, this.#position) < 0',
    },
  ]),
  ...inProjections(
    'projection-store.ts',
    ['projection-store.spec.ts', 'parking keeps everything before the event that it cannot take'],
    [
      {
        id: 'parked-page-lost',
        fault: 'the records of a page in which one could not be read are missing',
        find: 'this.#commit(deliveries.filter((delivery) => delivery.ordinal < ordinal));',
        put: 'void ordinal;',
      },
    ],
  ),
  ...inProjections(
    'projection-store.ts',
    ['projection-store.spec.ts', 'parking stays parked after a restart and takes nothing more'],
    [
      {
        id: 'parked-and-going-on',
        fault: 'a read model leaves out the event that it could not take, and goes on',
        find: 'if (this.#parked || deliveries.length === 0) return;',
        put: 'if (deliveries.length === 0) return;',
      },
    ],
  ),
  ...inProjections(
    'projection-store.ts',
    ['projection-store.spec.ts', 'taking events notices a second writer of the same file'],
    [
      {
        id: 'second-writer-unnoticed',
        fault: 'two followers of one file add everything twice',
        find: 'if (!this.#move(this.#checkpoint, checkpoint)) {',
        put: 'if (!this.#move(this.#checkpoint, checkpoint) && checkpoint.ordinal < 0) {',
      },
    ],
  ),
  ...inProjections('places.ts', waiting('waits for the last of them'), [
    {
      id: 'first-is-enough',
      fault: 'an answer is given when one of the read models that it needs has arrived',
      find: 'any ? outcomes.some(isEnough) : outcomes.every(isEnough)',
      put: 'any ? outcomes.some(isEnough) : outcomes.some(isEnough)',
    },
  ]),
  ...inProjections('places.ts', waiting('does not wait for one that is parked before the place'), [
    {
      id: 'waits-for-the-parked',
      fault: 'every question about a read model that stands still ends in a time-out',
      find: "return place?.parked ? 'parked' : undefined;",
      put: 'return undefined;',
    },
  ]),
];
