import type { Filter, FormatName } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import type { Viewer } from '../../access/viewer';

/** One table as one viewer may have it, all of it as of one ordinal. Plain data: it goes to a thread. */
export type ExportJob = Readonly<{
  dataset: string;
  format: FormatName;
  knownAt: Ordinal;
  /** The last day on which anything was recorded by then. */
  lastDay: string;
  asOf?: string | undefined;
  filter: Filter;
  viewer: Viewer;
  /** Where it is written; whoever asked gives it its name when it is whole. */
  path: string;
  /** More bytes than this it must not have. */
  bytesMax: number;
}>;

export type MadeSoFar = Readonly<{ rows: number; bytes: number }>;

/** A whole file. */
export type Made = MadeSoFar &
  Readonly<{
    /** Whose names stand in it. */
    clientIds: readonly string[];
  }>;

/** Whoever writes files: a thread of its own in the program, the same code in specs. */
export interface ExportMaker {
  /** @throws ProblemException, or what the disk says; nothing is left at `path` then */
  make(job: ExportJob, progress: (so: MadeSoFar) => void): Promise<Made>;
  stop(): Promise<void>;
}
