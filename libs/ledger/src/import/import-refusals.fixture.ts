import type { ImportCommand, ImportRefusal } from './import.decider';

export const open = (change: object = {}): ImportCommand => ({
  type: 'OpenImport',
  data: {
    enterpriseId: 'MAG',
    importId: 'APRIL',
    mode: 'each',
    format: 'csv',
    fileDigest: 'digest-1',
    bytes: 1_000,
    replicaId: 'replica-1',
    ...change,
  },
});

const named = { enterpriseId: 'MAG', importId: 'APRIL' };

export const pause: ImportCommand = { type: 'PauseImport', data: named };
export const resume: ImportCommand = { type: 'ResumeImport', data: named };

export const progress = (change: object = {}): ImportCommand => ({
  type: 'ProgressImport',
  data: {
    ...named,
    phase: 'recording',
    rows: 10,
    counts: { records: 10, recorded: 7, unchanged: 1, wrong: 2 },
    ...change,
  },
});

export const close = (change: object = {}): ImportCommand => ({
  type: 'CloseImport',
  data: { ...named, outcome: 'completed', ...change },
});

type Scenario = Readonly<{ given?: readonly ImportCommand[]; when: ImportCommand }>;

/** One for each refusal, each breaking also those below it. */
export const importScenarios: Readonly<Record<ImportRefusal, Scenario>> = {
  'import-not-there': { when: pause },
  'import-exists-with-other-content': {
    given: [open(), close()],
    when: open({ fileDigest: 'digest-2' }),
  },
  'import-closed': { given: [open(), close()], when: progress() },
};
