import { WritePath } from '@lodestone/event-store';
import { EventStore, type LogPosition } from '@lodestone/kernel';
import {
  importDecider,
  importRowOf,
  importStream,
  type ImportCommand,
  type ImportEvent,
  type ImportRefusal,
  type ImportRow,
} from '@lodestone/ledger';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { setTimeout as passed } from 'node:timers/promises';
import { Clock } from '../../running/clock';
import { Submissions, type Recorded, type Sender } from '../../submitting/submissions';
import { ImportSpools, type Spool, type SpooledJob } from '../spool/import-spools';
import { Doors } from './door';
import { ImportJob, senderOf, type Live } from './import-job';
import { Turns } from './turns';

export type NamedImport = Pick<SpooledJob, 'enterpriseId' | 'importId'>;

/** Jobs that work at one time: each keeps hundreds of records on their way. */
const workingMax = 4;
const againMs = 1_000;

type Running = Readonly<{ job: ImportJob; watching: AbortController }>;

/**
 * The jobs whose files lie in this data folder. Everything that is said of a job is said by events in
 * its stream: any replica can say that it rests, goes on or is closed, and the one that has the file
 * does so.
 */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('imports');
  private readonly running = new Map<string, Running>();
  private readonly turns = new Turns(workingMax);
  private readonly closing = new AbortController();

  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
    private readonly submissions: Submissions,
    private readonly spools: ImportSpools,
    private readonly doors: Doors,
    private readonly clock: Clock,
  ) {}

  /** What lay there when the program was stopped goes on. */
  onApplicationBootstrap(): void {
    this.spools.dropIncoming();
    for (const spool of this.spools.all()) this.begin(spool);
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await Promise.all([...this.running.values()].map(({ job }) => job.stop()));
  }

  /** Aborted when the program ends: whoever is told how far a job is has to be let go. */
  get ending(): AbortSignal {
    return this.closing.signal;
  }

  look({ enterpriseId, importId }: NamedImport): Promise<ImportRow | undefined> {
    return this.writePath.lookAt(importStream(enterpriseId, importId), importRowOf);
  }

  live(named: NamedImport): Live | undefined {
    return this.running.get(nameOf(named))?.job.live;
  }

  /** @throws RefusedException */
  async say(command: ImportCommand, sender: Sender): Promise<Recorded> {
    const { importId } = command.data;
    const sent = await this.submissions.send<ImportCommand, ImportEvent, ImportRefusal>(
      importDecider,
      {
        command,
        key: importId,
        content: { type: command.type, ...command.data },
        identityOf: ({ type, data }) => ({
          key: `${importId}.${data.sequence}`,
          contentDigest: this.submissions.digestOf({ type, ...data }),
        }),
      },
      sender,
    );
    this.running.get(nameOf(command.data))?.job.wake();
    return sent;
  }

  /** Works the file off from where its events say that it is; one that is worked at already goes on. */
  begin(spool: Spool): void {
    const name = nameOf(spool.job);
    if (this.running.has(name) || this.closing.signal.aborted) return;
    const job = new ImportJob(spool, {
      door: () => this.doors.real,
      supposed: () => this.doors.supposed(),
      look: () => this.look(spool.job),
      say: async (data) =>
        void (await this.say({ type: 'ProgressImport', data }, await this.by(spool))),
      close: (outcome) => this.close(spool, outcome),
      turn: (signal) => this.turns.take(signal),
      now: () => this.clock.now(),
      log: (line) => this.log.warn(line),
    });
    const watching = new AbortController();
    this.running.set(name, { job, watching });
    void this.watch(spool, watching.signal);
    void job.begin().finally(async () => {
      watching.abort();
      this.running.delete(name);
      // Stopped by the end of the program it stays, and goes on at the next start.
      if (!this.closing.signal.aborted) this.spools.remove(spool.job);
    });
  }

  /** Of a job the events of which say that it is closed, the file goes by itself. */
  async close(
    { job: { enterpriseId, importId } }: Pick<Spool, 'job'>,
    outcome: NonNullable<ImportRow['outcome']>,
  ): Promise<void> {
    const named = { enterpriseId, importId };
    const command = { type: 'CloseImport', data: { ...named, outcome } } as const;
    const live = this.live(named);
    const counts = live && outcome !== 'completed' ? { counts: live.counts } : {};
    await this.say(
      { ...command, data: { ...command.data, ...counts } },
      await this.by({ job: named }),
    );
  }

  /** Said by the program on behalf of whoever sent the file. */
  private async by({ job }: Readonly<{ job: NamedImport }>): Promise<Sender> {
    const row = await this.look(job);
    if (!row) throw new Error(`nothing was said of the import ${nameOf(job)}`);
    return senderOf(row, []);
  }

  /**
   * Whoever is forgotten may stand in any file: so an order to forget ends every job, whichever replica
   * it was given to. Heard from where the log stood before the file came.
   */
  private async watch(spool: Spool, signal: AbortSignal): Promise<void> {
    let after: LogPosition | 'start' = positionIn(spool.job.logStoodAt);
    const filter = { streamPrefixes: ['client-'] };
    while (!signal.aborted && !this.closing.signal.aborted) {
      try {
        const any = AbortSignal.any([signal, this.closing.signal]);
        for await (const message of this.store.subscribeToAll({ after, filter, signal: any })) {
          if (message.kind !== 'events') continue;
          if (message.recorded.some(({ event }) => event.type === 'IdentityForgotten')) {
            await this.close(spool, 'forgotten');
            return;
          }
          after = message.recorded.at(-1)?.position ?? after;
        }
      } catch (error) {
        if (!signal.aborted) this.log.warn(`orders to forget are not heard: ${String(error)}`);
        await passed(againMs, undefined, { ref: false });
      }
    }
  }
}

const nameOf = ({ enterpriseId, importId }: NamedImport): string => `${enterpriseId}~${importId}`;

/** As it is written beside a file. */
export const positionText = (position: LogPosition | undefined): string =>
  position ? `${position.commit}/${position.prepare}` : '';

function positionIn(text: string): LogPosition | 'start' {
  const [commit, prepare] = text.split('/');
  if (!commit || !prepare) return 'start';
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
