import type { LineFilter } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import type { Viewer } from '../../access/viewer';

/** One JSON object a line, or server-sent events. */
export type LinesForm = 'ndjson' | 'sse';

/** What one reader asked for. */
export type AskedLines = Readonly<{
  viewer: Viewer;
  filter: LineFilter;
  hasPostings: boolean;
  form: LinesForm;
  /** Inclusive, both. Without an end it goes on with what is recorded from now on. */
  from: Ordinal;
  to?: Ordinal | undefined;
}>;

/**
 * Why a stream ended before its end. What it brought until then is whole, and it can be gone on with
 * after the last ordinal.
 */
export type CutCode =
  | 'token-expired'
  | 'closing'
  | 'reader-too-slow'
  | 'event-unreadable'
  | 'read-model-building'
  | 'unavailable';

export class StreamCut extends Error {
  override readonly name = 'StreamCut';
  constructor(
    readonly code: CutCode,
    message?: string,
  ) {
    super(message ?? code);
  }
}

export type FrameKind = 'lines' | 'caught-up' | 'heartbeat';

export type ToLines =
  | Readonly<{ open: number; asked: AskedLines }>
  /** Readers that have each taken so many frames. */
  | Readonly<{ taken: readonly number[] }>
  | Readonly<{ close: number }>;

export type FromLines =
  | Readonly<{
      /** The same bytes for all of these readers. */
      readers: readonly number[];
      kind: FrameKind;
      bytes: Uint8Array;
      /** Everything up to here was looked at: a reader goes on after it. */
      ordinal: Ordinal;
      lines: number;
    }>
  | Readonly<{ ended: number; cut?: CutCode; message?: string }>;
