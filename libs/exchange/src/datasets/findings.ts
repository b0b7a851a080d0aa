import type { Finding } from '@lodestone/read-models';
import { dataset, day, everybody, maybe, ordinal, paged, text } from './dataset';

type Found = Partial<Finding>;

export const findings = dataset<Found>(
  {
    name: 'findings',
    means: { en: 'What only a history shows to be wrong.', zh: '仅由历史可见的问题。' },
    row: { en: 'One finding, as it stood at the ordinal.', zh: '一项发现（以该序号为准）。' },
    audience: everybody,
    filters: ['siteId', 'enterpriseId'],
    rests: ['findings'],
  },
  [
    text('findingId', ['Its id.', '标识。', 'f-1c9a'], (found) => found.findingId),
    text('rule', ['The rule.', '规则。', 'movement-overdue'], (found) => found.rule),
    text(
      'ruleEn',
      ['Its name in English.', '英文名称。', 'Goods are on their way for too long'],
      (found) => found.en,
    ),
    text('ruleZh', ['Its name in Chinese.', '中文名称。', '货物在途过久'], (found) => found.zh),
    text('severity', ['How much it matters.', '严重程度。', 'notice'], (found) => found.severity),
    text('state', ['open or closed.', 'open 未结，closed 已结。', 'open'], (found) => found.state),
    text('enterpriseId', ['Whose it is.', '所属企业。', 'TJ-MAG'], (found) => found.enterpriseId),
    maybe.text('siteId', ['Where.', '场所。', 'TJ-WORKS'], (found) => found.siteId),
    day(
      'occurredOn',
      ['By this day all that it rests on had happened.', '所依据事实全部发生之日。', '2025-04-20'],
      (found) => found.occurredOn,
    ),
    ordinal(
      'openedAtOrdinal',
      ['Since when it is open, or had been.', '自该序号起未结。', '31207'],
      (found) => found.openedAtOrdinal,
    ),
    maybe.ordinal(
      'closedAtOrdinal',
      ['By which record it was closed.', '由该序号结清。', '32000'],
      (found) => found.closedAtOrdinal,
    ),
    ordinal(
      'sinceOrdinal',
      ['What it says, it says since then.', '现状自该序号起。', '31207'],
      (found) => found.sinceOrdinal,
    ),
    maybe.text(
      'records',
      [
        'Records that it rests on, with blanks between them.',
        '所依据的记录，以空格分隔。',
        'TJ-WORKS/D-7',
      ],
      (found) =>
        found.records?.map(({ siteId, recordId }) => `${siteId}/${recordId}`).join(' ') || null,
    ),
    maybe.json('detail', ['The numbers, as JSON.', '数据（JSON）。', '{"days":31}'], (found) =>
      JSON.stringify(found.detail),
    ),
  ],
  function* ({ ask, filter, sight, enterpriseId: forEnterpriseId, asOf, knownAt }) {
    const question = { ...filter, forEnterpriseId, asOf, knownAt };
    const { siteId, enterpriseId } = question;
    const pages = paged(
      (page) => ask('findings', { siteId, enterpriseId, forEnterpriseId, asOf, knownAt, ...page }),
      (page) => page.findings,
    );
    for (const finding of pages) {
      const seen = sight.finding(finding);
      if (seen) yield seen;
    }
  },
);
