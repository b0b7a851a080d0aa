import { StoreUnavailable } from '@lodestone/kernel';

/** Where in a log something is not as it was written. What cannot be read off it is not there. */
export type DamagedPlace = Readonly<{
  file: string;
  position: number;
  stream?: string | undefined;
  revision?: number | undefined;
  /** A whole sentence without its end: what is wrong there. */
  says: string;
  /** Where something else is to be done than with a damaged log. */
  mend?: string;
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

  constructor({ file, position, stream, revision, says, mend }: DamagedPlace) {
    super(`the log ${file} is damaged (${says}): ${mend ?? damagedLogRemedy}`);
    this.position = position;
    this.stream = stream;
    this.revision = revision;
  }
}

/** Its end is missing, as in a copy that was broken off: nothing in it has to be looked for. */
export class BrokenOffLog extends DamagedLog {
  constructor(
    file: string,
    { bytes, bytesWanted }: Readonly<{ bytes: number; bytesWanted: number }>,
  ) {
    super({
      file,
      position: 0,
      says: `it has ${bytes} bytes of ${bytesWanted}, as a copy that was broken off`,
      mend:
        'keep a copy of the whole data folder, and put a whole copy of the log back as ' +
        'docs/operations.md says under "Restoring"',
    });
  }
}
