import { isCounted } from '@lodestone/kernel';
import { setImmediate as turn } from 'node:timers/promises';
import { UnusableLog } from '../unusable-log';
import type { Archive } from './archive';
import { damagedArchive, type ArchiveHead } from './archive-format';
import type { ArchivedEvent } from './segment';

export type VerifiedArchive = Readonly<{
  segments: number;
  events: number;
  streams: number;
  /** -1 where no event has an ordinal. */
  ordinal: number;
  /** When its first and its last event were written, by the clock of the ledger. */
  from: string;
  to: string;
  /** Where each stream ended that was ended for ever. */
  ended: ReadonlyMap<string, number>;
  /** What is wrong behind that, where something is; everything up to there is whole. */
  fault: UnusableLog | undefined;
}>;

/**
 * Reads every byte of an archive: that each segment is whole, that none is missing or of another
 * archive, and that no stream lacks an event.
 *
 * @throws UnusableLog where nothing of it can be read
 */
export async function surveyArchive(
  archive: Archive,
  onProgress: (events: number) => void,
): Promise<VerifiedArchive> {
  const survey = new Survey();
  try {
    for (const { events } of archive.segments()) {
      for (const event of events) survey.look(event);
      survey.segments += 1;
      onProgress(survey.events);
      await turn();
    }
    survey.compareWith(archive.head);
  } catch (error) {
    if (!(error instanceof UnusableLog) || survey.segments === 0) throw error;
    survey.fault = error;
  }
  return survey;
}

/** @throws UnusableLog that names what is wrong, and up to where all is whole */
export async function verifyArchive(
  archive: Archive,
  onProgress: (events: number) => void,
): Promise<VerifiedArchive> {
  const survey = await surveyArchive(archive, onProgress);
  const { fault, ordinal } = survey;
  if (!fault) return survey;
  throw new UnusableLog(`${fault.says} (up to ordinal ${ordinal} it is whole)`, fault.mend);
}

class Survey implements VerifiedArchive {
  segments = 0;
  events = 0;
  ordinal = -1;
  from = '';
  to = '';
  fault: UnusableLog | undefined;
  readonly ended = new Map<string, number>();
  readonly #revisions = new Map<string, number>();
  #position = 0;

  get streams(): number {
    return this.#revisions.size;
  }

  compareWith(head: ArchiveHead | undefined): void {
    if (head?.events === this.events && head.ordinal === this.ordinal) return;
    throw damagedArchive('head.json says another number of events than there are');
  }

  look({ position, stream, revision, createdAt, endsFrom }: ArchivedEvent): void {
    if (position <= this.#position) {
      throw damagedArchive(`place ${position} comes behind place ${this.#position}`);
    }
    this.#position = position;
    // Of a stream that is ended later its events may be gone, and never those of one with ordinals.
    const known = this.#revisions.get(stream) ?? -1;
    const expected = endsFrom === undefined ? known + 1 : Math.max(known + 1, endsFrom);
    if (revision !== expected) {
      throw damagedArchive(`${stream} has revision ${revision} where ${expected} should be`);
    }
    this.#revisions.set(stream, revision);
    if (endsFrom !== undefined && endsFrom > 0) this.ended.set(stream, position);
    this.events += 1;
    if (isCounted(stream)) this.ordinal += 1;
    this.to = new Date(createdAt).toISOString();
    this.from ||= this.to;
  }
}
