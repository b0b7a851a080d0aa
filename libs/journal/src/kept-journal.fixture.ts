import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { isPosted, postingsOf, type PostingLine } from '@lodestone/ledger';
import type { Delivery, Remade } from '@lodestone/projections';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnNames, type Lines } from './columns';
import type { Dictionaries } from './dictionaries';
import { handOver } from './handed-over.fixture';
import { Journal, type JournalOptions } from './journal';
import { JournalReader } from './journal-reader';
import { postedLine, type PostedLine } from './posted-line';

/** A log of everything that may happen, and the same in a store. */
export function someLog(): readonly RecordedEvent[] {
  const logs: (readonly RecordedEvent[])[] = [];
  everyHistory(({ ledger }) => logs.push(recordedLog(ledger.log)), { runs: 1, moves: 300 });
  return logs[0] as readonly RecordedEvent[];
}

export const storeOf = (log: readonly RecordedEvent[]): Promise<EmbeddedEventStore> =>
  writtenTo(':memory:', log);

export async function writtenTo(
  file: string,
  log: readonly RecordedEvent[],
): Promise<EmbeddedEventStore> {
  const store = await EmbeddedEventStore.open({ file, writer: 'in-process' });
  await append(store, log);
  return store;
}

export async function append(
  store: EmbeddedEventStore,
  log: readonly RecordedEvent[],
): Promise<void> {
  for (const { stream, revision, eventId, event, metadata } of log) {
    const expected = revision === 0 ? 'no-stream' : revision - 1;
    await store.append(stream, [{ eventId, event, metadata }], { expected });
  }
}

/** What the log says up to an ordinal, line by line, as the journal names it. */
export const linesIn = (log: readonly RecordedEvent[], head = Infinity): readonly string[] =>
  log
    .filter(({ stream }) => isCounted(stream))
    .slice(0, head + 1)
    .flatMap(({ event }, ordinal) =>
      isPosted(event) ? postingsOf(event).map((line, n) => told(asPosted(line, ordinal, n))) : [],
    );

/** Of lines in all their columns. */
export const toldLines = (
  pieces: readonly Lines[],
  dictionaries: Pick<Dictionaries, 'of'>,
): readonly string[] =>
  pieces.flatMap((piece) =>
    Array.from({ length: piece.length }, (_, n) => told(postedLine(piece, n, dictionaries))),
  );

/** Compared as text: thousands of lines are, and again and again. */
const told = ({ content, ...line }: PostedLine): string =>
  JSON.stringify({
    ...line,
    content: [...content].map(([of, micrograms]) => [of, String(micrograms)]),
  });

function asPosted(posted: PostingLine, ordinal: number, line: number): PostedLine {
  const { lotId, siteId, movementId, sentLotId, account, material, content } = posted;
  const isOfUnit =
    account === 'in-process' || (account === 'stock-difference' && material === undefined);
  const lot = lotId === undefined || movementId === lotId ? lotId : `${siteId}/${lotId}`;
  return {
    ordinal,
    line,
    recordId: posted.recordId,
    sense: posted.sense,
    occurredOn: posted.occurredOn,
    account,
    role: posted.role,
    siteId,
    otherSiteId: posted.otherSiteId ?? '',
    ownerId: posted.ownerId,
    lot: isOfUnit ? `${siteId}/unit:${lotId}` : (lot ?? ''),
    movementId: movementId ?? '',
    sentLot: sentLotId === undefined ? '' : `${movementId?.split('/')[0]}/${sentLotId}`,
    material: material ?? '',
    grade: posted.grade ?? '',
    step: posted.step ?? '',
    status: posted.status ?? '',
    assayRecordId: posted.assayRecordId ?? '',
    dealId: posted.dealId ?? '',
    pieces: posted.pieces ?? 0,
    massGrams: posted.massGrams,
    content,
  };
}

/** A journal in a folder of its own, closed and opened as often as wished. */
export class KeptJournal {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'journal-')), 'journal');
  readonly remade: Remade[] = [];
  journal: Journal | undefined;

  constructor(private readonly options: Omit<JournalOptions, 'folder' | 'onRemade'>) {}

  async opened(change: Partial<JournalOptions> = {}): Promise<Journal> {
    this.journal?.close();
    const { folder, options } = this;
    this.journal = new Journal({
      ...options,
      folder,
      onRemade: (remade) => this.remade.push(remade),
      ...change,
    });
    await this.journal.open();
    return this.journal;
  }

  /** Hands over what it does not have yet, a few ordinals at a time. */
  follow(deliveries: readonly Delivery[], pageOrdinals = 7): void {
    handOver(this.journal as Journal, deliveries, pageOrdinals);
  }

  reader(): JournalReader {
    return new JournalReader(this.folder, { columns: columnNames, hasContent: true });
  }

  /** Everything, as somebody reads it who has just come. */
  lines(reader = this.reader()): readonly string[] {
    reader.refresh();
    return toldLines(reader.pieces, reader.dictionaries);
  }

  close(): void {
    this.journal?.close();
    rmSync(join(this.folder, '..'), { recursive: true });
  }
}
