import type { MemoryLedger } from '@lodestone/testing';
import { decideOn, transfer } from '@lodestone/testing/deciding';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { countedIn } from '@lodestone/testing/read-models/dated-questions';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { AnswerOf, QueryName, QuestionOf } from '../../queries';
import { workedLedger } from '../graph/worked-chain.fixture';
import { subjectOf, type Subject } from '../subject';

/** The page of postings.md, asked as the program asks it. */
function asking<Name extends QueryName>(name: Name, of: MemoryLedger = workedLedger()) {
  const followed = new FollowedReadModels();
  followed.take(recordedLog(of.log));
  all.push(followed);
  return (question: QuestionOf<Name>): AnswerOf<Name> => followed.ask(name, question);
}

const all: FollowedReadModels[] = [];

afterAll(() => all.forEach((each) => each.close()));

const subject = (word: string): Subject => subjectOf(word) as Subject;

describe('through whose hands something went', () => {
  const ask = asking('provenance-enterprises');

  it('is told of a lot and of a deal, and closes', () => {
    const magnet = ask({ subject: subject('lot:W/MAG'), element: 'Nd' });
    const abroad = ask({ subject: subject('deal:W/abroad/1'), element: 'Nd' });

    for (const passed of [magnet, abroad]) {
      expect(passed?.passages).toContainEqual(
        expect.objectContaining({ fromEnterpriseId: 'S', toEnterpriseId: 'T' }),
      );
      expect(sumOf(passed?.sources)).toBe(BigInt(passed?.total ?? -1));
      for (const id of ['M', 'S', 'T', 'X']) expect([id, netOf(passed, id)]).toEqual([id, 0n]);
      expect(netOf(passed, 'W')).toBe(BigInt(passed?.total ?? -1));
    }
    expect(BigInt(abroad?.total ?? 0)).toBeLessThan(BigInt(magnet?.total ?? 0));
  });

  it('is told by who operates the sites on the day that is asked for', () => {
    const ledger = workedLedger();
    expect(ledger.submit(transfer('T', 'W', '2026-01-01'))).toMatchObject({ outcome: 'accepted' });
    const told = asking('provenance-enterprises', ledger);
    const handsOn = (asOf: string): boolean =>
      told({ subject: subject('lot:W/MAG'), asOf })?.passages.some(
        ({ fromEnterpriseId }) => fromEnterpriseId === 'T',
      ) ?? false;

    expect([handsOn('2025-12-31'), handsOn('2026-01-01')]).toEqual([true, false]);
  });

  it('is nothing of what is not there', () => {
    expect(ask({ subject: subject('lot:W/NONE') })).toBeUndefined();
    expect(ask({ subject: subject('lot:W/MAG'), asOf: '2024-01-01' })).toBeUndefined();
  });
});

describe('what an enterprise has not touched itself', () => {
  const [fates, path] = [asking('fates'), asking('provenance-path')];
  const terms = { model: 'proportional', groupBy: ['fate'] } as const;
  const pathOf = (from: string, to: string, ofEnterpriseId: string) =>
    path({ subject: subject(from), target: subject(to), direction: 'back', ofEnterpriseId });

  it('is not there, by whichever question, and is not named by a path to itself', () => {
    for (const name of ['lot:M/CON', 'record:M/beneficiated']) {
      const word = subject(name);
      expect(fates({ ...terms, subject: word, ofEnterpriseId: 'W' })).toBeUndefined();
      expect(fates({ ...terms, subject: word, ofEnterpriseId: 'M' })).toBeDefined();
      expect(pathOf(name, name, 'W')).toBeUndefined();
      expect(pathOf(name, name, 'M')?.nodes).toHaveLength(1);
    }
    expect(pathOf('lot:W/MAG', 'lot:M/CON', 'W')).toBeUndefined();
  });
});

type Passed = AnswerOf<'provenance-enterprises'>;

const sumOf = (each: ReadonlyArray<Readonly<{ amount: string }>> = []): bigint =>
  each.reduce((sum, { amount }) => sum + BigInt(amount), 0n);

const netOf = (passed: Passed, id: string): bigint =>
  sumOf(passed?.sources.filter(({ enterpriseId }) => enterpriseId === id)) +
  sumOf(passed?.passages.filter(({ toEnterpriseId }) => toEnterpriseId === id)) -
  sumOf(passed?.passages.filter(({ fromEnterpriseId }) => fromEnterpriseId === id));

describe('what differs between two moments', () => {
  it('is by the record that was told in between, or taken back, and by whom', () => {
    const { log } = workedLedger();
    const corrected = countedIn(recordedLog(log)).findIndex(
      ({ event }) => event.type === 'RecordCorrected',
    );
    const ask = asking('compare-origins');
    const terms = { model: 'proportional', groupBy: ['kind'], recordsMax: 100 } as const;
    const compared = ask({
      ...{ ...terms, subject: subject('deal:W/abroad/1'), element: 'Dy' },
      from: { knownAt: corrected - 1 },
      to: { knownAt: corrected },
    });

    // 1,200,000 g of magnets at 4,330 ppm, and 1,180,000 g.
    expect(compared).toMatchObject({
      from: { total: '5196000000' },
      to: { total: '5109400000' },
      changes: [{ key: { kind: 'opening' }, fromAmount: '5196000000', toAmount: '5109400000' }],
      recordCount: 2,
    });
    const correction = { recordId: 'corrected', type: 'RecordCorrected', targetRecordId: 'abroad' };
    expect(compared?.records).toMatchObject([
      {
        ...{ siteId: 'W', recordId: 'abroad', type: 'Exported', submitterId: 'W' },
        ...{ counts: 'from', because: 'told', endedBy: correction },
      },
      { ...correction, siteId: 'W', counts: 'to', because: 'told', submitterId: 'W' },
    ]);
  });

  it('happened in between where both moments knew of it', () => {
    const ask = asking('compare-origins');
    const terms = { model: 'proportional', groupBy: ['kind'] } as const;
    const compared = ask({
      ...{ ...terms, subject: subject('lot:M/CON'), recordsMax: 1 },
      from: { asOf: '2025-01-01' },
      to: { asOf: '2025-01-02' },
    });

    expect(compared).toMatchObject({
      changes: [{ key: { kind: 'mined' }, fromAmount: '0', toAmount: '2300000000' }],
      // The ore was there before.
      records: [{ recordId: 'beneficiated', counts: 'to', because: 'happened' }],
    });
    expect(compared?.recordCount).toBe(1);
  });
});

describe('what a mine without designation has in the chain', () => {
  const ledger = workedLedger();
  const mining = { activities: ['mining'] };
  const undesignated = recordedLog(ledger.log).length - 1;
  ledger.submit(
    decideOn('M', 'D-1', 'EnterpriseDesignated', { ...mining, effectiveOn: '2025-01-01' }),
  );
  ledger.submit(
    decideOn('M', 'D-2', 'DesignationRevoked', { ...mining, effectiveOn: '2025-06-01' }),
  );
  ledger.submit(
    decideOn('M', 'D-3', 'EnterpriseDesignated', { ...mining, effectiveOn: '2025-09-01' }),
  );
  const ask = asking('marks', ledger);
  const terms = { model: 'proportional', element: 'Nd', limit: 500 } as const;

  it('is marked where it lies, is on its way and left, with its share and the nearest way', () => {
    const { mines, total, marks } = ask({ ...terms, asOf: '2025-07-01' });

    expect(mines).toEqual([{ enterpriseId: 'M', designation: 'revoked', siteIds: ['M'] }]);
    expect(total).toBe('323000000000000');
    expect(marks.find(({ nodeId }) => nodeId === 'lot:M/CON')).toMatchObject({
      ...{ account: 'stock', enterpriseId: 'M', sharePpm: 1_000_000 },
      ...{ acts: 1, minedBy: 'record:M/ore' },
    });
    const [exported] = marks.filter(({ account }) => account === 'exported');
    expect(exported).toMatchObject({ nodeId: 'deal:W/abroad/1', minedBy: 'record:M/ore' });
    expect(exported?.acts).toBeGreaterThan(10);
    for (const { amount, ofAmount, sharePpm } of marks) {
      expect(BigInt(amount)).toBeLessThanOrEqual(BigInt(ofAmount));
      expect(sharePpm).toBe(Number((BigInt(amount) * 1_000_000n) / BigInt(ofAmount)));
    }
    const sinks = ['exported', 'delivered', 'stock', 'in-process', 'in-transit'];
    expect(marks.filter(({ account }) => !sinks.includes(account))).toEqual([]);
  });

  it('has no mark before the designation is revoked, nor when it is given back', () => {
    for (const asOf of ['2025-05-31', '2025-09-01', undefined]) {
      expect(ask({ ...terms, asOf })).toMatchObject({ mines: [], total: '0', marks: [] });
    }
    expect(ask({ ...terms, knownAt: undesignated }).mines).toMatchObject([
      { enterpriseId: 'M', designation: 'missing' },
    ]);
  });

  it('is told of one mine as if it were void, of its months, and in pages', () => {
    const whole = ask({ ...terms, enterpriseId: 'M' });
    const [first, second] = whole.marks;

    expect(whole.mines).toMatchObject([{ designation: 'designated' }]);
    const page = ask({ ...terms, enterpriseId: 'M', limit: 1 });
    expect(page.marks).toEqual([first]);
    expect(ask({ ...terms, enterpriseId: 'M', limit: 1, after: page.next }).marks).toEqual([
      second,
    ]);
    expect(ask({ ...terms, enterpriseId: 'M', fromMonth: '2025-02' })).toMatchObject({
      total: '0',
      marks: [],
    });
    expect(ask({ ...terms, enterpriseId: 'W' })).toMatchObject({ mines: [], marks: [] });
  });
});
