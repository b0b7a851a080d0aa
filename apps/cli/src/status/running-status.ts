import { CannotRun } from '../command';
import { answersNot } from '../folder/running-ledger';
import { samplesIn, type Sample } from './metric-text';

type ReadModel = Readonly<{
  name: string;
  state: string;
  ordinal: number;
  lagSeconds: number;
  eventsPerSecond: number;
}>;

type Fault = Readonly<{ part: string; message: string; at: string }>;

type Ready = Readonly<{
  status: string;
  takesRecords: boolean;
  ordinal: number;
  program?: Readonly<{ version: string }>;
  loading?: Readonly<{ done: number; total: number }>;
  faults: readonly Fault[];
  readModels: readonly Omit<ReadModel, 'lagSeconds'>[];
}>;

export type Lane = Readonly<{ lane: string; waiting: number; tenants: number; asked: number }>;

/** All that stands on the screen; `null` where nobody said it. */
export type RunningStatus = Readonly<{
  url: string;
  version: string | null;
  status: string;
  takesRecords: boolean;
  ordinal: number;
  loading: Ready['loading'] | null;
  faults: readonly Fault[];
  readModels: readonly ReadModel[];
  waiting: Readonly<{ commands: number; commandBytes: number; lanes: readonly Lane[] }>;
  streams: number;
  connections: number;
  exports: Readonly<{ making: number; whole: number; bytes: number }>;
  disk: Readonly<{ freeBytes: number | null; logBytes: number | null }>;
}>;

/** What a running ledger says of itself, over HTTP on this machine. @throws CannotRun */
export async function runningStatusOf(url: string): Promise<RunningStatus> {
  const ready = (await answered(url, '/health/ready').then((r) => r.json())) as Ready;
  const metrics = await answered(url, '/metrics');
  if (metrics.status !== 200) {
    throw new CannotRun(
      `the ledger at ${url} tells its figures to its own machine alone.`,
      'run this there, or ask its /health/ready.',
    );
  }
  const samples = samplesIn(await metrics.text());
  const all = (name: string): readonly Sample[] => samples.get(`lodestone_${name}`) ?? [];
  const one = (name: string): number | null => all(name)[0]?.value ?? null;
  const of = (name: string, labels: Sample['labels']): number =>
    all(name).find((sample) =>
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    )?.value ?? 0;
  return {
    url,
    version: ready.program?.version ?? null,
    ...{ status: ready.status, takesRecords: ready.takesRecords, ordinal: ready.ordinal },
    loading: ready.loading ?? null,
    faults: ready.faults,
    readModels: ready.readModels.map(({ name, state, ordinal, eventsPerSecond }) => ({
      ...{ name, state, ordinal, eventsPerSecond },
      lagSeconds: of('read_model_lag_seconds', { name }),
    })),
    waiting: {
      commands: one('commands_waiting') ?? 0,
      commandBytes: one('commands_waiting_bytes') ?? 0,
      lanes: all('questions_waiting').map(({ labels, value: waiting }) => ({
        lane: labels['lane'] ?? '',
        waiting,
        tenants: of('questions_waiting_tenants', labels),
        asked: of('questions_asked', labels),
      })),
    },
    streams: all('event_streams').reduce((sum, { value }) => sum + value, 0),
    connections: one('connections') ?? 0,
    exports: {
      making: of('exports', { state: 'making' }),
      whole: of('exports', { state: 'whole' }),
      bytes: one('exports_bytes') ?? 0,
    },
    disk: { freeBytes: one('disk_free_bytes'), logBytes: one('log_bytes') },
  };
}

async function answered(url: string, path: string): Promise<Response> {
  try {
    return await fetch(`${url}${path}`);
  } catch {
    throw answersNot(url);
  }
}
