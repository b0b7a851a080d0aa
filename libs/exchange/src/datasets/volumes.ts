import {
  usualColumns,
  volumeColumns,
  type VolumeColumn,
  type VolumeGroup,
} from '@lodestone/read-models';
import { dataset, everybody, maybe, text, type ColumnOf, type Source } from './dataset';
import { elementColumns } from './element-columns';

type Side = 'sold' | 'exported' | 'returned' | 'givenUp';

const sides = ['sold', 'exported', 'returned', 'givenUp'] as const;

/** Money is told per currency: one row for each, and the mass on the first. */
type VolumeRow = Readonly<{
  key: VolumeGroup['key'];
  side: Side;
  currency: string | undefined;
  isFirst: boolean;
  volume: NonNullable<VolumeGroup['returned']>;
}>;

const wordOf: Readonly<Record<VolumeColumn, readonly [en: string, zh: string, example: string]>> = {
  exporter: ['The seller or exporter, as declared.', '申报的销售方或出口商。', 'TJ-MAG'],
  month: ['Month of the deal.', '交易月份。', '2025-04'],
  goodsCode: ['Code of the goods.', '商品编码。', '8505111000'],
  grade: ['Code of the grade.', '牌号代码。', 'N42SH'],
  destination: [
    'Country of final destination (ISO 3166-1 alpha-2).',
    '最终目的国（ISO 3166-1）。',
    'DE',
  ],
  client: [
    'The client, by its canonical id.',
    '客户的规范标识。',
    '0195e9c1-6f2a-8c3e-9b1d-2f6a7c8d9e0f',
  ],
  operator: ['The enterprise of the site.', '场所所属企业。', 'TJ-PORT'],
  producer: ['Who made the goods, as declared.', '申报的生产企业。', 'TJ-MAG'],
  owner: ['Whose the goods were.', '货物所有人。', 'TJ-MAG'],
};

const keyColumns: readonly ColumnOf<VolumeRow>[] = volumeColumns.map((name) =>
  maybe.text(
    name === 'month' ? name : nameOf(name),
    wordOf[name],
    ({ key }: VolumeRow) => key[name] || null,
  ),
);

function nameOf(column: VolumeColumn): string {
  if (column === 'goodsCode' || column === 'grade') return column;
  return column === 'destination' ? 'destinationCountryCode' : `${column}Id`;
}

const massOf = (row: VolumeRow, amount: string): bigint | null =>
  row.isFirst ? BigInt(amount) : null;

/**
 * The cube of what was sold and exported. Sold and exported are different rows, and are never added; a
 * group with several currencies has a row for each, and its mass on the first of them alone, so that sums
 * over rows of one side are right.
 */
export const volumes = dataset<VolumeRow>(
  {
    name: 'volumes',
    means: {
      en: 'How much was sold and exported, by exporter, month, goods, grade, destination and client.',
      zh: '按出口商、月份、商品、牌号、目的国与客户统计的销售与出口量。',
    },
    row: {
      en: 'One group of deals, one side of it, one currency. Never add `sold` and `exported`.',
      zh: '一组交易的一个方向、一种货币。sold 与 exported 不得相加。',
    },
    audience: everybody,
    filters: ['exporterId', 'monthFrom', 'monthTo', 'kind', 'groupBy', 'element', 'minMicrograms'],
    rests: ['volumes'],
    hasIdentities: true,
  },
  [
    ...keyColumns,
    text(
      'side',
      [
        'On which side it counts: sold, exported, returned or givenUp.',
        '方向：sold 销售、exported 出口、returned 退回、givenUp 放弃。',
        'exported',
      ],
      ({ side }) => side,
    ),
    maybe.count('deals', ['Deals that stand.', '有效交易数。', '3'], (row) =>
      row.isFirst ? row.volume.deals : null,
    ),
    maybe.sum('massGrams', ['Mass.', '质量。', '1100000'], (row) =>
      massOf(row, row.volume.massGrams),
    ),
    maybe.sum(
      'pieces',
      ['Pieces, of deals that count them.', '件数（仅计数的交易）。', '20000'],
      (row) => massOf(row, row.volume.pieces),
    ),
    maybe.text(
      'currency',
      ['Currency of the value (ISO 4217).', '币种（ISO 4217）。', 'EUR'],
      ({ currency }) => currency,
    ),
    maybe.money(
      'valueMinor',
      ['What was invoiced.', '发票金额。', '92000000'],
      ({ volume, currency = '' }) => moneyIn(volume.valueMinor, currency),
    ),
    maybe.money(
      'adjustedMinor',
      ['Credit notes and other papers, to be added.', '贷记单等调整额，应予相加。', '-500000'],
      ({ volume, currency = '' }) => moneyIn(volume.adjustedMinor, currency),
    ),
    ...elementColumns<VolumeRow>(['Rare earth in it, as metal', '所含稀土（金属量）'], (row) =>
      row.isFirst ? row.volume.elementMicrograms : undefined,
    ),
    maybe.content(
      'oxideEquivalentMicrograms',
      ['All rare earths as oxide (REO).', '稀土氧化物当量（REO）。', '362000000000'],
      (row) => massOf(row, row.volume.oxideEquivalentMicrograms),
    ),
  ],
  rowsOf,
);

const moneyIn = (sums: Readonly<Record<string, string>>, currency: string): bigint | null => {
  const sum = sums[currency];
  return sum === undefined ? null : BigInt(sum);
};

const isVolumeColumn = (name: string): name is VolumeColumn =>
  (volumeColumns as readonly string[]).includes(name);

function* rowsOf({ ask, filter, sight, ...source }: Source): Generator<VolumeRow> {
  const { exporterId, monthFrom, monthTo, kind, groupBy, element, minMicrograms } = filter;
  const { groups } = ask('volumes', {
    exporterId: source.enterpriseId ?? exporterId,
    identitiesOf: source.enterpriseId,
    monthFrom,
    monthTo,
    kind: kind as 'sold' | 'exported' | undefined,
    groupBy: groupBy?.split(',').filter(isVolumeColumn) ?? usualColumns,
    asOf: source.asOf,
    predecessorsOn: source.lastDay,
    knownAt: source.knownAt,
    element,
    minMicrograms,
    // All of it at once: what adds up adds up once.
    isForFile: true,
    limit: Number.MAX_SAFE_INTEGER,
  });
  for (const group of groups) {
    const seen = sight.volume(group);
    if (!seen) continue;
    for (const side of sides) yield* rowsOfSide(group, side);
  }
}

function* rowsOfSide({ key, ...group }: VolumeGroup, side: Side): Generator<VolumeRow> {
  const volume = group[side];
  if (!volume || isNothing(volume)) return;
  const currencies = new Set([
    ...Object.keys(volume.valueMinor),
    ...Object.keys(volume.adjustedMinor),
  ]);
  const told = currencies.size > 0 ? [...currencies].sort() : [undefined];
  for (const [n, currency] of told.entries()) {
    yield { key, side, currency, isFirst: n === 0, volume };
  }
}

const isNothing = ({ deals, massGrams, valueMinor, adjustedMinor }: VolumeRow['volume']): boolean =>
  deals === 0 &&
  massGrams === '0' &&
  Object.keys(valueMinor).length + Object.keys(adjustedMinor).length === 0;
