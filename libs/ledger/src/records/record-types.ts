import type { ActType, Notice, SiteRecord, SiteStanding } from './site.events';

type NoticeType = Notice['type'];
type RecordType = SiteRecord['type'];

/** Written as keys, because only of these the compiler says which one is missing. */
const acts: Readonly<Record<ActType, true>> = {
  OpeningStockDeclared: true,
  Mined: true,
  ImportLanded: true,
  ScrapCollected: true,
  Refined: true,
  MagnetProduced: true,
  Recycled: true,
  SoldToClient: true,
  Exported: true,
  SaleGivenUp: true,
  DealValueAdjusted: true,
  Dispatched: true,
  Received: true,
  DestinationChanged: true,
  StockTaken: true,
  LotAssayed: true,
  LotsRegrouped: true,
  Discarded: true,
  Lost: true,
};

const notices: Readonly<Record<NoticeType, true>> = {
  LotHeld: true,
  LotReleased: true,
  PeriodClosed: true,
};

const siteStandings: Readonly<Record<SiteStanding['type'], true>> = {
  SiteActivitiesChanged: true,
  SiteTransferred: true,
  SiteClosed: true,
};

const records: Readonly<Record<RecordType, true>> = {
  ...acts,
  ...notices,
  ...siteStandings,
  RecordVoided: true,
  RecordCorrected: true,
};

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(table) as Key[];

/** Every act, every notice, every decision about a site and everything that has a record id: the only lists of them there are. */
export const actTypes = keysOf(acts);
export const noticeTypes = keysOf(notices);
export const siteStandingTypes = keysOf(siteStandings);
export const recordTypes = keysOf(records);

/** The same for each type of a list: a type that joins the list is in. */
export const forEvery = <Type extends string, Value>(
  types: readonly Type[],
  value: Value,
): Readonly<Record<Type, Value>> =>
  Object.fromEntries(types.map((type) => [type, value])) as Record<Type, Value>;

/**
 * Those that a table says yes to. Whoever asks after some acts says of every one whether it is
 * meant: an act that is new does not compile before it has been thought of.
 */
export const typesThat = <Table extends Readonly<Record<string, boolean>>>(
  table: Table,
): readonly Yes<Table>[] =>
  keysOf(table).filter((type) => table[type]) as unknown as readonly Yes<Table>[];

type Yes<Table> = {
  [Type in keyof Table]: Table[Type] extends true ? Type : never;
}[keyof Table];
