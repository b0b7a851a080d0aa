import type { StandingDeal } from '@lodestone/read-models';
import {
  count,
  dataset,
  day,
  everybody,
  flag,
  instant,
  maybe,
  ordinal,
  paged,
  sum,
  text,
} from './dataset';
import { elementColumns } from './element-columns';

type Deal = StandingDeal;

/** A deal has one currency, of which its value is told. */
const currencyOf = ({ volume }: Deal): string | undefined =>
  [...Object.keys(volume.valueMinor), ...Object.keys(volume.adjustedMinor)][0];

const moneyOf = (deal: Deal, sums: Readonly<Record<string, string>>): bigint | null => {
  const amount = sums[currencyOf(deal) ?? ''];
  return amount === undefined ? null : BigInt(amount);
};

/** The deals behind the numbers of `volumes`: their sums are those. */
export const deals = dataset<Deal>(
  {
    name: 'deals',
    means: {
      en: 'Every goods line that was sold or exported and stands, with its record.',
      zh: '每一有效的销售或出口商品行及其记录。',
    },
    row: {
      en: 'One deal on one side: what was sold, exported, refused by the receiver, or given up of it.',
      zh: '一笔交易的一个方向：销售、出口、收货方拒收或放弃的部分。',
    },
    audience: everybody,
    filters: ['exporterId', 'monthFrom', 'monthTo', 'kind'],
    rests: ['deals'],
    hasIdentities: true,
  },
  [
    text('dealId', ['The goods line.', '商品行。', 'TJ-WORKS/EXP-0420/1'], (deal) => deal.dealId),
    text(
      'side',
      [
        'sold, exported, returned or givenUp. Never add sold and exported.',
        'sold 销售、exported 出口、returned 退回、givenUp 放弃；sold 与 exported 不得相加。',
        'exported',
      ],
      (deal) => deal.kind,
    ),
    text('siteId', ['The site.', '场所。', 'TJ-WORKS'], (deal) => deal.siteId),
    text('recordId', ['The record.', '记录号。', 'EXP-0420'], (deal) => deal.recordId),
    day('occurredOn', ['When it happened.', '发生日。', '2025-04-20'], (deal) => deal.occurredOn),
    instant(
      'recordedAt',
      ['When the record was first told.', '首次登记的时刻。', '2025-04-21T02:00:00.000Z'],
      (deal) => deal.recordedAt,
    ),
    ordinal(
      'ordinal',
      ['Since when the deal stands as it does.', '交易现状所依据的序号。', '31207'],
      (deal) => deal.ordinal,
    ),
    flag(
      'isLate',
      ['It was told after the deadline of its day.', '晚于当日对应的申报期限登记。', 'false'],
      (deal) => deal.isLate,
    ),
    flag(
      'isCorrectedLate',
      ['It was corrected after that deadline.', '晚于该期限更正。', 'false'],
      (deal) => deal.isCorrectedLate,
    ),
    text(
      'exporterId',
      ['The seller or exporter, as declared.', '申报的销售方或出口商。', 'TJ-MAG'],
      (deal) => deal.exporterId,
    ),
    text(
      'operatorId',
      ['The enterprise of the site.', '场所所属企业。', 'TJ-PORT'],
      (deal) => deal.operatorId,
    ),
    maybe.text(
      'producerId',
      ['Who made the goods, as declared.', '申报的生产企业。', 'TJ-MAG'],
      (deal) => deal.producerId,
    ),
    text('goodsCode', ['Code of the goods.', '商品编码。', '8505111000'], (deal) => deal.goodsCode),
    text('grade', ['Code of the grade.', '牌号代码。', 'N42SH'], (deal) => deal.grade),
    text(
      'destinationCountryCode',
      ['Country of final destination.', '最终目的国。', 'DE'],
      (deal) => deal.destination,
    ),
    text(
      'clientId',
      [
        'The client, by its canonical id.',
        '客户的规范标识。',
        '0195e9c1-6f2a-8c3e-9b1d-2f6a7c8d9e0f',
      ],
      (deal) => deal.client,
    ),
    text(
      'contractNumber',
      ['Of the contract.', '合同号。', 'C-2025-017'],
      (deal) => deal.contractNumber,
    ),
    text(
      'invoiceNumber',
      ['Of the invoice.', '发票号。', '25442000000013370001'],
      (deal) => deal.invoiceNumber,
    ),
    count(
      'deals',
      ['1 where the deal itself stands here.', '交易本身计为 1。', '1'],
      ({ volume }) => volume.deals,
    ),
    sum('massGrams', ['Mass.', '质量。', '1100000'], ({ volume }) => BigInt(volume.massGrams)),
    sum('pieces', ['Pieces, where they are counted.', '件数（如计数）。', '20000'], ({ volume }) =>
      BigInt(volume.pieces),
    ),
    maybe.text('currency', ['Currency of the value.', '币种。', 'EUR'], currencyOf),
    maybe.money('valueMinor', ['What was invoiced.', '发票金额。', '92000000'], (deal) =>
      moneyOf(deal, deal.volume.valueMinor),
    ),
    maybe.money(
      'adjustedMinor',
      ['Credit notes and other papers, to be added.', '贷记单等调整额，应予相加。', '-500000'],
      (deal) => moneyOf(deal, deal.volume.adjustedMinor),
    ),
    ...elementColumns<Deal>(
      ['Rare earth in it, as metal', '所含稀土（金属量）'],
      ({ volume }) => volume.elementMicrograms,
    ),
  ],
  function* ({ ask, filter, sight, enterpriseId, knownAt, asOf, lastDay }) {
    const { monthFrom, monthTo, kind } = filter;
    const question = {
      exporterId: enterpriseId ?? filter.exporterId,
      identitiesOf: enterpriseId,
      monthFrom,
      monthTo,
      kind: kind as 'sold' | 'exported' | undefined,
      asOf,
      predecessorsOn: lastDay,
      knownAt,
    };
    const pages = paged(
      (page) => ask('deals', { ...question, ...page }),
      (page) => page.deals,
    );
    for (const deal of pages) if (sight.deal(deal)) yield deal;
  },
);
