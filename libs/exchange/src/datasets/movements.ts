import { dataset, day, everybody, maybe, paged, text } from './dataset';
import { elementColumns } from './element-columns';
import type { Sight } from './sight';

type Movement = NonNullable<ReturnType<Sight['movement']>>;

export const movements = dataset<Movement>(
  {
    name: 'movements',
    means: {
      en: 'Goods between two sites: what the sender says, what arrived, and what is still on its way.',
      zh: '两个场所之间的货物：发出方所述、到达与在途。',
    },
    row: { en: 'One movement line and lot.', zh: '一条移动行（按批次）。' },
    audience: everybody,
    filters: ['siteId'],
    rests: ['movements'],
  },
  [
    text('movementId', ['The line.', '移动行。', 'TJ-WORKS/D-7/1'], (line) => line.movementId),
    text(
      'sentLotId',
      ['The lot that was sent.', '发出的批次。', 'MAG-0412'],
      (line) => line.sentLotId,
    ),
    text(
      'kind',
      ['sale, return, or the purpose of the dispatch.', '销售、退回或发运目的。', 'sale'],
      (line) => line.kind,
    ),
    text(
      'status',
      ['The most telling of its statuses.', '最主要的状态。', 'received'],
      (line) => line.status,
    ),
    text(
      'statuses',
      ['All that hold, with blanks between them.', '全部状态，以空格分隔。', 'received short'],
      (line) => line.statuses?.join(' '),
    ),
    text('material', ['What it is.', '物料。', 'ndfeb-magnet'], (line) => line.material),
    maybe.text('grade', ['Its grade.', '牌号。', 'N42SH'], (line) => line.grade),
    text('fromSiteId', ['From where.', '发出场所。', 'TJ-WORKS'], (line) => line.fromSiteId),
    text(
      'toSiteId',
      ['Where it goes now, or went.', '去往场所。', 'NB-MOTOR'],
      (line) => line.toSiteId,
    ),
    text('senderId', ['Who sent it.', '发出企业。', 'TJ-MAG'], (line) => line.senderId),
    maybe.text(
      'sellerId',
      ['Whose sale it is by declaration.', '申报的销售方。', 'TJ-MAG'],
      (line) => line.sellerId,
    ),
    maybe.text(
      'receiverId',
      ['Who can receive it.', '可收货的企业。', 'NB-MOT'],
      (line) => line.receiverId,
    ),
    maybe.text(
      'returnOf',
      ['Of a return: the movement whose goods go back.', '退回所属的移动行。', 'TJ-WORKS/D-7/1'],
      (line) => line.returnOf,
    ),
    day('sentOn', ['When it was sent.', '发出日。', '2025-04-20'], (line) => line.sentOn),
    maybe.day(
      'dueOn',
      ['When it is usually there.', '通常应到达日。', '2025-05-20'],
      (line) => line.dueOn,
    ),
    maybe.grams(
      'sentGrams',
      ['What was sent.', '发出质量。', '1100000'],
      (line) => line.sent?.massGrams,
    ),
    maybe.grams(
      'differenceGrams',
      ['Sent less arrived, of all receipts: + is missing.', '发出减到达：正数为缺少。', '120'],
      (line) => line.differenceGrams,
    ),
    maybe.grams(
      'inTransitGrams',
      ['What is still on its way.', '在途质量。', '0'],
      (line) => line.inTransitGrams,
    ),
    maybe.text(
      'ownerId',
      ['Whose it was, as far as it is told.', '所有人（如可见）。', 'TJ-MAG'],
      (line) => line.sent?.ownerId,
    ),
    ...elementColumns<Movement>(
      ['Rare earth in what was sent', '发出货物所含稀土'],
      (line) => line.sent?.elementMicrograms,
    ),
  ],
  function* ({ ask, filter, sight, enterpriseId, asOf, knownAt }) {
    const siteIds = filter.siteId === undefined ? undefined : [filter.siteId];
    const pages = paged(
      (page) =>
        ask('movements', { enterpriseId, siteIds, order: 'oldest', asOf, knownAt, ...page }),
      (page) => page.movements,
    );
    for (const movement of pages) {
      const seen = sight.movement(movement);
      if (seen) yield seen;
    }
  },
);
