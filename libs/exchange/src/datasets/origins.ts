import { subjectOf, type AnswerOf } from '@lodestone/read-models';
import { authorities, count, dataset, maybe, text, type Source } from './dataset';

/** Origins are told apart by these. */
const groupBy = ['kind', 'site', 'country', 'material', 'month'] as const;

type Shares = NonNullable<AnswerOf<'origins'>>['shares'];
type Row = Readonly<{ of: string; amountOf: string; share: Shares[number] }>;

export const origins = dataset<Row>(
  {
    name: 'origins',
    means: {
      en: 'Where what was exported to each country came from: shares by mine, import, scrap and stock.',
      zh: '出口至各国的货物从何而来：按矿山、进口、废料与期初库存的份额。',
    },
    row: {
      en: 'One origin of one destination; the amounts of a destination sum to what was exported to it.',
      zh: '一个目的地的一个来源；同一目的地各来源之和等于对其出口量。',
    },
    audience: authorities,
    filters: ['of', 'element'],
    rests: ['origins', 'volumes'],
    hasIdentities: true,
  },
  [
    text(
      'of',
      [
        'What was asked about: country and code, or another word of provenance.',
        '所问对象：country 加国别，或其他溯源对象。',
        'country:DE',
      ],
      (row) => row.of,
    ),
    text(
      'amountOf',
      ['mass in grams, or the rare earth in micrograms.', 'mass 为克，稀土元素为微克。', 'mass'],
      (row) => row.amountOf,
    ),
    maybe.text(
      'originKind',
      ['What kind of origin it is.', '来源种类。', 'mined'],
      ({ share }) => share.key.kind || null,
    ),
    maybe.text(
      'siteId',
      ['Where it came in.', '进入台账的场所。', 'BT-ORE.MINE1'],
      ({ share }) => share.key.site || null,
    ),
    maybe.text(
      'countryCode',
      ['The country that it came from.', '来源国。', 'CN'],
      ({ share }) => share.key.country || null,
    ),
    maybe.text(
      'material',
      ['As what it came in.', '进入时的物料。', 'rock-ore'],
      ({ share }) => share.key.material || null,
    ),
    maybe.text(
      'month',
      ['When it came in.', '进入月份。', '2024-03'],
      ({ share }) => share.key.month || null,
    ),
    maybe.content('amount', ['How much of it.', '数量。', '1100000'], ({ share }) =>
      BigInt(share.amount),
    ),
    count(
      'sharePpm',
      ['Its share; together they are a million.', '份额；合计为一百万。', '250000'],
      ({ share }) => share.sharePpm,
    ),
  ],
  function* (source) {
    const { ask, filter, asOf, knownAt } = source;
    const { element } = filter;
    for (const of of filter.of === undefined ? destinationsOf(source) : [filter.of]) {
      const subject = subjectOf(of);
      if (!subject) continue;
      const asked = { subject, model: 'proportional', part: 'brought', groupBy } as const;
      const answer = ask('origins', { ...asked, element, asOf, knownAt });
      for (const share of answer?.shares ?? []) yield { of, amountOf: element ?? 'mass', share };
    }
  },
);

function destinationsOf({ ask, asOf, knownAt }: Source): readonly string[] {
  const groupBy = ['destination'] as const;
  const all = { isForFile: true, limit: Number.MAX_SAFE_INTEGER } as const;
  const { groups } = ask('volumes', { kind: 'exported', groupBy, asOf, knownAt, ...all });
  return groups.map(({ key }) => `country:${key.destination}`);
}
