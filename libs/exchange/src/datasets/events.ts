import { batchesOf, type Batch } from '../tables/batch';
import type { Cell } from '../tables/column';
import type { EventLine } from '../event-lines/event-line';
import { daysOfEvent } from '../event-lines/days-of-event';
import {
  everybody,
  instant,
  maybe,
  count,
  ordinal,
  text,
  type Dataset,
  type Source,
} from './dataset';

type Said = Readonly<{ recordId?: string; siteId?: string; enterpriseId?: string }>;

const saidIn = ({ event }: EventLine): Said => event.data as Said;

const columns = [
  ordinal(
    'ordinal',
    ['Its place in the ledger, from 0.', '台账序号，从 0 起。', '31207'],
    (line: EventLine) => line.ordinal,
  ),
  instant(
    'recordedAt',
    ['When it was recorded.', '登记时刻。', '2025-04-21T02:00:00.000Z'],
    (line: EventLine) => line.recordedAt,
  ),
  text('type', ['What happened.', '事件类型。', 'Exported'], ({ event }: EventLine) => event.type),
  text(
    'stream',
    ['Where it stands.', '事件流。', 'site-TJ-WORKS'],
    (line: EventLine) => line.stream,
  ),
  count(
    'revision',
    ['Its place in its stream, from 0.', '在事件流中的位置，从 0 起。', '412'],
    (line: EventLine) => line.revision,
  ),
  maybe.text(
    'siteId',
    ['The site, of records.', '记录的场所。', 'TJ-WORKS'],
    (line: EventLine) => saidIn(line).siteId,
  ),
  maybe.text(
    'recordId',
    ['The record.', '记录号。', 'EXP-0420'],
    (line: EventLine) => saidIn(line).recordId,
  ),
  maybe.day(
    'occurredOn',
    ['The first day under which it is found.', '所属的首日。', '2025-04-20'],
    ({ event }: EventLine) => daysOfEvent(event).toSorted()[0],
  ),
  text(
    'channel',
    ['How it came in.', '登记渠道。', 'api'],
    ({ metadata }: EventLine) => metadata.channel,
  ),
  count(
    'schemaVersion',
    ['The version of its form.', '格式版本。', '1'],
    ({ metadata }: EventLine) => metadata.schemaVersion,
  ),
  maybe.json(
    'data',
    [
      'What it says, as JSON (docs/events.md).',
      '内容（JSON，见 docs/events.md）。',
      '{"siteId":"TJ-WORKS"}',
    ],
    ({ event }: EventLine) => JSON.stringify(event.data),
  ),
];

/** The log itself, voids and corrections included, in the order of the ordinals. */
export const events: Dataset = {
  name: 'events',
  means: {
    en: 'Every event, as it was recorded and in its newest form. Parties are refs.',
    zh: '全部事件，按登记顺序，以最新格式给出。当事方以引用标识。',
  },
  row: { en: 'One event.', zh: '一个事件。' },
  audience: everybody,
  filters: ['siteId', 'type', 'monthFrom', 'monthTo'],
  rests: ['moment'],
  columns,
  batches,
};

async function* batches(source: Source): AsyncGenerator<Batch> {
  let rows: (readonly Cell[])[] = [];
  for await (const page of source.events()) {
    for (const line of page)
      if (isWanted(source, line)) rows.push(columns.map(({ of }) => of(line) ?? null));
    if (rows.length < rowsHeld) continue;
    yield* batchesOf(columns, rows.splice(0, rowsHeld));
  }
  rows = rows.splice(0);
  yield* batchesOf(columns, rows);
}

/** An event may be of 256 KiB: fewer are held at a time than of what is narrow. */
const rowsHeld = 16_384;

function isWanted({ filter, asOf }: Source, line: EventLine): boolean {
  const { siteId, type, monthFrom = '', monthTo = '~' } = filter;
  if (siteId !== undefined && line.stream !== `site-${siteId}`) return false;
  if (type !== undefined && !type.split(',').includes(line.event.type)) return false;
  if (filter.monthFrom === undefined && filter.monthTo === undefined && asOf === undefined)
    return true;
  const days = daysOfEvent(line.event);
  if (asOf !== undefined && days.some((of) => of > asOf)) return false;
  const months = days.map((of) => of.slice(0, 7));
  return (
    (filter.monthFrom === undefined && filter.monthTo === undefined) ||
    months.some((month) => month >= monthFrom && month <= monthTo)
  );
}
