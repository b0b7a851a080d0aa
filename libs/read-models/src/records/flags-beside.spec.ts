import type { SubmittedLot } from '@lodestone/ledger';
import {
  exported,
  goods,
  grantAgency,
  recordAct,
  revokeAgency,
  sale,
  voidRecord,
  type AnyCommand,
} from '@lodestone/testing';
import {
  allOf,
  correctRecord,
  count,
  discarded,
  lost,
  regrouping,
} from '@lodestone/testing/keeping';
import { Watched } from './watched.fixture';
import { transfer } from '@lodestone/testing/deciding';

let watched: Watched;
beforeEach(() => (watched = new Watched()));
afterEach(() => watched.close());

const oxide = { material: 'neodymium-oxide', massGrams: 1_000, ppm: { Nd: 850_000 } } as const;
const lot = (change: object = {}) => ({ lotId: 'OX', ...oxide, ...change }) as SubmittedLot;
const stock = (...makes: readonly SubmittedLot[]): AnyCommand =>
  recordAct('SEP', 'stock', { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes });

describe('a change of title of what somebody else owns', () => {
  const code = 'agency-missing';
  const passed = (occurredOn = '2025-02-01') =>
    recordAct('SEP', 'title', {
      ...regrouping('title', [allOf('OX', 10)], [{ lotId: 'OX/2', massGrams: 10, ownerId: 'RE' }]),
      occurredOn,
    });
  const others = stock(lot({ ownerId: 'MAG' }));
  const grant = (change: object = {}) => grantAgency('MAG', 'grant', { agentId: 'RE', ...change });
  const missing = [{ enterpriseId: 'MAG', agentId: 'RE', act: 'LotsRegrouped' }];

  it('is flagged without the leave of its owner', () => {
    expect(watched.on('2025-02-01', others, passed()).flags('title', code)).toStrictEqual(missing);
  });

  it('is not flagged with it, nor of what the operator owns itself', () => {
    expect(watched.on('2025-02-01', others, grant(), passed()).flags('title', code)).toEqual([]);
    const own = new Watched().on('2025-02-01', stock(lot()));
    own.on(
      '2025-02-01',
      recordAct(
        'SEP',
        'title',
        regrouping('title', [allOf('OX', 10)], [{ lotId: 'O2', massGrams: 10, ownerId: 'MAG' }]),
      ),
    );
    expect(own.flags('title', code)).toEqual([]);
    own.close();
  });

  it.each([
    ['to export alone', [{ acts: ['export'] }], '2025-02-01'],
    ['from a later day on', [{ effectiveOn: '2025-02-02' }], '2025-02-01'],
  ])('is flagged where the leave is %s', (_, [change], day) => {
    watched.on('2025-02-01', others, grant(change), passed(day));

    expect(watched.flags('title', code)).toStrictEqual(missing);
  });

  it('is flagged from the day on which the leave ends, and not before', () => {
    const end = revokeAgency('MAG', 'end', { grantRecordId: 'grant', effectiveOn: '2025-02-01' });
    watched.on('2025-03-01', others, grant(), end, passed('2025-02-01'));
    expect(watched.flags('title', code)).toStrictEqual(missing);

    const before = new Watched().on('2025-03-01', others, grant(), end, passed('2025-01-31'));
    expect(before.flags('title', code)).toEqual([]);
    before.close();
  });
});

describe('goods of several owners that are worked together', () => {
  const code = 'agency-missing';
  const two = stock(lot({ ownerId: 'MAG' }), lot({ lotId: 'OWN' }));
  const grant = grantAgency('MAG', 'grant', { agentId: 'RE' });
  const converted = (change: object = {}, ...lotIds: readonly string[]) =>
    recordAct('SEP', 'worked', {
      type: 'Refined',
      step: 'compound-conversion',
      occurredOn: '2025-02-01',
      takes: lotIds.map((lotId) => ({ lotId, massGrams: 100 })),
      makes: [{ ...oxide, lotId: 'MADE', massGrams: lotIds.length * 100 }],
      wastes: [],
      adds: [],
      ...change,
    } as never);
  const flags = (...commands: readonly AnyCommand[]) =>
    watched.on('2025-02-01', two, ...commands).flags('worked', code);

  it('are flagged of whose goods became the operator’s', () => {
    expect(flags(converted({}, 'OX', 'OWN'))).toStrictEqual([
      { enterpriseId: 'MAG', agentId: 'RE', act: 'Refined' },
    ]);
  });

  it('are not flagged with its leave', () => {
    expect(flags(grant, converted({}, 'OX', 'OWN'))).toEqual([]);
  });

  it('are not flagged of one owner, whose the product is', () => {
    expect(flags(converted({}, 'OX'))).toEqual([]);
  });

  it('are not flagged in a unit, where each owner’s are kept apart', () => {
    expect(flags(converted({ unitId: 'KILN' }, 'OX', 'OWN'))).toEqual([]);
  });
});

describe('a loss, a discard and a count', () => {
  const code = 'month-closed-before';
  const close = (recordId: string, month: string, occurredOn: string): AnyCommand => ({
    type: 'RecordNotice',
    data: { siteId: 'SEP', recordId, notice: { type: 'PeriodClosed', occurredOn, month } },
  });
  const acts = { Lost: lost(), Discarded: discarded(), StockTaken: count({ lots: counted() }) };

  it.each(Object.entries(acts))('%s is flagged of a month that was closed', (act, submission) => {
    watched
      .on('2025-03-05', stock(lot()), close('close', '2025-02', '2025-03-05'))
      .on('2025-03-09', recordAct('SEP', 'act', submission));

    expect(watched.flags('act', code)).toStrictEqual([
      {
        act,
        occurredOn: '2025-02-01',
        month: '2025-02',
        closedByRecordId: 'close',
        closedOn: '2025-03-05',
        recordedOn: '2025-03-09',
      },
    ]);
  });

  it('are not flagged before the closing, nor of another month; nor is what brings no gain', () => {
    watched
      .on('2025-03-05', stock(lot()), close('january', '2025-01', '2025-03-05'))
      .on('2025-03-05', recordAct('SEP', 'lost', lost()), close('close', '2025-02', '2025-03-05'))
      .on('2025-03-05', recordAct('SEP', 'at-once', lost()))
      .on('2025-03-09', recordAct('SEP', 'sale', sale()));

    expect(watched.flags('lost', code)).toEqual([]);
    expect(watched.flags('at-once', code)).toEqual([]);
    expect(watched.flags('sale', code)).toEqual([]);
  });

  it('are not flagged of a month that a former operator closed', () => {
    watched
      .on('2025-02-27', stock(lot()), close('close', '2025-02', '2025-02-27'))
      .on('2025-03-05', transfer('SEP', 'MAG', '2025-02-01'))
      .on('2025-03-09', recordAct('SEP', 'act', lost()));

    expect(watched.flags('act', code)).toEqual([]);
  });

  it('are flagged once a correction dates them into it', () => {
    const { type: _, ...dated } = lost({ occurredOn: '2025-03-01' });
    watched
      .on('2025-03-04', stock(lot()), recordAct('SEP', 'lost', { type: 'Lost', ...dated } as never))
      .on('2025-03-05', close('close', '2025-02', '2025-03-05'))
      .on('2025-03-06', correctRecord('SEP', 'fix', { targetRecordId: 'lost', act: lost() }));

    expect(watched.flags('lost', code)).toHaveLength(1);
  });

  it('a month is flagged that is closed before its end', () => {
    watched
      .on('2025-02-27', close('early', '2025-02', '2025-02-27'))
      .on('2025-02-28', close('last-day', '2025-02', '2025-02-28'));

    expect(watched.flags('early', 'month-closed-early')).toStrictEqual([
      { month: '2025-02', endsOn: '2025-02-28', recordedOn: '2025-02-27' },
    ]);
    expect(watched.flags('last-day', 'month-closed-early')).toEqual([]);
  });

  function counted() {
    return [{ lotId: 'OX', countedGrams: 999 }];
  }
});

describe('a void and a correction', () => {
  const code = 'late-correction';
  const export1 = (grams: number) =>
    exported({ goods: [goods({ takes: [{ lotId: 'OX', massGrams: grams }] })] });
  const begun = () =>
    watched.on('2025-02-03', stock(lot()), recordAct('SEP', 'export', export1(1)));
  const correction = correctRecord('SEP', 'fix', { targetRecordId: 'export', act: export1(900) });
  const late = {
    targetRecordId: 'export',
    occurredOn: '2025-02-01',
    dueOn: '2025-03-10',
    source: expect.any(String),
  };

  it('are late after the deadline of the original, by so many days', () => {
    begun().on('2025-09-10', correction);
    const detail = { recordId: 'fix', recordedOn: '2025-09-10', daysLate: 184, ...late };

    expect(watched.flags('fix', code)).toStrictEqual([detail]);
    expect(watched.flags('export', code)).toStrictEqual([detail]);
    expect(watched.flags('export', 'late')).toEqual([]);
    expect(watched.flags('export', code, { knownAt: watched.ledger.log.length - 2 })).toEqual([]);
  });

  it('are not late on the last day, and a day later they are', () => {
    begun().on('2025-03-10', correction);
    expect([watched.flags('fix', code), watched.flags('export', code)]).toEqual([[], []]);
    watched.on('2025-03-11', voidRecord('SEP', 'void', 'export'));

    expect(watched.flags('void', code)).toStrictEqual([
      { recordId: 'void', recordedOn: '2025-03-11', daysLate: 1, ...late },
    ]);
  });

  it('stay late where a day is moved on, the mass changed, and the day moved home again', () => {
    const moved = (recordId: string, occurredOn: string, grams: number) =>
      correctRecord('SEP', recordId, {
        targetRecordId: 'export',
        act: { ...export1(grams), occurredOn },
      });
    begun().on('2025-09-10', moved('on', '2025-09-09', 1), moved('mass', '2025-09-09', 900));
    watched.on('2025-09-10', moved('home', '2025-02-01', 900));
    const lateIds = (recordId: string) =>
      watched.flags(recordId, code)?.map((detail) => detail['recordId']);

    expect(lateIds('mass')).toEqual([]);
    expect(lateIds('home')).toEqual(['home']);
    expect(lateIds('export')).toEqual(['on', 'home']);
  });
});
