import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Permission } from '../../access/permissions';
import type { ImportFile, ImportForm, SaidOfFile } from './import-form';
import { textIn, WrongPlaces } from './wrong-places';

/** What is kept beside a file, so that the job can be gone on with after the program was stopped. */
export type SpooledJob = Readonly<{
  enterpriseId: string;
  importId: string;
  form: ImportForm;
  said: SaidOfFile;
  /** What the token granted with which it was sent: the records are sent with no more. */
  permissions: readonly Permission[];
  /** Where the log stood before it came: what is ordered behind that is about this file as well. */
  logStoodAt: string;
}>;

export type Spool = Readonly<{ job: SpooledJob; file: ImportFile; wrong: WrongPlaces }>;

const fileName = 'file';
const jobName = 'job.json';
const replicaName = 'replica';
const incomingBegins = 'incoming-';

/**
 * Where the files lie that were sent, each in a folder of its own. There are names in them, so they are
 * nobody else's to read, are copied nowhere, and are removed with the job.
 */
export class ImportSpools {
  #replicaId: string | undefined;

  constructor(private readonly folder: string) {}

  /** Of this data folder, for as long as it is there. */
  get replicaId(): string {
    this.#replicaId ??= this.#readReplicaId();
    return this.#replicaId;
  }

  /** A folder for a file that is on its way; one that a crash left is gone at the next start. */
  incoming(): Readonly<{ folder: string; file: string }> {
    const folder = join(this.folder, `${incomingBegins}${randomUUID()}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { folder, file: join(folder, fileName) };
  }

  drop(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
  }

  /** From its return on the file is that of the job, also after a crash. */
  keep(folder: string, job: SpooledJob): Spool {
    writeFileSync(join(folder, jobName), JSON.stringify(job), { mode: 0o600 });
    const kept = this.#folderOf(job);
    rmSync(kept, { recursive: true, force: true });
    renameSync(folder, kept);
    return spoolIn(kept, job);
  }

  of(named: Pick<SpooledJob, 'enterpriseId' | 'importId'>): Spool | undefined {
    const folder = this.#folderOf(named);
    const job = jobIn(folder);
    return job && spoolIn(folder, job);
  }

  remove(named: Pick<SpooledJob, 'enterpriseId' | 'importId'>): void {
    this.drop(this.#folderOf(named));
  }

  /** What was on its way when the program was stopped. */
  dropIncoming(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      if (name.startsWith(incomingBegins)) this.drop(join(this.folder, name));
    }
  }

  /** Those that lie here. */
  all(): readonly Spool[] {
    if (!existsSync(this.folder)) return [];
    const spools: Spool[] = [];
    for (const name of readdirSync(this.folder)) {
      const folder = join(this.folder, name);
      const job = jobIn(folder);
      if (job) spools.push(spoolIn(folder, job));
    }
    return spools;
  }

  /** The ids of a job may differ in capitals alone, which not every disk tells apart. */
  #folderOf({ enterpriseId, importId }: Pick<SpooledJob, 'enterpriseId' | 'importId'>): string {
    const digest = createHash('sha256').update(`${enterpriseId}~${importId}`).digest('hex');
    return join(this.folder, digest.slice(0, 32));
  }

  #readReplicaId(): string {
    const path = join(this.folder, replicaName);
    if (existsSync(path)) return readFileSync(path, 'utf8').trim();
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const made = randomBytes(8).toString('hex');
    writeFileSync(path, made, { mode: 0o600 });
    return made;
  }
}

function jobIn(folder: string): SpooledJob | undefined {
  const text = textIn(join(folder, jobName));
  return text === undefined ? undefined : (JSON.parse(text) as SpooledJob);
}

const spoolIn = (folder: string, job: SpooledJob): Spool => ({
  job,
  file: { path: join(folder, fileName), form: job.form, said: job.said },
  wrong: new WrongPlaces(join(folder, 'wrong.ndjson'), join(folder, 'converted.json')),
});
