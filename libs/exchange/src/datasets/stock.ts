import type { StockGroup } from '@lodestone/read-models';
import { count, dataset, everybody, maybe, paged, sum, text } from './dataset';
import { elementColumns } from './element-columns';

/** By everything that a lot is told apart by: whoever wants less adds up. */
const groupBy = ['site', 'enterprise', 'owner', 'material', 'grade', 'status'] as const;

export const stock = dataset<StockGroup>(
  {
    name: 'stock',
    means: {
      en: 'How much lies where, whose and of what: the lots added up.',
      zh: '库存汇总：何处、何人、何物、多少。',
    },
    row: {
      en: 'One site, owner, material, grade and status.',
      zh: '一个场所、所有人、物料、牌号与状态。',
    },
    audience: everybody,
    filters: ['siteId'],
    rests: ['stock-groups'],
  },
  [
    text('siteId', ['The site.', '场所。', 'TJ-WORKS'], ({ key }) => key.site),
    text(
      'operatorId',
      ['Who operates the site.', '场所的运营企业。', 'TJ-MAG'],
      ({ key }) => key.enterprise,
    ),
    text('ownerId', ['Whose it is.', '所有人。', 'TJ-MAG'], ({ key }) => key.owner),
    text('material', ['What it is.', '物料。', 'ndfeb-magnet'], ({ key }) => key.material),
    maybe.text('grade', ['Its grade.', '牌号。', 'N42SH'], ({ key }) => key.grade || null),
    text('status', ['Its status.', '状态。', 'free'], ({ key }) => key.status),
    count(
      'lots',
      ['Lots of which something is left.', '尚有余量的批次数。', '12'],
      ({ lots }) => lots,
    ),
    sum('massGrams', ['What is left of them.', '余量合计。', '1100000'], ({ massGrams }) =>
      BigInt(massGrams),
    ),
    ...elementColumns<StockGroup>(
      ['Rare earth in it', '所含稀土'],
      ({ elementMicrograms }) => elementMicrograms,
    ),
    maybe.content(
      'oxideEquivalentMicrograms',
      ['All rare earths as oxide (REO).', '稀土氧化物当量（REO）。', '362000000000'],
      ({ oxideEquivalentMicrograms }) => BigInt(oxideEquivalentMicrograms),
    ),
  ],
  ({ ask, filter, enterpriseId, asOf, knownAt }) => {
    const siteIds = filter.siteId === undefined ? undefined : [filter.siteId];
    return paged(
      (page) => ask('stock-groups', { groupBy, enterpriseId, siteIds, asOf, knownAt, ...page }),
      (page) => page.groups,
    );
  },
);
