import { logSchemaVersion, type WritePath } from '@lodestone/event-store';
import { programVersion } from '@lodestone/kernel';
import { Gauge, type Registry } from 'prom-client';
import { streamsMax } from '../events/event-streams';
import type { KeptExports } from '../exports/kept-exports';
import { connectionLimits } from '../http/connections';
import type { ReadModelState, ReadSide } from '../reading/read-side';
import type { Readiness } from '../running/readiness';
import type { Storage } from '../running/storage';

export type Observed = Readonly<{
  readSide: ReadSide;
  readiness: Readiness;
  writePath: WritePath;
  exports: KeptExports;
  storage: Storage;
}>;

const states: readonly ReadModelState[] = ['ready', 'catching-up', 'building', 'parked'];

/** What the program is and has now: its version, parts, read models, disk, jobs and limits. */
export function tellOfState(registry: Registry, observed: Observed): void {
  const { readSide, readiness, exports, storage } = observed;
  const gauge = <Label extends string = never>(
    name: string,
    help: string,
    look: (gauge: Gauge<Label>) => void,
    labelNames: Label[] = [],
  ): void => {
    new Gauge({
      name: `lodestone_${name}`,
      ...{ help, labelNames, registers: [registry] },
      collect() {
        look(this);
      },
    });
  };
  gauge(
    'info',
    'Always 1: the version of the program, and the form of a log that it writes.',
    (info) => info.set({ version: programVersion, log_schema: String(logSchemaVersion) }, 1),
    ['version', 'log_schema'],
  );
  gauge('takes_records', '1 while records are taken, 0 while they are not.', (takes) =>
    takes.set(readiness.takesRecords ? 1 : 0),
  );
  gauge(
    'part_faulty',
    '1 for each part of the program that does not work now.',
    (faulty) => {
      faulty.reset();
      for (const { part } of readiness.partFaults) faulty.set({ part }, 1);
    },
    ['part'],
  );
  gauge(
    'read_model_state',
    '1 for the state in which a read model is.',
    (state) => {
      for (const one of readSide.status()) {
        for (const each of states) {
          state.set({ name: one.name, state: each }, one.state === each ? 1 : 0);
        }
      }
    },
    ['name', 'state'],
  );
  gauge(
    'exports',
    'Files that somebody asked for: being made, and there.',
    (files) => {
      const { making, whole } = exports.status();
      files.set({ state: 'making' }, making);
      files.set({ state: 'whole' }, whole);
    },
    ['state'],
  );
  gauge('exports_bytes', 'What these files take.', (bytes) => bytes.set(exports.status().bytes));
  gauge('disk_free_bytes', 'What is left on the disk of the data folder.', (bytes) =>
    bytes.set(storage.freeBytes),
  );
  gauge(
    'log_bytes',
    'What the log in the data folder takes; nothing where it is on a server.',
    (bytes) => {
      const taken = storage.logBytes;
      if (taken === undefined) bytes.reset();
      else bytes.set(taken);
    },
  );
  tellOfLimits(registry, observed);
}

/** Beside each figure that is bounded, what it is bounded by: an alert divides the one by the other. */
function tellOfLimits(registry: Registry, { readSide, writePath, exports }: Observed): void {
  new Gauge({
    name: 'lodestone_limit',
    help: 'How much there may be at the most of what `of` names.',
    labelNames: ['of'],
    registers: [registry],
    collect() {
      const { inAllMax, bytesMax } = writePath.limits;
      this.set({ of: 'commands_waiting' }, inAllMax);
      this.set({ of: 'commands_waiting_bytes' }, bytesMax);
      this.set({ of: 'event_streams' }, streamsMax);
      this.set({ of: 'connections' }, connectionLimits.connectionsMax);
      this.set({ of: 'exports_bytes' }, exports.status().bytesMax);
      for (const { lane, outstandingMax } of readSide.lanes()) {
        this.set({ of: `questions_${lane}` }, outstandingMax);
      }
    },
  });
}
