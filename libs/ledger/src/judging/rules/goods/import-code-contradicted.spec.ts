import type { SubmittedAct } from '../../../index';
import { correctRecord } from '@lodestone/testing/keeping';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { recordAct } from '@lodestone/testing';
import { breachesOf, lotOf, stored } from '../../judged.fixture';
import { importCodeContradicted } from './import-code-contradicted';

const landed = (material: string, ppm: Record<string, number>, goodsCode?: string) =>
  ({
    type: 'ImportLanded',
    occurredOn: '2025-02-01',
    originCountryCode: 'MM',
    makes: [lotOf(material, ppm, goodsCode === undefined ? {} : { goodsCode })],
  }) as SubmittedAct;

describe('what is landed under a tariff number', () => {
  it.each([
    ['magnets as ore', 'ndfeb-magnet', { Nd: 300_000 }, '2530902000'],
    ['terbium as neodymium', 'terbium-oxide', { Tb: 850_000 }, '2846901300'],
    ['magnets of rare earths as others', 'ndfeb-magnet', { Nd: 300_000 }, '8505119000'],
  ])('is flagged where it is other matter: %s', (_, material, ppm, goodsCode) => {
    expect(
      breachesOf(importCodeContradicted, stored(landed(material, ppm, goodsCode))),
    ).toMatchObject([{ goodsCode, lotId: 'LOT', material }]);
  });

  it.each([
    ['ore as ore', 'rock-ore', { Ce: 20_000 }, '2530902000'],
    ['neodymium oxide as such', 'neodymium-oxide', { Nd: 850_000 }, '2846901300'],
    ['without a number', 'ndfeb-magnet', { Nd: 300_000 }, undefined],
  ])('is not flagged: %s', (_, material, ppm, goodsCode) => {
    expect(breachesOf(importCodeContradicted, stored(landed(material, ppm, goodsCode)))).toEqual(
      [],
    );
  });

  it('has it as a paper: it is put right whatever stands on the lot', () => {
    const ledger = beginChain();
    const wrong = landed('rock-ore', { Ce: 20_000 }, '2846901300');
    submitted(ledger, recordAct('SEP', 'import', wrong));
    const act = landed('rock-ore', { Ce: 20_000 }, '2530902000');
    submitted(ledger, correctRecord('SEP', 'fix', { targetRecordId: 'import', act }));

    expect(ledger.log.at(-1)?.event.data).toMatchObject({ leavesFlows: true });
  });
});
