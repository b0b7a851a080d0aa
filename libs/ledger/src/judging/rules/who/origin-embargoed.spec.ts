import { embargoes } from '@lodestone/reference';
import type { ImportLanded } from '../../../records/site.events';
import { breachesOf, lotOf, stored } from '../../judged.fixture';
import { factsOf } from '../../facts.fixture';
import { judge } from '../../judge';
import { rulesOfActs } from '../../rules-of-acts';
import { destinationEmbargoed } from './destination-embargoed';
import { originEmbargoed } from './origin-embargoed';

const landed = (material: string, change: object = {}, goodsCode?: string) =>
  stored({
    type: 'ImportLanded',
    occurredOn: '2025-02-01',
    originCountryCode: 'KP',
    makes: [lotOf(material, { Nd: 100_000 }, goodsCode === undefined ? {} : { goodsCode })],
    ...change,
  });

describe('an import from a country under embargo', () => {
  it('is flagged with the embargo: rare-earth minerals of North Korea', () => {
    expect(breachesOf(originEmbargoed, landed('bastnaesite-concentrate'))).toStrictEqual([
      {
        lotId: 'LOT',
        material: 'bastnaesite-concentrate',
        countryCode: 'KP',
        from: '2016-04-05',
        source: expect.stringContaining('商务部 海关总署公告2016年第11号'),
        status: 'reported',
      },
    ]);
  });

  it('is flagged by the country that sent it, too, and by either alone', () => {
    const sent = { originCountryCode: 'MM', dispatchCountryCode: 'KP' };
    expect(breachesOf(originEmbargoed, landed('rock-ore', sent))).toMatchObject([
      { countryCode: 'KP' },
    ]);
    const through = { originCountryCode: 'KP', dispatchCountryCode: 'CN' };
    expect(breachesOf(originEmbargoed, landed('rock-ore', through))).toHaveLength(1);
  });

  it('is flagged by its code, and without one by what it is', () => {
    expect(breachesOf(originEmbargoed, landed('ndfeb-magnet', {}, '8505111000'))).toHaveLength(1);
    expect(breachesOf(originEmbargoed, landed('ndfeb-magnet'))).toHaveLength(1);
  });

  it('is not flagged of other goods, from elsewhere, or before its day', () => {
    expect(breachesOf(originEmbargoed, landed('neodymium-oxide', {}, '2846901300'))).toEqual([]);
    const ofMyanmar = { originCountryCode: 'MM' };
    expect(breachesOf(originEmbargoed, landed('rock-ore', ofMyanmar))).toEqual([]);
    // An embargo of exports alone says nothing of what comes from there.
    const ofAmerica = { originCountryCode: 'US' };
    expect(breachesOf(originEmbargoed, landed('ndfeb-magnet', ofAmerica))).toEqual([]);
    const before = { occurredOn: '2017-12-21' };
    expect(breachesOf(originEmbargoed, landed('ndfeb-magnet', before))).toEqual([]);
  });

  it('is no matter of exports, as those are none of imports', () => {
    expect(breachesOf(destinationEmbargoed, landed('rock-ore'))).toEqual([]);
    expect(new Set(embargoes.map(({ of }) => of))).toStrictEqual(new Set(['exports', 'imports']));
  });
});

describe('an import from somebody under embargo', () => {
  const supplied = (countryCode: string) =>
    breachesOf(
      originEmbargoed,
      landed('rock-ore', { originCountryCode: 'MM', supplier: { ref: 'S', countryCode: 'KP' } }),
      { countryOf: (ref) => (ref === 'S' ? countryCode : undefined) },
    );

  it('is flagged where only the supplier is there', () => {
    expect(supplied('KP')).toMatchObject([{ countryCode: 'KP' }]);
    expect(supplied('MM')).toEqual([]);
  });

  it('rests on the law of its day: that of 2025 from March 2026 on', () => {
    const { type, data } = landed('rock-ore') as ImportLanded;
    const basisOn = (occurredOn: string) =>
      judge({ type, data: { ...data, occurredOn } }, factsOf(), rulesOfActs)
        .filter(({ code }) => code === 'origin-embargoed')
        .map(({ basis: { issuedOn, article } }) => ({ issuedOn, article }));

    expect(basisOn('2026-02-28')).toStrictEqual([{ issuedOn: '2022-12-30', article: '15, 16' }]);
    expect(basisOn('2026-03-01')).toStrictEqual([{ issuedOn: '2025-12-27', article: undefined }]);
  });
});
