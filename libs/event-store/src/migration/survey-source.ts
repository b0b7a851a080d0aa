import { isCounted } from '@lodestone/kernel';
import { CannotCopy, refuseStopped, type Underway } from './cannot-copy';
import { describedBy, isOfSystem, type CopiedEvent, type ReadableLog } from './copied-event';
import { markStream, saysUnfinished } from './unfinished-copy';

export type SourceSurvey = Readonly<{
  /** How many events the copy will have. */
  events: number;
  /** Streams that were removed for ever: of these only the end is copied, never what they said. */
  forgotten: ReadonlySet<string>;
}>;

export type SurveyOptions = Underway & Readonly<{ onEvent?: (event: CopiedEvent) => void }>;

/**
 * Reads a log once before anything is written: what is forgotten has to be known before the events
 * that come earlier, and what cannot be copied exactly is refused now and not in the middle.
 *
 * @throws CannotCopy for a log without events, an unfinished copy, one with missing revisions, with events hidden by metadata
 */
export async function surveySource(
  source: ReadableLog,
  { signal, onProgress, onEvent = () => {} }: SurveyOptions,
): Promise<SourceSurvey> {
  const surveyor = new Surveyor();
  for await (const page of source.pages()) {
    refuseStopped(signal);
    for (const event of page) {
      surveyor.look(event);
      onEvent(event);
    }
    onProgress(surveyor.seen);
  }
  refuseStopped(signal);
  return surveyor.judged(source.named);
}

/** Whether an event of a surveyed log is one of its copy too. */
export const goesAcross = (
  { stream, isTombstone }: CopiedEvent,
  { forgotten }: SourceSurvey,
): boolean => !isOfSystem(stream) && (isTombstone || !forgotten.has(stream));

/** Metadata that keep events from being read which are still there. */
const hiding = ['$tb', '$maxCount', '$maxAge'] as const;

class Surveyor {
  seen = 0;
  #isUnfinished = false;
  #events = 0;
  readonly #streams = new Map<string, { next: number; count: number }>();
  readonly #forgotten = new Set<string>();
  readonly #gaps = new Map<string, string>();
  readonly #hidden = new Map<string, string>();

  look(event: CopiedEvent): void {
    this.seen += 1;
    if (event.stream === markStream) this.#isUnfinished = saysUnfinished(event.data);
    const described = describedBy(event.stream);
    if (described !== undefined) return this.#lookAtMetadata(described, event.data);
    if (event.isTombstone) this.#end(event.stream);
    else this.#lookAtRevision(event);
    this.#events += 1;
  }

  judged(named: string): SourceSurvey {
    if (this.#isUnfinished) {
      throw new CannotCopy(
        `${named} is a copy that was not finished`,
        'finish it from its own source, and copy it then; or copy that source.',
      );
    }
    const [gap] = [...this.#gaps].filter(([stream]) => !this.#forgotten.has(stream));
    if (gap) {
      throw new CannotCopy(
        `${named} lacks ${gap[1]}: a copy would number ${gap[0]} anew`,
        'restore that log from a backup from before it was truncated, and copy that.',
      );
    }
    const [hidden] = [...this.#hidden].filter(([stream]) => !this.#forgotten.has(stream));
    if (hidden) {
      throw new CannotCopy(
        `${named} hides events of ${hidden[0]} by its metadata (${hidden[1]}), and a copy has no ` +
          'metadata: it would show them again',
        'tombstone the stream if it is to be forgotten, or remove its metadata.',
      );
    }
    if (this.#events === 0) throw new CannotCopy(`${named} is empty`, 'name another log.');
    return { events: this.#events, forgotten: this.#forgotten };
  }

  /** What an ordinal counts is kept whatever happened to its stream: ordinals must not change. */
  #end(stream: string): void {
    if (isCounted(stream)) return;
    this.#events -= this.#streams.get(stream)?.count ?? 0;
    this.#forgotten.add(stream);
  }

  #lookAtRevision({ stream, revision }: CopiedEvent): void {
    const known = this.#streams.get(stream) ?? { next: 0, count: 0 };
    if (revision !== known.next && !this.#gaps.has(stream)) {
      this.#gaps.set(stream, `${stream}@${known.next}`);
    }
    this.#streams.set(stream, { next: revision + 1, count: known.count + 1 });
  }

  #lookAtMetadata(stream: string, bytes: Uint8Array): void {
    const word = hiding.find((name) => Buffer.from(bytes).includes(`"${name}"`));
    if (word === undefined) this.#hidden.delete(stream);
    else this.#hidden.set(stream, word);
  }
}
