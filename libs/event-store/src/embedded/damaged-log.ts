import { StoreUnavailable } from '@lodestone/kernel';

/** Where in a log something is not as it was written. What cannot be read off it is not there. */
export type DamagedPlace = Readonly<{
  file: string;
  position: number;
  stream?: string | undefined;
  revision?: number | undefined;
  /** A whole sentence without its end: what is wrong there. */
  says: string;
}>;

/**
 * What is advised loses nothing: the damaged file is kept, because everything else in it may be well,
 * and records that were acknowledged after the last backup are in no other place.
 */
const damagedLogRemedy =
  'stop the ledger, keep a copy of the whole data folder, let `lodestone doctor` name all that is ' +
  'damaged, and restore the log as docs/operations.md says under "Restoring"';

/** The log does not hold what was written into it. No answer is given from it. */
export class DamagedLog extends StoreUnavailable {
  readonly stream: string | undefined;
  readonly revision: number | undefined;
  readonly position: number;

  constructor({ file, position, stream, revision, says }: DamagedPlace) {
    super(`the log ${file} is damaged (${says}): ${damagedLogRemedy}`);
    this.position = position;
    this.stream = stream;
    this.revision = revision;
  }
}
