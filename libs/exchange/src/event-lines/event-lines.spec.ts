import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import { contentOfMicrograms, eventTypes, postingsOf, isPosted } from '@lodestone/ledger';
import { momentsWithPlaceEvery } from '@lodestone/read-models/moments/moments';
import { ownersOfRecords, positionBefore } from '@lodestone/read-models';
import { goods, openingStock, sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';
import { TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { encodedLine } from './encode-line';
import type { EventLine } from './event-line';
import { passesFilter, type LineFilter, type OwnerOf } from './line-filter';
import { linesOfLog, UnreadableLine } from './lines-of-log';
import { postingsToldBy } from './told-postings';

const knownTypes: ReadonlySet<string> = new Set(eventTypes);

let chain: TradedChain;
let store: EmbeddedEventStore;

/** A sale that is corrected and voided, one that stands, and a stock at another site. */
beforeAll(async () => {
  chain = new TradedChain();
  chain.declare('RE', { name: '买方', countryCode: 'DE', identifiers: [] });
  chain.record('SEP', 'sale', sale());
  chain.correct('SEP', 'sale', sale({ occurredOn: '2025-03-07' }));
  chain.void('SEP', 'sale');
  chain.record('SEP', 'later', sale({ occurredOn: '2025-03-31', ...ofGrams(2) }));
  chain.record('WORKS', 'stock', openingStock('W-1', 5));
  store = await storeOf(chain.log);
});

afterAll(() => store.close());

describe('the lines of a log', () => {
  it('are its counted events, in order and in full, without what nobody may see', async () => {
    const counted = chain.log.filter(({ stream }) => isCounted(stream));

    expect(counted.length).toBeLessThan(chain.log.length);
    expect(await linesFrom(0)).toStrictEqual(
      counted.map(({ stream, revision, event, metadata }, ordinal) => ({
        ordinal,
        recordedAt: metadata.recordedAt,
        stream,
        revision,
        event,
        metadata: { channel: 'api', schemaVersion: metadata.schemaVersion },
      })),
    );
  });

  it('are the same bytes, whoever made the object', async () => {
    const [line] = await linesFrom(0);
    const { event, metadata, ...rest } = line as EventLine;
    const turned = {
      metadata: { schemaVersion: metadata.schemaVersion, channel: metadata.channel },
      event: { data: event.data, type: event.type },
      ...rest,
    };

    expect(encodedLine(turned)).toBe(encodedLine(line as EventLine));
    expect(encodedLine(turned)).toMatch(
      /^\{"ordinal":0,"recordedAt":"[^"]+","stream":"enterprise-RE","revision":0,"event":\{"type":"EnterpriseRegistered","data":\{.*\}\},"metadata":\{"channel":"api","schemaVersion":1\}\}$/,
    );
  });

  it('are the same from wherever reading begins, to wherever it ends', async () => {
    const moments = new FollowedReadModel(momentsWithPlaceEvery(2));
    moments.take(chain.log);
    const all = await linesFrom(0);
    const ordinal = fc.integer({ min: 0, max: all.length });
    await fc.assert(
      fc.asyncProperty(ordinal, ordinal, async (from, to) => {
        const begin = moments.ask((reading) => positionBefore(reading, from));
        const lines = await collected(linesOfLog({ store, knownTypes, from, to, begin }));

        expect(lines).toStrictEqual(all.slice(from, to + 1));
      }),
    );
    moments.close();
  });

  it('end before an event that nobody can read, and say which one it is', async () => {
    const types = new Set([...knownTypes].filter((type) => type !== 'RecordCorrected'));
    const lines = linesOfLog({ store, knownTypes: types, from: 0 });
    const read: EventLine[] = [];
    const reading = (async () => {
      for await (const page of lines) read.push(...page);
    })();

    await expect(reading).rejects.toThrow(UnreadableLine);
    await expect(reading).rejects.toThrow(
      /ordinal 6 \(RecordCorrected, site-SEP@3\) cannot be read/,
    );
    expect(read.at(-1)?.ordinal).toBe(5);
  });

  it('end when whoever asked goes away', async () => {
    const gone = new AbortController();
    const lines = linesOfLog({ store, knownTypes, from: 0, signal: gone.signal });
    gone.abort();

    await expect(lines.next()).rejects.toThrow(/abort/i);
  });
});

describe('the postings of a line', () => {
  it('are those of the event, with contents as decimal strings', async () => {
    for (const { event } of await linesFrom(0)) {
      const told = postingsToldBy(event);
      const posted = isPosted(event) ? postingsOf(event) : [];

      expect(told.map(({ contentMicrograms: _, ...line }) => line)).toStrictEqual(
        posted.map(({ content: _, ...line }) => line),
      );
      expect(
        told.map(({ contentMicrograms }) => contentOfMicrograms(contentMicrograms)),
      ).toStrictEqual(posted.map(({ content }) => content));
    }
  });

  it('stand at the end of a line, and only where they were asked for', async () => {
    const line = (await linesFrom(0)).find(({ event }) => event.type === 'SoldToClient');
    const { event } = line as EventLine;
    const text = encodedLine({ ...(line as EventLine), postings: postingsToldBy(event) });

    expect(JSON.parse(text)).toHaveProperty('postings');
    expect(text).toMatch(/"postings":\[\{"account":"stock","role":"taken","sense":1,.*\]\}$/);
    expect(encodedLine(line as EventLine)).not.toContain('postings');
  });
});

describe('a filter', () => {
  it.each<[string, LineFilter, readonly string[]]>([
    ['nothing', {}, everything()],
    ['types', { types: ['SoldToClient', 'RecordVoided'] }, ['sale', 'void-sale', 'later']],
    ['a site', { siteId: 'WORKS' }, ['SiteOpened', 'stock']],
    ['a record, with its repairs', recordNamed('sale'), ['sale', 'correct-sale', 'void-sale']],
    ['a record of no repairs', recordNamed('later'), ['later']],
    ['days, and repairs by the days of both versions', february(), ['sale', 'correct-sale']],
    [
      'days to which a correction moves, and a void',
      march(),
      ['correct-sale', 'void-sale', 'later'],
    ],
    [
      'what had happened, and what has no day',
      { asOf: '2025-02-01' },
      [...everything().slice(0, 5), 'sale', 'correct-sale', 'stock'],
    ],
    [
      'an exporter, with its voids',
      { exporterId: 'RE' },
      ['sale', 'correct-sale', 'void-sale', 'later'],
    ],
    [
      'an enterprise: what it is, has, and did',
      { enterpriseId: 'MAG' },
      ['EnterpriseRegistered', 'SiteOpened', 'stock'],
    ],
    ['several at once', { siteId: 'SEP', types: ['RecordVoided'], ...march() }, ['void-sale']],
  ])('passes %s', async (_, filter, expected) => {
    const passes = passesFilter(filter);
    const ownerOf = ownersIn(chain.log);
    const lines = (await linesFrom(0)).filter((line) => passes(line, ownerOf));

    expect(lines.map(nameOf)).toEqual(expected);
  });
});

const linesFrom = (from: number) => collected(linesOfLog({ store, knownTypes, from }));

async function collected(pages: AsyncIterable<readonly EventLine[]>): Promise<EventLine[]> {
  const all: EventLine[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

async function storeOf(log: readonly RecordedEvent[]): Promise<EmbeddedEventStore> {
  const opened = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
  for (const { stream, revision, eventId, event, metadata } of log) {
    const expected = revision === 0 ? 'no-stream' : revision - 1;
    await opened.append(stream, [{ eventId, event, metadata }], { expected });
  }
  return opened;
}

function ownersIn(log: readonly RecordedEvent[]): OwnerOf {
  const records = new FollowedReadModel(recordsWithKey);
  records.take(log);
  const owners = records.ask((reading) => ownersOfRecords(reading, { from: 0, to: log.length }));
  records.close();
  return ({ ordinal }) => owners.get(ordinal);
}

function nameOf({ event: { type, data } }: EventLine): string {
  return (data as { recordId?: string }).recordId ?? type;
}

function everything(): readonly string[] {
  return [
    ...['EnterpriseRegistered', 'EnterpriseRegistered', 'SiteOpened', 'SiteOpened', 'open'],
    ...['sale', 'correct-sale', 'void-sale', 'later', 'stock'],
  ];
}

function recordNamed(recordId: string): LineFilter {
  return { record: { siteId: 'SEP', recordId } };
}

function february(): LineFilter {
  return { occurredFrom: '2025-02-01', occurredTo: '2025-02-28' };
}

function march(): LineFilter {
  return { occurredFrom: '2025-03-01', occurredTo: '2025-03-31' };
}

function ofGrams(massGrams: number) {
  return { goods: [goods({ takes: [{ lotId: 'OX', massGrams }] })] };
}
