import { randomOf } from '../chance/random';
import type { NationAct } from '../making/act';
import { tell } from './tell';

const act = (recordId: string, change: Partial<NationAct> = {}): NationAct => ({
  siteId: 'BT-ORE.MINE1',
  recordId,
  occurredOn: '2024-03-04',
  body: { type: 'Mined', occurredOn: '2024-03-04', makes: [] },
  standsOn: new Set(),
  isLast: false,
  ...change,
});

const told = (...acts: readonly NationAct[]) =>
  tell(acts, randomOf(785, 'telling')).map((one) => [
    one.kind === 'record' ? one.recordId : '',
    one.kind === 'record' ? one.body.type : '',
  ]);

describe('telling the ledger', () => {
  it('tells of a cause before what it causes, however late the cause is told', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const cause = act('CAUSE');
      const effect = act('EFFECT', { standsOn: new Set([cause]) });
      const [first, second] = tell([cause, effect], randomOf(seed, 'telling'));
      expect(first).toMatchObject({ recordId: 'CAUSE', submittedBy: 'BT-ORE' });
      expect((first?.recordedAt ?? '') < (second?.recordedAt ?? '')).toBe(true);
    }
  });

  it('tells a mistake first, voids it, and tells what is right under another id', () => {
    const wrong = { type: 'Mined', occurredOn: '2024-03-03', makes: [] } as const;
    const right = act('R-1-R', {
      mistake: {
        recordId: 'R-1',
        body: wrong,
        voidRecordId: 'VOID-R-1',
        reason: 'wrong-date',
        noticedAfterDays: 3,
      },
    });
    expect(told(right)).toStrictEqual([
      ['R-1', 'Mined'],
      ['VOID-R-1', 'RecordVoided'],
      ['R-1-R', 'Mined'],
    ]);
  });

  it('stops when an act stands on one that nobody told', () => {
    expect(() => told(act('EFFECT', { standsOn: new Set([act('CAUSE')]) }))).toThrow(
      'EFFECT stands on what is not told yet',
    );
  });
});
