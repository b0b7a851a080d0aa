import type { Dictionaries } from '@lodestone/journal/dictionaries';
import { accounts, type Account } from '@lodestone/ledger';
import type { LinesByNumber } from './lines-by-number';

/**
 * Where matter can come from, in canonical order. What was declared comes first; then what was given
 * before it was declared, and what somebody found more of than the books had.
 */
const originKinds = [
  'mined',
  'imported',
  'collected',
  'opening',
  // Where a question begins to follow a lot or a record, and everything else.
  'chosen',
  'elsewhere',
  'unit-undeclared',
  'transit-undeclared',
  'lot-undeclared',
  'count-gain',
  'receipt-surplus',
  'process-gain',
  'new-measurement',
  'rounding',
  'added',
  'other-matter',
] as const;

export type OriginKind = (typeof originKinds)[number];

/**
 * Fine enough for "this mine, this quarter" and coarse enough that a magnet has dozens of them and
 * not thousands. What was declared has its material and month; what was found has its site alone.
 */
export type Origin = Readonly<{
  kind: OriginKind;
  siteId?: string;
  /** Of an import: where it comes from. */
  countryCode?: string;
  material?: string;
  /** `2025-03` */
  month?: string;
}>;

const kindOfAccount: Partial<Readonly<Record<Account, OriginKind>>> = {
  // A lot that is its own source: what came beyond all that was sent.
  stock: 'receipt-surplus',
  mined: 'mined',
  imported: 'imported',
  collected: 'collected',
  opening: 'opening',
  added: 'added',
  'process-difference': 'process-gain',
  'stock-difference': 'count-gain',
  'transit-difference': 'receipt-surplus',
  'new-measurement': 'new-measurement',
  rounding: 'rounding',
  'other-matter': 'other-matter',
};

/** By the journal's numbers of accounts. */
const kindOf = accounts.map((account) => kindOfAccount[account]);
const undeclaredIn = ['lot-undeclared', 'unit-undeclared', 'transit-undeclared'] as const;

const declared: ReadonlySet<OriginKind> = new Set(['mined', 'imported', 'collected', 'opening']);

/** Of no place: what is mixed in and the rest of the gross have none that anybody asks for. */
const placeless: ReadonlySet<OriginKind> = new Set([
  'added',
  'other-matter',
  'rounding',
  'lot-undeclared',
]);

/** Country of origin of what a record landed, by the journal's number of the record. */
export type CountryOf = (record: number) => string | undefined;

/** The origins that a question meets, numbered as they come and put in canonical order at the end. */
export class Origins {
  readonly #numbers = new Map<number, number>();
  readonly #found: Origin[] = [];
  readonly #countries = new Map<string, number>();
  readonly #months = new Map<number, number>();
  /** By account. */
  readonly #lastUndeclared: { place: number; number: number }[] = [];

  constructor(
    private readonly dictionaries: Pick<Dictionaries, 'of'>,
    private readonly countryOf: CountryOf,
  ) {}

  /** Of what flows out of a source: the line that was sought. */
  ofLine(lines: LinesByNumber): number {
    const kind = kindOf[lines.account()];
    if (kind === undefined) throw new Error(`${accounts[lines.account()]} is no source`);
    return this.#numberAt(kind, lines);
  }

  /** Of what is drawn beyond the content of a pool: a line of it was sought. */
  undeclaredAt(lines: LinesByNumber): number {
    const account = lines.account();
    const kind = undeclaredIn[account] as OriginKind;
    const place = placeless.has(kind) ? 0 : lines.column('site');
    // Asked of every pool that a question meets, and many in a row are of one kind at one site.
    const last = this.#lastUndeclared[account];
    if (last?.place === place) return last.number;
    const number = this.#numberAt(kind, lines);
    this.#lastUndeclared[account] = { place, number };
    return number;
  }

  /** As it is told. */
  told(number: number): Origin {
    return this.#found[number] as Origin;
  }

  /** Of all at once, where only what is followed is told apart. */
  of(kind: 'chosen' | 'elsewhere'): number {
    return this.#numberOf({ kind });
  }

  /** Origins in canonical order, and the place in it of each number. */
  inOrder(): Readonly<{ origins: readonly Origin[]; placeOf: Uint32Array }> {
    const order = this.#found
      .map((origin, number) => ({ origin, number, text: textOf(origin) }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
    const placeOf = new Uint32Array(order.length);
    order.forEach(({ number }, place) => (placeOf[number] = place));
    return { origins: order.map(({ origin }) => origin), placeOf };
  }

  #numberAt(kind: OriginKind, lines: LinesByNumber): number {
    if (placeless.has(kind)) return this.#numberOf({ kind });
    const place = lines.column('site');
    if (!declared.has(kind)) return this.#numberOf({ kind, place });
    const [material, month] = [lines.column('material'), this.#monthOf(lines.column('date'))];
    if (kind !== 'imported') return this.#numberOf({ kind, place, material, month });
    const country = this.countryOf(lines.column('record')) ?? '';
    let number = this.#countries.get(country);
    if (number === undefined) this.#countries.set(country, (number = this.#countries.size));
    return this.#numberOf({ kind, place: number, material, month, country });
  }

  #numberOf(found: Found): number {
    const { kind, place = 0, material = 0, month = 0 } = found;
    const kindNumber = originKinds.indexOf(kind);
    const key = ((kindNumber * monthsMax + month) * materialsMax + material) * placesMax + place;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#found.length);
    return this.#found.push(this.#told(found)) - 1;
  }

  #told({ kind, place, material, month, country }: Found): Origin {
    const word = (name: 'site' | 'material', n: number) => this.dictionaries.of(name).wordOf(n);
    return {
      kind,
      ...(place === undefined || country !== undefined ? {} : { siteId: word('site', place) }),
      ...(country === undefined || country === '' ? {} : { countryCode: country }),
      ...(material === undefined ? {} : { material: word('material', material) }),
      ...(month === undefined ? {} : { month: monthText(month) }),
    };
  }

  #monthOf(day: number): number {
    let month = this.#months.get(day);
    if (month === undefined) {
      const date = new Date(day * 86_400_000);
      month = (date.getUTCFullYear() - firstYear) * 12 + date.getUTCMonth();
      this.#months.set(day, month);
    }
    return month;
  }
}

type Found = Readonly<{
  kind: OriginKind;
  place?: number;
  material?: number;
  month?: number;
  country?: string;
}>;

/** A key of 4, 12, 8 and 24 bits is exact in a double. */
const [monthsMax, materialsMax, placesMax] = [2 ** 12, 2 ** 8, 2 ** 24] as const;
const firstYear = 1900;

const monthText = (month: number): string =>
  `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** By which origins are put in order: nothing of it depends on who recorded first. */
const textOf = ({ kind, siteId = '', countryCode = '', material = '', month = '' }: Origin) =>
  [originKinds.indexOf(kind) + 10, siteId, countryCode, material, month].join(' ');
