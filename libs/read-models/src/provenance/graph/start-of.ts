import type { AttributeName, Attributes, AttributeTable } from '@lodestone/journal/attributes';
import type { Dictionaries } from '@lodestone/journal/dictionaries';
import { dayOf } from '@lodestone/journal/posted-names';
import { accountNumber } from '../account-numbers';
import { none, type FlowIndex } from '../flow-index';
import { dayOfKey, type ChainMoment } from '../play-order';
import type { Start } from '../start';
import type { Subject } from '../subject';
import { isOperated, type Operated } from './operated';

/** What is looked through for a start: lines, and what acts say beside them. */
export type Looked = Readonly<{
  index: FlowIndex;
  words: Pick<Dictionaries, 'of'>;
  attributes: readonly Attributes[];
  moment: ChainMoment;
}>;

/** What a subject alone does not say. */
export type StartOptions = Readonly<{
  /** What acts name a client by: declarations, and enterprises of the ledger. */
  client?: Readonly<{ refs: readonly string[]; enterpriseIds: readonly string[] }>;
  /** The sites of an enterprise, and the days on which each was its own; see `Operated`. */
  operated?: readonly Operated[];
  /** Of what was brought in: on these days only, both included. */
  from?: string;
  to?: string;
}>;

/** Where a walk begins; of what is not there it begins nowhere. */
export function startOf(looked: Looked, subject: Subject, options: StartOptions = {}): Start {
  const { kind, id } = subject;
  switch (kind) {
    case 'lot':
    case 'movement':
      return poolsOf(looked, id);
    case 'unit':
      return poolsOf(looked, id.replace('/', '/unit:'));
    case 'record':
      return groups(groupsOfRecord(looked, id));
    case 'deal':
      return groups(groupsOfDeals(looked, [id]));
    case 'client':
      return groups(groupsOfDeals(looked, dealsOfClient(looked, options.client)));
    case 'country':
      return groups(groupsOfDeals(looked, dealsTo(looked, id)));
    case 'import':
      return groups(within(looked, importedFrom(looked, id), options));
    case 'site':
      return groups(within(looked, broughtIn(looked, [{ siteId: id }]), options));
    case 'enterprise':
      return groups(within(looked, broughtIn(looked, options.operated ?? []), options));
  }
}

const groups = (found: readonly number[]): Start => ({ pools: [], groups: found });

function poolsOf({ index, words, moment }: Looked, lot: string): Start {
  const number = words.of('lot').numberOf(lot);
  const pools = number === undefined ? [] : index.poolsOfLot(number);
  return { pools: pools.filter((pool) => isThere(index, pool, moment)), groups: [] };
}

/** Something was ever put there, as far as is known. */
function isThere(index: FlowIndex, pool: number, moment: ChainMoment): boolean {
  for (let line = index.latestLine(pool); line !== none; line = index.earlierLine(line)) {
    if (index.counts(index.groupOfLine(line), moment)) return true;
  }
  return false;
}

const groupsOfRecord = ({ index, words, moment }: Looked, record: string): readonly number[] =>
  index
    .groupsOfRecord(words.of('record').numberOf(record) ?? 0)
    .filter((group) => !index.isRestated(group) && index.counts(group, moment))
    .sort((a, b) => a - b);

/** The goods lines themselves, and not what else their records moved. */
function groupsOfDeals(looked: Looked, deals: readonly string[]): readonly number[] {
  const { index, words } = looked;
  const wanted = new Set(deals.map((deal) => words.of('line').numberOf(deal)));
  const records = new Set(deals.map((deal) => deal.slice(0, deal.lastIndexOf('/'))));
  return [...records]
    .flatMap((record) => groupsOfRecord(looked, record))
    .filter((group) => {
      for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
        index.lines.seek(line);
        const deal = index.lines.column('deal');
        if (deal !== 0 && wanted.has(deal)) return true;
      }
      return false;
    });
}

type DealRows = AttributeTable<'deals'>['columns'];

/** What left for a country; what was sold abroad and has not left yet is in no other country. */
function dealsTo(looked: Looked, country: string): readonly string[] {
  const code = (word: string) => looked.words.of('code').numberOf(word) ?? -1;
  const [wanted, exported] = [code(country), code('exported')];
  return dealsWith(
    looked,
    ({ kind, destinationCountry, finalDestinationCountry }, row) =>
      kind[row] === exported &&
      (destinationCountry[row] === wanted || finalDestinationCountry[row] === wanted),
  );
}

function dealsOfClient(looked: Looked, client: StartOptions['client']): readonly string[] {
  const numbers = (name: 'ref' | 'enterprise', words: readonly string[] = []) =>
    new Set(words.flatMap((word) => looked.words.of(name).numberOf(word) ?? []));
  const refs = numbers('ref', client?.refs);
  const enterprises = numbers('enterprise', client?.enterpriseIds);
  return dealsWith(
    looked,
    (columns, row) =>
      refs.has(columns.client[row] as number) || enterprises.has(columns.buyer[row] as number),
  );
}

/** Of a corrected deal its newest version by the moment counts. */
function dealsWith(
  { words, attributes, moment }: Looked,
  isWanted: (columns: DealRows, row: number) => boolean,
): readonly string[] {
  const said = new Map<number, boolean>();
  for (const { length, columns } of tables('deals', attributes)) {
    for (let row = 0; row < length; row++) {
      if (Number(columns.ordinal[row]) > moment.ordinal) continue;
      said.set(columns.deal[row] as number, isWanted(columns, row));
    }
  }
  return [...said].flatMap(([deal, wanted]) => (wanted ? [words.of('line').wordOf(deal)] : []));
}

function importedFrom(looked: Looked, country: string): readonly number[] {
  const { words, attributes, moment } = looked;
  const wanted = words.of('code').numberOf(country);
  const said = new Map<number, boolean>();
  for (const { length, columns } of tables('brought', attributes)) {
    for (let row = 0; row < length; row++) {
      if (Number(columns.ordinal[row]) > moment.ordinal) continue;
      said.set(columns.record[row] as number, columns.originCountry[row] === wanted);
    }
  }
  return [...said].flatMap(([record, isWanted]) =>
    isWanted ? groupsOfRecord(looked, words.of('record').wordOf(record)) : [],
  );
}

const tables = <Name extends AttributeName>(name: Name, attributes: readonly Attributes[]) =>
  attributes.map((each) => each[name]);

const sources: ReadonlySet<number> = new Set(
  (['mined', 'imported', 'opening', 'collected'] as const).map(accountNumber),
);

/** What came onto the ledger at these sites: from the ground, over the border, from outside. */
function broughtIn(
  { index, words, moment }: Looked,
  sites: readonly Operated[],
): readonly number[] {
  const isTheirs = isOperated(words, sites);
  const found = new Set<number>();
  for (const line of index.lines.linesOf(sources)) {
    const group = index.groupOfLine(line);
    if (!index.counts(group, moment)) continue;
    index.lines.seek(line);
    if (isTheirs(index.lines.column('site'), index.lines.column('date'))) found.add(group);
  }
  return [...found];
}

function within(
  { index }: Looked,
  found: readonly number[],
  { from, to }: StartOptions,
): readonly number[] {
  const [first, last] = [
    from === undefined ? -Infinity : dayOf(from),
    to === undefined ? Infinity : dayOf(to),
  ];
  return found.filter((group) => {
    const day = dayOfKey(index.keyOfGroup(group));
    return day >= first && day <= last;
  });
}
