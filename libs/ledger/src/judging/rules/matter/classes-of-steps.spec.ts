import { reduction } from '@lodestone/testing';
import type { SubmittedAct } from '../../../index';
import { breachesOf, lotOf, stockOf, stored } from '../../judged.fixture';
import { inputUnusual } from './input-unusual';
import { outputUnusual } from './output-unusual';

const oxide = lotOf('praseodymium-neodymium-oxide', { Nd: 639_000, Pr: 206_000 });
const magnet = lotOf('ndfeb-magnet', { Nd: 230_000, Pr: 60_000, Fe: 690_000 });
const ore = lotOf('rock-ore', { Ce: 20_000, Nd: 8_000 });
const swarf = lotOf('ndfeb-swarf', { Nd: 180_000, Pr: 50_000, Fe: 500_000 });

const takes = [{ lotId: 'LOT', massGrams: 1_000 }];

const metalOf = (material: string) =>
  reduction({
    takes,
    makes: [{ lotId: 'NEW', material, massGrams: 200, ppm: { Nd: 150_000, Pr: 40_000 } }],
  });

const recycled = (): SubmittedAct => ({
  type: 'Recycled',
  step: 'recycling',
  occurredOn: '2025-02-01',
  takes,
  makes: [],
  wastes: [],
  adds: [],
});

describe('what a step is fed with', () => {
  it('is flagged of magnets in a smelter', () => {
    expect(
      breachesOf(inputUnusual, stored(metalOf('praseodymium-neodymium-metal'), stockOf(magnet))),
    ).toStrictEqual([{ step: 'metal-reduction', lotId: 'LOT', material: 'ndfeb-magnet' }]);
  });

  it('is not flagged of oxide, nor of swarf in a recycler', () => {
    const metal = metalOf('praseodymium-neodymium-metal');
    expect(breachesOf(inputUnusual, stored(metal, stockOf(oxide)))).toEqual([]);
    expect(breachesOf(inputUnusual, stored(recycled(), stockOf(swarf)))).toEqual([]);
  });

  it('is not told twice of ore in a recycler, which has a rule of its own', () => {
    expect(breachesOf(inputUnusual, stored(recycled(), stockOf(ore)))).toEqual([]);
  });
});

describe('what a step makes', () => {
  it('is flagged of magnets out of a smelter', () => {
    const act = stored(metalOf('ndfeb-magnet'), stockOf(oxide));

    expect(breachesOf(outputUnusual, act)).toStrictEqual([
      { step: 'metal-reduction', lotId: 'NEW', material: 'ndfeb-magnet' },
    ]);
  });

  it('is not flagged of metal, nor of slag', () => {
    for (const material of ['praseodymium-neodymium-metal', 'electrolysis-slag']) {
      expect(breachesOf(outputUnusual, stored(metalOf(material), stockOf(oxide)))).toEqual([]);
    }
  });
});
