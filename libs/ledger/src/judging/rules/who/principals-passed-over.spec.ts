import { exported, goods, reduction, sale } from '@lodestone/testing';
import { clientAbroad } from '@lodestone/testing/chain';
import { allOf, regrouping } from '@lodestone/testing/keeping';
import type { SubmittedAct } from '../../../index';
import { breachesOf, stored } from '../../judged.fixture';
import { agencyMissing } from './agency-missing';
import { imported } from '@lodestone/testing/submissions';

const supplied = { tradeMode: '0214', handbookNumber: 'B02025000123', principal: clientAbroad };
const other = { ref: 'ref-of-another', countryCode: 'JP' };
const landing = (lotId = 'SUP', change: object = supplied): SubmittedAct =>
  imported([{ lotId, massGrams: 1_000 }], change);
const bought = imported([{ lotId: 'OWN', massGrams: 1_000 }]);

const taking = (...lotIds: readonly string[]) => ({
  goods: [goods({ takes: lotIds.map((lotId) => allOf(lotId, 100)) })],
});
const of = (lotId: string, act: string) => ({ role: 'principal', lotId, agentId: 'RE', act });

describe.each([
  ['a sale at home', 'SoldToClient', sale],
  ['an export', 'Exported', exported],
])('%s of supplied matter', (_, type, told) => {
  const breaches = (change: object) =>
    breachesOf(
      agencyMissing,
      stored(told({ ...taking('SUP', 'OWN'), ...change }), landing(), bought),
    );

  it('is flagged where it names nobody whose it is', () => {
    expect(breaches({})).toStrictEqual([of('SUP', type)]);
  });

  it('is flagged where it names another', () => {
    expect(breaches({ principal: other })).toStrictEqual([of('SUP', type)]);
  });

  it('is not where it names the principal who supplied it', () => {
    expect(breaches({ principal: clientAbroad })).toStrictEqual([]);
  });

  it('is judged by who they are, where that is known', () => {
    const act = stored(told({ ...taking('SUP'), principal: other }), landing());

    expect(breachesOf(agencyMissing, act, { areOtherClients: () => false })).toStrictEqual([]);
    expect(breachesOf(agencyMissing, act, { areOtherClients: () => true })).toHaveLength(1);
  });
});

it('an export of what was made of it is flagged the same', () => {
  const metal = { lotId: 'MET', massGrams: 820, material: 'neodymium-metal', ppm: { Nd: 999_000 } };
  const work = reduction({ takes: [allOf('SUP', 1_000)], makes: [metal] });

  expect(breachesOf(agencyMissing, stored(exported(taking('MET')), landing(), work))).toStrictEqual(
    [of('MET', 'Exported')],
  );
});

it('another owner for it is flagged, and another status is not', () => {
  const takes = [allOf('SUP', 100)];
  const title = regrouping('title', takes, [{ ...allOf('T', 100), ownerId: 'MAG' }]);
  const status = regrouping('status', takes, [{ ...allOf('T', 100), status: 'reserve' }]);
  const facts = { operatorId: 'RE' };

  expect(breachesOf(agencyMissing, stored(title, landing()), facts)).toStrictEqual([
    of('SUP', 'LotsRegrouped'),
  ]);
  expect(breachesOf(agencyMissing, stored(status, landing()), facts)).toStrictEqual([]);
});

it('matter of two principals that is worked together is flagged, and with that of the works is not', () => {
  const metal = { lotId: 'MET', massGrams: 160, material: 'neodymium-metal', ppm: { Nd: 999_000 } };
  const worked = (...lotIds: readonly string[]) =>
    reduction({ takes: lotIds.map((lotId) => allOf(lotId, 100)), makes: [metal] });
  const second = landing('SUP2', { ...supplied, principal: other });

  expect(breachesOf(agencyMissing, stored(worked('SUP', 'SUP2'), landing(), second))).toStrictEqual(
    [of('SUP', 'Refined'), of('SUP2', 'Refined')],
  );
  expect(breachesOf(agencyMissing, stored(worked('SUP', 'OWN'), landing(), bought))).toStrictEqual(
    [],
  );
});
