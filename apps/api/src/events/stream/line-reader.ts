import type { EventLine } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import type { AskedLines } from './asked-lines';

/** So many frames are on their way to a reader at once: one that it writes, and the next. */
const framesAtOnce = 2;

/** Lines that it may see and wants, and how far has been looked for them. */
export type SeenLines = Readonly<{ lines: readonly EventLine[]; upTo: Ordinal }>;

/** Where one reader is, and how much it can take. */
export class LineReader {
  /** The next ordinal to look at. */
  next: Ordinal;
  room = framesAtOnce;
  isBusy = false;
  isClosed = false;
  /** Whether it knows that it has everything. */
  isCaughtUp = false;
  sentAt = performance.now();
  /** What found no room in its last frame. */
  rest: SeenLines | undefined;
  /** How it reads the log while it is behind. */
  pages: AsyncGenerator<readonly EventLine[], void, void> | undefined;
  readonly gone = new AbortController();
  /** Readers with the same one get the same bytes. */
  readonly audience: string;

  constructor(
    readonly id: number,
    readonly asked: AskedLines,
  ) {
    this.next = asked.from;
    const { viewer, filter, hasPostings, form } = asked;
    const tenant = viewer.role === 'enterprise' ? viewer.enterpriseId : '';
    this.audience = JSON.stringify([viewer.role, tenant, form, hasPostings, filter]);
  }

  get to(): Ordinal {
    return this.asked.to ?? Infinity;
  }

  async leaveLog(): Promise<void> {
    const { pages } = this;
    this.pages = undefined;
    await pages?.return();
  }

  close(): void {
    this.isClosed = true;
    this.gone.abort();
  }
}
