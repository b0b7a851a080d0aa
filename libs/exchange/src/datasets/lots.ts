import type { StockLot } from '@lodestone/read-models';
import { dataset, everybody, flag, grams, maybe, paged, text, day, type Source } from './dataset';
import { elementColumns } from './element-columns';

type Lot = Partial<StockLot>;

export const lots = dataset<Lot>(
  {
    name: 'lots',
    means: {
      en: 'Lots of which something is left: where, whose, of what composition, since when.',
      zh: '尚有余量的批次：所在、所有人、成分与起始日。',
    },
    row: { en: 'One lot.', zh: '一个批次。' },
    audience: everybody,
    filters: ['siteId'],
    rests: ['stock'],
  },
  [
    text('siteId', ['The site.', '场所。', 'TJ-WORKS'], (lot) => lot.siteId),
    text('lotId', ['The lot.', '批次。', 'MAG-0412'], (lot) => lot.lotId),
    text(
      'operatorId',
      ['Who operates the site.', '场所的运营企业。', 'TJ-MAG'],
      (lot) => lot.operatorId,
    ),
    text('ownerId', ['Whose it is.', '所有人。', 'TJ-MAG'], (lot) => lot.ownerId),
    text('status', ['Its status.', '状态。', 'free'], (lot) => lot.status),
    text('material', ['What it is.', '物料。', 'ndfeb-magnet'], (lot) => lot.material),
    maybe.text('grade', ['Its grade.', '牌号。', 'N42SH'], (lot) => lot.grade),
    maybe.text(
      'dealId',
      ['Of sold goods: their deal.', '已售货物的交易。', 'TJ-WORKS/S-1/1'],
      (lot) => lot.dealId,
    ),
    grams('massGrams', ['What is left.', '余量。', '1100000'], (lot) => lot.massGrams),
    maybe.text(
      'assayRecordId',
      ['The record that gave the composition.', '给出成分的记录。', 'TJ-WORKS/MP-3'],
      (lot) => lot.assayRecordId,
    ),
    maybe.text(
      'madeByRecordId',
      ['The record that made it.', '产生该批次的记录。', 'TJ-WORKS/MP-3'],
      (lot) => lot.madeByRecordId,
    ),
    day('firstOn', ['Its first day.', '起始日。', '2025-03-01'], (lot) => lot.firstOn),
    maybe.day(
      'countedOn',
      ['The day of its last count.', '最近一次盘点日。', '2025-12-31'],
      (lot) => lot.countedOn,
    ),
    flag(
      'isTakeable',
      ['Something may be taken from it.', '可以取用。', 'true'],
      (lot) => lot.isTakeable,
    ),
    ...elementColumns<Lot>(['Rare earth in it', '所含稀土'], (lot) => lot.elementMicrograms),
  ],
  function* (source) {
    for (const lot of lotsOf(source)) {
      const seen = source.sight.lot(lot);
      if (seen) yield seen;
    }
  },
);

const lotsOf = ({ ask, filter, enterpriseId, asOf, knownAt }: Source): Iterable<StockLot> => {
  const siteIds = filter.siteId === undefined ? undefined : [filter.siteId];
  return paged(
    (page) => ask('stock', { enterpriseId, siteIds, asOf, knownAt, ...page }),
    (page) => page.lots,
  );
};
