import { mutantsIn, mutantsOf } from './mutant';

const writePath = mutantsIn('libs/event-store/src/write-path');
const projections = mutantsIn('libs/projections/src');
const readModels = mutantsIn('libs/read-models/src');
const acts = mutantsIn('apps/api/src');

const rehearsed = 'a rehearsal, as one writer among others';

/** What is tried comes to nothing, and is judged as what is sent. */
export const inDryRuns = [
  ...mutantsOf(
    'site/record-batch.ts',
    [
      'site/record-batch.spec.ts',
      'a batch is rehearsed to its end: those behind a refused record are judged as if it were not there',
    ],
    [
      {
        id: 'dry-run-skips-a-refusal',
        fault:
          'a refused record of a batch is passed over, and whoever tries it hears nothing of it',
        find: "yield { outcome: 'refused', refusal: inBatch(decision.refusal, index, command) };",
        put: '',
      },
    ],
  ),
  ...mutantsOf(
    'site/record-batch.ts',
    [
      'site/record-batch.spec.ts',
      'a batch records nothing when it is good but for its last record, and says which that is',
    ],
    [
      {
        id: 'batch-without-refused',
        fault: 'a batch with a record that is refused is recorded without it',
        find: "if (decision.outcome === 'refused') return decision;",
        put: "if (decision.outcome === 'refused') continue;",
      },
    ],
  ),
  ...writePath(
    'rehearsal.ts',
    ['rehearsal.spec.ts', `${rehearsed} binds no later record to its time`],
    [
      {
        id: 'dry-run-stamps',
        fault: 'what is only tried moves the clock of the ledger',
        find: 'time: clock.glance()',
        put: 'time: clock.now()',
      },
    ],
  ),
  ...writePath(
    'rehearsal.ts',
    [
      'rehearsal.spec.ts',
      'a rehearsal, as a sole writer is decided on what is durable, and not on what is on its way',
    ],
    [
      {
        id: 'dry-run-on-what-may-fail',
        fault: 'a dry run counts on a record that may never be durable',
        find: 'isKept ? durable.keptView(stream)',
        put: 'isKept ? (durable.nearView(stream) ?? durable.keptView(stream))',
      },
    ],
  ),
  ...projections(
    'supposed-rows.ts',
    [
      'supposed-rows.spec.ts',
      'a question about what is only supposed leaves nothing behind, in the file or in what is asked next',
    ],
    [
      {
        id: 'dry-run-leaves-rows',
        fault: 'what was only supposed stands in the answers to the next questions',
        find: "db.exec('ROLLBACK TO supposed; RELEASE supposed')",
        put: "db.exec('RELEASE supposed')",
      },
    ],
  ),
  ...readModels(
    'records/supposed-marks.ts',
    ['every-read-model.spec.ts', 'every read model answers what is so now: marks-if'],
    [
      {
        id: 'flags-of-two-moments',
        fault: 'flags are told of another state of the site than the decision',
        find: 'lastRevision(reading, siteId) > revision',
        put: 'lastRevision(reading, siteId) > revision + 1',
      },
    ],
  ),
  ...readModels(
    'client-identities/known-declarations.ts',
    ['every-read-model.spec.ts', 'every read model answers what is so now: known-declarations'],
    [
      {
        id: 'joins-nobody',
        fault: 'a number that a client has already is told to be of nobody',
        find: "meets.length > 0 ? 'joins' : 'new'",
        put: "meets.length > 1 ? 'joins' : 'new'",
      },
    ],
  ),
  ...acts(
    'fields/compiled.ts',
    [
      'acts/compiled-record.spec.ts',
      'the compiled rules of a record never disagree with the classes, whatever comes',
    ],
    [
      {
        id: 'compiled-takes-strangers',
        fault: 'a field that no form knows is recorded, or dropped without a word',
        find: 'if (!member || !writeInto(written, member, part, value)) return undefined;',
        put: 'if (member && !writeInto(written, member, part, value)) return undefined;',
      },
      {
        id: 'compiled-needs-nothing',
        fault: 'a record without a field that it needs is recorded',
        find: '(part === undefined || part === null) && mayBeAbsent',
        put: 'part === undefined || part === null',
      },
    ],
  ),
] as const;
