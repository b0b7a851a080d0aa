import { tradeModes, type TradeModeEntry } from '@lodestone/reference';
import { exported, goods } from '@lodestone/testing';
import { clientAbroad } from '@lodestone/testing/chain';
import { imported } from '@lodestone/testing/submissions';
import type { SubmittedAct } from '../../../index';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { tradeModeUnfounded } from './trade-mode-unfounded';

const takes = [{ lotId: 'LOT', massGrams: 1_000 }];
const magnet = lotOf('ndfeb-magnet', { Nd: 300_000 });

const exportUnder = (tradeMode: string, change: object = {}) =>
  stored(exported({ tradeMode, goods: [goods({ takes })], ...change }), stockOf(magnet));

const landing = (change: object): SubmittedAct => ({
  ...imported([{ lotId: 'IN', massGrams: 1_000 }]),
  ...change,
});

const importUnder = (tradeMode: string, change: object = {}, ...before: SubmittedAct[]) =>
  stored(landing({ tradeMode, ...change }), ...before);

describe('returned goods', () => {
  it('that go back are flagged where they name no import', () => {
    expect(breachesOf(tradeModeUnfounded, exportUnder('4561'))).toStrictEqual([
      { tradeMode: '4561', missing: ['returnedImportRecordId'] },
    ]);
    expect(breachesOf(tradeModeUnfounded, exportUnder('4500'))).toHaveLength(1);
  });

  it('that come back are flagged where they name no deal', () => {
    expect(breachesOf(tradeModeUnfounded, importUnder('4561'))).toStrictEqual([
      { tradeMode: '4561', missing: ['returnedDealId'] },
    ]);
  });

  it('are not flagged where they name it, nor under another mode', () => {
    const sent = exported({ goods: [goods({ takes })] });
    const back = { returnedDealId: 'SEP/before-1/1', occurredOn: '2025-02-02' };
    expect(
      breachesOf(tradeModeUnfounded, importUnder('4561', back, stockOf(magnet), sent)),
    ).toEqual([]);
    const out = exported({
      ...{ tradeMode: '4561', returnedImportRecordId: 'SEP/before-0' },
      goods: [goods({ takes: [{ lotId: 'IN', massGrams: 1_000 }] })],
    });
    expect(breachesOf(tradeModeUnfounded, stored(out, landing({})))).toEqual([]);
    expect(breachesOf(tradeModeUnfounded, exportUnder('0110'))).toEqual([]);
    expect(breachesOf(tradeModeUnfounded, importUnder('1300'))).toEqual([]);
  });
});

describe('processing trade', () => {
  it('of supplied materials names whose they are, besides', () => {
    const handbookNumber = 'B02025000123';
    expect(breachesOf(tradeModeUnfounded, exportUnder('0214', { handbookNumber }))).toStrictEqual([
      { tradeMode: '0214', missing: ['principalRef'] },
    ]);
    expect(breachesOf(tradeModeUnfounded, importUnder('0214'))).toStrictEqual([
      { tradeMode: '0214', missing: ['handbookNumber', 'principalRef'] },
    ]);
    const named = { handbookNumber, principal: clientAbroad };
    expect(breachesOf(tradeModeUnfounded, exportUnder('0214', named))).toEqual([]);
    expect(breachesOf(tradeModeUnfounded, importUnder('0214', named))).toEqual([]);
  });

  it.each(['0245', '0615', '0864'])('of mode %s is flagged without its handbook', (mode) => {
    expect(breachesOf(tradeModeUnfounded, exportUnder(mode))).toStrictEqual([
      { tradeMode: mode, missing: ['handbookNumber'] },
    ]);
    expect(
      breachesOf(tradeModeUnfounded, exportUnder(mode, { handbookNumber: 'C02025000123' })),
    ).toEqual([]);
  });

  it('is flagged so on the way in, too', () => {
    expect(breachesOf(tradeModeUnfounded, importUnder('0615'))).toHaveLength(1);
    const handbookNumber = 'C02025000123';
    expect(breachesOf(tradeModeUnfounded, importUnder('0615', { handbookNumber }))).toEqual([]);
  });

  it('is every mode of the 02 and 06 groups, with those that run on without a contract', () => {
    const rows: readonly TradeModeEntry[] = tradeModes;
    const byHandbook = rows.filter(({ needs }) => needs?.export?.includes('handbookNumber'));

    expect(byHandbook.map(({ code }) => code).sort()).toStrictEqual(
      rows
        .map(({ code }) => code)
        .filter((code) => /^(0[26]|0300|0715|0864)/.test(code))
        .sort(),
    );
  });
});
