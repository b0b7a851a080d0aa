import type { Exported, ImportLanded } from '../../../records/site.events';
import type { CompositionPpm } from '../../../measuring/composition';
import { factsOf } from '../../facts.fixture';
import { judge } from '../../judge';
import type { ReturnedFrom } from '../../returned-from';
import { returnDiffers } from './return-differs';
import { returnExceedsDeal } from './return-exceeds-deal';
import { returnExceedsImport } from './return-exceeds-import';
import { returnedDealUnknown } from './returned-deal-unknown';
import { returnedImportUnknown } from './returned-import-unknown';

const lot = (material: string, ppm: CompositionPpm = { Nd: 280_000 }) =>
  ({ lotId: material, massGrams: 5_000, material, ppm }) as ImportLanded['data']['makes'][number];

const flagsOfReturn = (act: ImportLanded, known: ReturnedFrom | undefined) =>
  judge(act, factsOf({ returnedDealOf: () => known }), [
    returnedDealUnknown,
    returnDiffers,
    returnExceedsDeal,
  ]).map(({ code, detail }) => ({ code, detail }));

const landed = (change: Partial<ImportLanded['data']> = {}): ImportLanded => ({
  type: 'ImportLanded',
  data: {
    siteId: 'SEP',
    recordId: 'BACK',
    occurredOn: '2025-02-02',
    postingRule: 1,
    importerId: 'RE',
    originCountryCode: 'CN',
    returnedDealId: 'SEP/EXP/1',
    makes: [lot('ndfeb-magnet')],
    ...change,
  },
});

const deal: ReturnedFrom = {
  occurredOn: '2025-02-01',
  materials: ['ndfeb-magnet'],
  mostPpm: { Nd: 280_000, Dy: 5_000 },
  massGrams: 100,
  returnedGrams: 100,
};

describe('an import of goods that come back', () => {
  it('is not flagged where all of them left, and not before they left', () => {
    expect(flagsOfReturn(landed(), deal)).toEqual([]);
    expect(flagsOfReturn(landed({ occurredOn: '2025-02-01' }), deal)).toEqual([]);
  });

  it('is flagged where the importer has no such deal', () => {
    expect(flagsOfReturn(landed(), undefined)).toEqual([
      { code: 'returned-deal-unknown', detail: { returnedDealId: 'SEP/EXP/1' } },
    ]);
  });

  it('is flagged for matter that did not leave', () => {
    const makes = [lot('ndfeb-magnet'), lot('terbium-oxide'), lot('terbium-oxide')];

    expect(flagsOfReturn(landed({ makes }), deal)).toEqual([
      {
        code: 'return-differs',
        detail: {
          returnedDealId: 'SEP/EXP/1',
          materials: ['terbium-oxide'],
          sentMaterials: ['ndfeb-magnet'],
        },
      },
    ]);
  });

  it('is flagged for more dysprosium than anything held that left, beyond two assays', () => {
    const of = (Dy: number) =>
      flagsOfReturn(landed({ makes: [lot('ndfeb-magnet', { Nd: 280_000, Dy })] }), deal);

    expect(of(50_000)).toEqual([
      { code: 'return-differs', detail: { returnedDealId: 'SEP/EXP/1', elements: ['Dy'] } },
    ]);
    expect(of(5_100)).toEqual([]);
    expect(of(0)).toEqual([]);
  });

  it('is flagged where it came back before it left', () => {
    expect(flagsOfReturn(landed({ occurredOn: '2025-01-31' }), deal)).toEqual([
      {
        code: 'return-differs',
        detail: {
          returnedDealId: 'SEP/EXP/1',
          occurredOn: '2025-01-31',
          sentOn: '2025-02-01',
        },
      },
    ]);
  });

  it('is flagged where more came back than left, together with what came back before', () => {
    expect(flagsOfReturn(landed(), { ...deal, returnedGrams: 101 })).toEqual([
      {
        code: 'return-exceeds-deal',
        detail: { returnedDealId: 'SEP/EXP/1', sentGrams: 100, returnedGrams: 101 },
      },
    ]);
  });
});

it('is no matter of an import that does not come back', () => {
  const { returnedDealId: _, ...data } = landed().data;

  expect(flagsOfReturn({ type: 'ImportLanded', data }, undefined)).toEqual([]);
});

describe('an export of goods that go back', () => {
  const back = (material: string, change: Partial<Exported['data']> = {}): Exported => {
    const goods = [{ takes: [lot(material)] }];
    const data = { ...landed().data, returnedImportRecordId: 'SEP/IN', goods, ...change };
    return { type: 'Exported', data } as unknown as Exported;
  };

  const flagsOfBack = (act: Exported, known: ReturnedFrom | undefined) =>
    judge(act, factsOf({ returnedImportOf: () => known }), [
      returnedImportUnknown,
      returnDiffers,
      returnExceedsImport,
    ]).map(({ code, detail }) => ({ code, detail }));

  it('is not flagged where all of it was landed, as far as two weighings agree', () => {
    expect(flagsOfBack(back('ndfeb-magnet'), deal)).toEqual([]);
    expect(flagsOfBack(back('ndfeb-magnet'), { ...deal, returnedGrams: 101 })).toEqual([]);
  });

  it('is flagged where more goes back than was landed, together with what went before', () => {
    expect(flagsOfBack(back('ndfeb-magnet'), { ...deal, returnedGrams: 102 })).toEqual([
      {
        code: 'return-exceeds-import',
        detail: { returnedImportRecordId: 'SEP/IN', landedGrams: 100, returnedGrams: 102 },
      },
    ]);
  });

  it('is flagged for matter that was not landed, and before it was', () => {
    expect(flagsOfBack(back('terbium-oxide'), deal)).toEqual([
      {
        code: 'return-differs',
        detail: {
          returnedImportRecordId: 'SEP/IN',
          materials: ['terbium-oxide'],
          sentMaterials: ['ndfeb-magnet'],
        },
      },
    ]);
    expect(flagsOfBack(back('ndfeb-magnet', { occurredOn: '2025-01-31' }), deal)).toHaveLength(1);
  });

  it('is flagged where there is no such import any more', () => {
    expect(flagsOfBack(back('ndfeb-magnet'), undefined)).toEqual([
      { code: 'returned-import-unknown', detail: { returnedImportRecordId: 'SEP/IN' } },
    ]);
  });
});
