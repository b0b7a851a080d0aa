import { StoreUnavailable } from '@lodestone/kernel';
import { Worker } from 'node:worker_threads';
import { ProblemException } from '../../http/problem';
import { endOf } from '../../running/thread-end';
import { threadEntry, youngMegabytesMax } from '../../running/thread-entry';
import type { ExportJob, ExportMaker, Made, MadeSoFar } from './export-job';
import { faultOfExport, type ExportFailed } from './fault-of-export';
import type { ExportPlaces } from './make-export';

export type ExportsThreadData = Readonly<{
  places: ExportPlaces;
  /** Another number than 0: whatever is being made ends. */
  ended: Int32Array;
}>;

export type ToExports = Readonly<{ id: number; job: ExportJob }> | 'stop';

export type FromExports = Readonly<{ id: number }> &
  (Readonly<{ so: MadeSoFar }> | Readonly<{ made: Made }> | Readonly<{ failed: ExportFailed }>);

type Waiting = Readonly<{
  job: ExportJob;
  progress: (so: MadeSoFar) => void;
  resolve: (made: Made) => void;
  reject: (error: Error) => void;
}>;

/** Files that wait for the thread, at the most. */
const waitingMax = 64;

/** A file that wants more memory ends its thread, and not the program. */
const heapMegabytesMax = 2_048;

/**
 * One thread makes files, one after the other, at a low priority: so no record and no question waits
 * for one. It is begun by the first file, and anew after it died.
 */
export class MakerThread implements ExportMaker {
  private worker: Worker | undefined;
  private exited: Promise<void> = Promise.resolve();
  private readonly ended = new Int32Array(new SharedArrayBuffer(4));
  private readonly queue: Waiting[] = [];
  private current: (Waiting & Readonly<{ id: number }>) | undefined;
  private lastId = 0;
  private isClosed = false;

  constructor(
    private readonly places: ExportPlaces,
    private readonly fault: (message: string) => void,
    private readonly entry = threadEntry(__dirname, 'exports.thread'),
  ) {}

  make(job: ExportJob, progress: (so: MadeSoFar) => void): Promise<Made> {
    if (this.isClosed) return Promise.reject(new ProblemException('closing'));
    if (this.queue.length >= waitingMax) return Promise.reject(new ProblemException('overloaded'));
    return new Promise((resolve, reject) => {
      this.queue.push({ job, progress, resolve, reject });
      this.next();
    });
  }

  async stop(): Promise<void> {
    this.isClosed = true;
    Atomics.store(this.ended, 0, 1);
    for (const { reject } of this.queue.splice(0)) reject(new ProblemException('closing'));
    this.worker?.postMessage('stop' satisfies ToExports);
    await this.exited;
  }

  private next(): void {
    if (this.current) return;
    const waiting = this.queue.shift();
    if (!waiting) return;
    this.current = { ...waiting, id: ++this.lastId };
    this.worker ??= this.begun();
    this.worker.ref();
    this.worker.postMessage({ id: this.lastId, job: waiting.job } satisfies ToExports);
  }

  private begun(): Worker {
    const workerData: ExportsThreadData = { places: this.places, ended: this.ended };
    const worker = new Worker(this.entry, {
      name: 'lodestone-exports',
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: heapMegabytesMax,
        maxYoungGenerationSizeMb: youngMegabytesMax,
      },
    });
    worker.on('message', (message: FromExports) => this.hear(message));
    this.exited = endOf(worker, (reason) => this.died(reason));
    return worker;
  }

  private hear(message: FromExports): void {
    const { current } = this;
    if (!current || current.id !== message.id) return;
    if ('so' in message) return current.progress(message.so);
    this.current = undefined;
    // Nobody has to wait for a thread that has nothing to do.
    this.worker?.unref();
    if ('made' in message) current.resolve(message.made);
    else current.reject(this.isClosed ? closing() : faultOfExport(message.failed));
    this.next();
  }

  private died(reason: string): void {
    this.worker = undefined;
    const { current } = this;
    this.current = undefined;
    if (!this.isClosed) this.fault(`the thread that makes files died: ${reason}`);
    current?.reject(this.isClosed ? closing() : new StoreUnavailable(reason));
    this.next();
  }
}

const closing = (): Error => new ProblemException('closing');
