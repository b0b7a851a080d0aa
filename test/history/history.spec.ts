import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventSchemas, isUnreadable } from '@lodestone/event-store';
import type { EventMetadata, FoldedEvent } from '@lodestone/kernel';
import {
  addContents,
  eventSchemas,
  eventTypes,
  foldOf,
  isPosted,
  partyRefOf,
  postingsOf,
  schemaVersions,
  textRefOf,
  type EventType,
  type PartyDeclared,
  type PostedEvent,
  type TextDeclared,
} from '@lodestone/ledger';
import { MemoryRows } from '@lodestone/testing';

/** One file per event version ever written: `<Type>.v<version>.json`. Files are never edited. */
type Kept = Readonly<{
  file: string;
  type: string;
  schemaVersion: number;
  stream: string;
  data: unknown;
  metadata: EventMetadata;
}>;

const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
const kept: readonly Kept[] = files.map((file) => ({
  file,
  ...(JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Omit<Kept, 'file'>),
}));

const eventsPage = readFileSync(join(__dirname, '../../docs/events.md'), 'utf8');

/** The JSON block under the heading of an event type. */
function documented(type: string): unknown {
  const [, block] =
    new RegExp(`### \`${type}\`\n[^]*?\`\`\`json\n([^]*?)\`\`\``).exec(eventsPage) ?? [];
  return block === undefined ? undefined : JSON.parse(block);
}

/** Acts of value alone: no grams move. */
const postsNothing: ReadonlySet<string> = new Set(['DealValueAdjusted']);

const schemas = new EventSchemas(eventSchemas);

/** As it is read today, whatever version it was written in. */
function newest(event: Kept): PostedEvent {
  const upcast = schemas.upcast(event);
  if (isUnreadable(upcast)) throw new Error(upcast.reason);
  return { type: upcast.type, data: upcast.data } as PostedEvent;
}

const folded = ({ type, data, stream, metadata }: Kept, revision = 0): FoldedEvent => ({
  event: { type, data },
  metadata,
  stream,
  revision,
});

describe('the history of stored events', () => {
  it('has a file for every version of every type that is written', () => {
    const names = eventTypes.map((type) => `${type}.v${schemaVersions[type]}.json`);
    expect(files).toEqual(expect.arrayContaining(names));
  });

  it.each(kept)('$file is what docs/events.md shows', ({ file, type, schemaVersion, data }) => {
    expect(file).toBe(`${type}.v${schemaVersion}.json`);
    if (schemaVersions[type as EventType] === schemaVersion) {
      expect(documented(type)).toEqual(data);
    }
  });

  it.each(kept.filter(({ type }) => postsNothing.has(type)))('$file posts no lines', (event) => {
    expect(postingsOf(newest(event))).toEqual([]);
  });

  it.each(kept.filter(({ type }) => isPosted({ type, data: null }) && !postsNothing.has(type)))(
    '$file posts lines that sum to zero',
    (event) => {
      const lines = postingsOf(newest(event));
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.reduce((sum, { massGrams }) => sum + massGrams, 0)).toBe(0);
      expect([...addContents(lines.map(({ content }) => content))]).toEqual([]);
    },
  );

  it('folds a sale, its export and the void of the export one after the other', () => {
    const rows = new MemoryRows();
    const of = (type: string): Kept => kept.find((event) => event.type === type) as Kept;
    const fold = (event: Kept, revision: number): void =>
      foldOf(event.stream)?.(rows, folded(event, revision));
    const { takes } = (of('SoldToClient').data as { goods: [{ takes: [{ lotId: string }] }] })
      .goods[0];
    rows.set(`lot/${takes[0].lotId}`, { ...takes[0], massGrams: 2_016_000, state: 'live' });

    fold(of('SiteOpened'), 0);
    fold(of('SoldToClient'), 1);
    fold(of('Exported'), 2);
    expect(rows.get('lot/MAG')).toMatchObject({ massGrams: 816_000 });
    expect(rows.get('lot/MAG-S1')).toMatchObject({ massGrams: 0, status: 'sold' });

    fold(of('RecordVoided'), 3);
    expect(rows.get('lot/MAG-S1')).toMatchObject({ massGrams: 1_200_000, state: 'live' });
    expect(rows.get('record/EXP-0420')).toMatchObject({ state: 'voided' });
  });

  it('keeps a declaration whose ref anyone can check', () => {
    const { data } = kept.find(({ type }) => type === 'PartyDeclared') as unknown as PartyDeclared;
    expect(partyRefOf(Buffer.from(data.salt, 'base64url'), data.declaration)).toBe(data.ref);
  });

  it('keeps words whose ref anyone can check', () => {
    const { data } = kept.find(({ type }) => type === 'TextDeclared') as unknown as TextDeclared;
    expect(textRefOf(Buffer.from(data.salt, 'base64url'), data)).toBe(data.ref);
  });

  it('folds the file of a licence from its application to a licence that is given back', () => {
    const rows = new MemoryRows();
    const types = ['Applied', 'Accepted', 'SupplementRequested', 'SupplementGiven', 'Granted'];
    for (const [revision, type] of [...types, 'Surrendered'].entries()) {
      const event = kept.find((each) => each.type === `Licence${type}`) as Kept;
      foldOf(event.stream)?.(rows, folded(event, revision));
    }
    expect(rows.get('licence')).toMatchObject({
      exporterId: 'TJ-MAG',
      licenceNumber: '25-0417-0012',
      standing: { phase: 'surrendered' },
      lastOn: '2025-09-01',
    });
  });
});
