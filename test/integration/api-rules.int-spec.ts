import { toldRulebook } from '@lodestone/ledger';
import { ruleNotices, ruleSets } from '@lodestone/reference';
import { begin, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { codesOf, RunningLedger, type Answer } from './running-ledger';
import { takingFrom } from './traded-tables';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
});

afterAll(() => ledger.stop());

const url = (ruleSetId: string, recordId: string) => `/rules/${ruleSetId}/records/${recordId}`;

const put = (ruleSetId: string, recordId: string, body: object): Promise<Answer> =>
  ledger.put('regulator', url(ruleSetId, recordId), body);

type Shown = Readonly<{
  asOf: string;
  ruleSets: ReadonlyArray<
    Readonly<{
      ruleSetId: string;
      newestRecordId: string;
      rules: ReadonlyArray<Readonly<{ ruleId: string; state: string; recordId?: string }>>;
    }>
  >;
}>;

const rulesOn = async (query: string, account = 'TJ-MAG'): Promise<Shown> =>
  (await ledger.get(account, `/rules?${query}`)).body as unknown as Shown;

const statesOn = async (query: string, ruleSetId: string) =>
  new Set(
    (await rulesOn(`${query}&ruleSetId=${ruleSetId}`)).ruleSets.flatMap(({ rules }) =>
      rules.map(({ state }) => state),
    ),
  );

describe('the rulebook', () => {
  it('is empty until an authority tells rules', async () => {
    expect(await rulesOn('asOf=2025-05-01')).toMatchObject({ asOf: '2025-05-01', ruleSets: [] });
  });

  it('takes every text of the reference tables, and what became of it', async () => {
    for (const { event } of toldRulebook(ruleSets, ruleNotices)) {
      const { ruleSetId, recordId, ...said } = event.data;
      const answer = await put(ruleSetId, recordId, { type: event.type, ...said });
      expect([answer.status, answer.body['data']]).toStrictEqual([201, event.data]);
      const again = await put(ruleSetId, recordId, { type: event.type, ...said });
      expect([again.status, again.body['outcome']]).toStrictEqual([200, 'unchanged']);
    }
  });

  it.each([
    ['2025-10-08', 'unpublished'],
    ['2025-10-09', 'published'],
    ['2025-11-08', 'suspended'],
    ['2026-11-11', 'not-said'],
  ])('on %s, Announcement 57 is %s', async (day, state) => {
    expect(await statesOn(`asOf=${day}`, 'announcement-57-2025')).toStrictEqual(new Set([state]));
  });

  it('is shown to everybody, as it was known, with what the next notice has to have seen', async () => {
    const now = await rulesOn('ruleSetId=announcement-57-2025', 'analyst');
    expect(now).toMatchObject({
      asOf: '2026-01-31',
      ruleSets: [{ newestRecordId: 'announcement-57-2025-v1-2' }],
    });
    const before = await rulesOn('knownAt=6&asOf=2025-05-01');
    expect(before.ruleSets).toStrictEqual([]);
  });

  it('answers for a day that no text reaches, and refuses what is no day', async () => {
    const { ruleSets: told } = await rulesOn('asOf=1999-01-01');
    const states = told.flatMap(({ rules }) => rules.map(({ state }) => state));
    expect(new Set(states)).toStrictEqual(new Set(['unpublished']));
    const wrong = await ledger.get('TJ-MAG', '/rules?asOf=2025-02-30');
    expect(codesOf(wrong)).toStrictEqual([400, 'invalid-input', '/asOf date-malformed']);
  });

  it('is told by authorities alone', async () => {
    const asked = url('order-1', 'PUB');
    expect((await ledger.put('TJ-MAG', asked, published)).status).toBe(403);
    expect((await ledger.put('analyst', asked, published)).status).toBe(403);
  });

  it('says which kinds of rules there are, to who names another', async () => {
    const rule = { ...published.rules[0], parameters: { kind: 'wish' } };
    const answer = await put('order-1', 'PUB', { ...published, rules: [rule] });
    expect(codesOf(answer)).toStrictEqual([
      400,
      'invalid-input',
      '/rules/0/parameters/kind code-unknown',
    ]);
  });

  it('refuses a second version that would bind on the same day', async () => {
    await put('order-1', 'PUB', published);
    await put('order-1', 'IN', { ...begins, afterRecordId: 'PUB' });
    await put('order-1', 'PUB-2', { ...published, version: 2 });
    const second = { ...begins, version: 2, afterRecordId: 'PUB-2', effectiveOn: '2025-06-01' };
    const answer = await put('order-1', 'IN-2', second);
    expect(codesOf(answer)).toStrictEqual([409, 'rule-versions-overlap']);
    expect(answer.body['detail']).toBe('Versions 1, 2 of only would both bind on 2025-06-01.');
  });

  it('lets one of two officers decide who decide at once', async () => {
    const seen = { version: 1, afterRecordId: 'announcement-57-2025-v1-2', source: 'a spec' };
    const wake = { ...seen, type: 'RuleSetReactivated', effectiveOn: '2026-01-01' };
    const extend = {
      ...seen,
      type: 'RuleSetSuspended',
      effectiveOn: '2026-11-11',
      untilOn: '2027-11-10',
    };
    const answers = await Promise.all([
      put('announcement-57-2025', 'WAKE', wake),
      put('announcement-57-2025', 'EXTEND', extend),
    ]);
    expect(answers.map(({ status }) => status).sort()).toStrictEqual([201, 409]);
    const second = answers.find(({ status }) => status === 409) as Answer;
    expect(codesOf(second)[1]).toBe('rule-set-decided-since');
    const won = answers[0]?.status === 201 ? 'WAKE' : 'EXTEND';
    expect(second.body['facts']).toMatchObject({ newestRecordId: won });
    const withdrawal = { type: 'RuleNoticeWithdrawn', version: 1, reason: 'told-by-mistake' };
    const back = await put('announcement-57-2025', 'BACK', { ...withdrawal, targetRecordId: won });
    expect(back.status).toBe(201);
  });
});

describe('an export beside the rulebook', () => {
  const flagsOf = (answer: Answer) =>
    (answer.body['flags'] as ReadonlyArray<{ code: string; detail: object }>).filter(({ code }) =>
      code.startsWith('control-'),
    );
  const goods = { ...exportOf(1_000).goods[0], isDeclaredControlled: false };
  const denied = { ...exportOf(1_000), goods: [goods] };
  const at = (recordId: string) => `/sites/TJ-WORKS/records/${recordId}`;

  it('is flagged with the item and its numbers', async () => {
    const answer = await record(ledger, at('EXP-1'), denied);
    expect(flagsOf(answer)).toMatchObject([
      {
        code: 'control-status-contradicted',
        detail: { controlCode: '1C905', valuePpm: 4_330, fromPpm: 1, declared: 'not-controlled' },
      },
    ]);
  });

  it('is not flagged by rules that its day did not have', async () => {
    const early = { ...denied, occurredOn: '2025-04-03' };
    expect(flagsOf(await record(ledger, at('EXP-2'), early))).toStrictEqual([]);
  });

  it('is judged by the rulebook as it was known', async () => {
    const end = { type: 'RuleSetRepealed', version: 1, effectiveOn: '2025-04-10', source: 'x' };
    const seen = await rulesOn('ruleSetId=announcement-18-2025');
    const [known] = seen.ruleSets;
    const before = await ledger.get('TJ-MAG', at('EXP-1'));
    const answer = await put('announcement-18-2025', 'END', {
      ...end,
      afterRecordId: known?.newestRecordId,
    });
    expect(answer.status).toBe(201);
    const after = await ledger.get(
      'TJ-MAG',
      `${at('EXP-1')}?minOrdinal=${String(answer.body['ordinal'])}`,
    );
    expect([flagsOf(before).length, flagsOf(after).length]).toStrictEqual([1, 0]);
    const asKnown = Number(answer.body['ordinal']) - 1;
    const then = await ledger.get('TJ-MAG', `${at('EXP-1')}?knownAt=${asKnown}`);
    expect(flagsOf(then)).toHaveLength(1);
  });
});

describe('another rule set', () => {
  const whatIf = (query: string, account = 'regulator') =>
    ledger.get(account, `/rules/what-if?period=2025-Q2&${query}`);

  const pagesOf = async (query: string) => {
    const pages: Answer['body'][] = [];
    for (let cursor = ''; ;) {
      const { status, body } = await whatIf(`${query}${cursor}`);
      expect(status).toBe(200);
      pages.push(body);
      if (body.next === undefined) return pages;
      cursor = `&cursor=${body.next}`;
    }
  };

  type Group = Readonly<{ exporterId: string; countryCode: string; was: object; would: object }>;

  const groupsOf = async (query: string) =>
    (await pagesOf(query)).flatMap(({ groups }) => groups as readonly Group[]);

  it('is answered month by month, and says how far it has come', async () => {
    const pages = await pagesOf('');
    expect(pages.map(({ month, monthsDone, months }) => [month, monthsDone, months])).toStrictEqual(
      [
        ['2025-04', 1, 3],
        ['2025-05', 2, 3],
        ['2025-06', 3, 3],
      ],
    );
  });

  it('tells who would have needed a licence, where, and how much', async () => {
    // The announcement was repealed above, from 10 April on: it wakes for the export before that.
    expect(await groupsOf('wake=announcement-18-2025')).toMatchObject([
      { controlCodes: ['1C905'], would: { deals: 1, massGrams: '1000' } },
    ]);
    const [added] = await groupsOf('add=Nd');
    expect(added).toMatchObject({
      exporterId: 'TJ-MAG',
      countryCode: 'DE',
      controlCodes: ['+Nd'],
      was: { deals: 0, massGrams: '0' },
      would: { deals: 2, massGrams: '2000' },
    });
  });

  it('tells what left before a licence could have been there', async () => {
    const pages = await pagesOf('add=Nd&clockWorkingDays=45');
    expect(pages[0]).toMatchObject({ deals: 2, withoutClock: 2 });
  });

  it('is of the own exports of an enterprise', async () => {
    expect((await whatIf('add=Nd', 'TJ-MAG')).body).toMatchObject({ deals: 2 });
    expect((await whatIf('add=Nd', 'XX')).body).toMatchObject({ deals: 0, groups: [] });
    expect((await whatIf('add=Nd&exporterId=TJ-MAG', 'XX')).body).toMatchObject({ deals: 0 });
  });

  it.each([
    ['wake=nobody', '/wake rule-set-unknown'],
    ['add=Xx', '/add codes-unknown'],
    ['clearedToPpm=-1', '/clearedToPpm not-a-whole-number'],
  ])('refuses %s', async (query, told) => {
    expect(codesOf(await whatIf(query))).toStrictEqual([400, 'invalid-input', told]);
  });

  it('leaves as a file', async () => {
    const { status, bytes } = await takingFrom(() => ledger)(
      'analyst',
      'what_if?format=ndjson&period=2025-04&add=Nd',
    );
    expect([status, bytes.toString('utf8')]).toStrictEqual([
      200,
      expect.stringContaining('"exporterId":"TJ-MAG"'),
    ]);
  });
});

it('answers as it publishes', () => expect(notAsPublished(ledger)).toStrictEqual([]));

const begins = {
  type: 'RuleSetEnteredIntoForce',
  version: 1,
  effectiveOn: '2025-02-01',
  source: 'Order No. 1',
};

const published = {
  type: 'RuleSetPublished',
  version: 1,
  en: 'An order',
  zh: '一项命令',
  publicName: 'Order No. 1',
  publishedOn: '2025-01-01',
  source: 'Order No. 1',
  rules: [
    {
      ruleId: 'only',
      en: 'A rule.',
      zh: '一条规则。',
      standing: 'law',
      severity: 'lapse',
      parameters: { kind: 'statement' },
    },
  ],
};
