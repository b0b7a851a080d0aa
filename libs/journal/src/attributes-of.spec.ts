import { attributesOf } from './attributes-of';

const header = { siteId: 'S', recordId: 'R', postingRule: 1, occurredOn: '2025-03-05' };

const sale = (country: string) => ({
  ...header,
  sellerId: 'E',
  siteOperatorId: 'O',
  producerId: 'P',
  buyerRef: 'client',
  endUserRef: 'user',
  buyerCountryCode: 'DE',
  destinationCountryCode: country,
  contractNumber: 'C',
  invoiceNumber: 'I',
  goods: [{ dealId: 'S/R/1', goodsCode: '8505111000', grade: 'N42SH', takes: [] }],
});

const deal = {
  deal: 'S/R/1',
  kind: 'sold',
  party: 'E',
  producer: 'P',
  goodsCode: '8505111000',
  grade: 'N42SH',
  destinationCountry: 'DE',
  finalDestinationCountry: undefined,
  client: 'client',
  buyer: undefined,
  endUser: 'user',
  sale: undefined,
};

const analysis = {
  method: 'xrf',
  laboratoryId: 'LAB-1',
  analysedOn: '2025-03-06',
  uncertaintyPpm: { Nd: 900, Fe: 10, Dy: 40 },
};

const assay = { record: 'S/R', lot: 'S/L', method: 'xrf', laboratory: 'LAB-1', analysedOn: 20_153 };
const uncertain = { record: 'S/R', lot: 'S/L' };

const said = (type: string, data: object) => attributesOf({ type, data: { ...header, ...data } });

describe('what an event says beside its lines', () => {
  it('is of a sale who sold what to whom, and where it goes', () => {
    expect(said('SoldToClient', sale('DE'))).toEqual({ deals: [deal] });
  });

  it('is of an export the exporter, the last destination and the sale that it fulfils', () => {
    const { sellerId: _, ...papers } = sale('NL');
    const [goods] = papers.goods;
    const exported = {
      ...papers,
      exporterId: 'X',
      finalDestinationCountryCode: 'DE',
      goods: [{ ...goods, saleDealId: 'S/Q/1' }],
    };
    expect(said('Exported', exported)).toEqual({
      deals: [
        {
          ...deal,
          kind: 'exported',
          party: 'X',
          destinationCountry: 'NL',
          finalDestinationCountry: 'DE',
          sale: 'S/Q/1',
        },
      ],
    });
  });

  it('is of an import its country and the deal that comes back, of scrap its source', () => {
    const makes = [{ lotId: 'L' }];
    expect(
      said('ImportLanded', { originCountryCode: 'MM', returnedDealId: 'S/Q/1', makes }),
    ).toEqual({
      brought: [
        { record: 'S/R', originCountry: 'MM', scrapSource: undefined, returnedDeal: 'S/Q/1' },
      ],
    });
    expect(said('ScrapCollected', { scrapSource: 'end-of-life', makes })).toMatchObject({
      brought: [{ record: 'S/R', scrapSource: 'end-of-life' }],
    });
  });

  it.each<[string, object]>([
    ['OpeningStockDeclared', { makes: [{ lotId: 'L', analysis }] }],
    ['Mined', { makes: [{ lotId: 'L', analysis }, { lotId: 'M' }] }],
    ['Refined', { makes: [{ lotId: 'L', analysis }] }],
    ['MagnetProduced', { makes: [{ lotId: 'L', analysis }] }],
    ['Recycled', { makes: [{ lotId: 'L', analysis }] }],
    ['LotsRegrouped', { makes: [{ lotId: 'L', analysis }] }],
    ['Received', { receipts: [{ made: { lotId: 'L', analysis } }, {}] }],
    ['Received', { receipts: [{ made: { lotId: 'M' }, surplus: { lotId: 'L', analysis } }] }],
    ['LotAssayed', { lot: { lotId: 'L' }, analysis }],
    ['StockTaken', { lots: [{ gain: { lotId: 'L', analysis } }, {}], units: [] }],
  ])('is of %s how a composition was found, and how surely', (type, data) => {
    expect(said(type, data)).toEqual({
      assays: [assay],
      uncertainties: [
        { ...uncertain, element: 3, ppm: 900 },
        { ...uncertain, element: 9, ppm: 40 },
      ],
    });
  });

  it('is of a unit that was counted how its concentration was found', () => {
    const units = [{ unitId: 'L', analysis: { ...analysis, uncertaintyPpm: undefined } }];
    expect(said('StockTaken', { lots: [], units })).toEqual({
      assays: [{ ...assay, lot: 'S/unit:L' }],
      uncertainties: [],
      counts: [{ lot: 'S/unit:L', countedOn: 20_152, sense: 1 }],
    });
  });

  it('is of a unit that it was counted, and of the void that it was not', () => {
    const reversed = {
      type: 'StockTaken',
      data: { ...header, lots: [], units: [{ unitId: 'L' }] },
    };
    const counted = { lot: 'S/unit:L', countedOn: 20_152 };

    expect(said('StockTaken', reversed.data)).toEqual({ counts: [{ ...counted, sense: 1 }] });
    expect(said('RecordVoided', { reversed })).toEqual({ counts: [{ ...counted, sense: -1 }] });
  });

  it('is of a correction what stands from then on, of a void nothing', () => {
    const reversed = { type: 'SoldToClient', data: sale('FR') };
    const act = { type: 'SoldToClient', data: sale('DE') };
    const correction = { type: 'RecordCorrected', data: { ...header, reversed, act } };

    expect(said('RecordCorrected', { reversed, act })).toEqual({ deals: [deal] });
    expect(said('RecordVoided', { reversed })).toEqual({});
    // The correction is taken back: the record stands as it was.
    expect(said('RecordVoided', { reversed: correction })).toEqual({
      deals: [{ ...deal, destinationCountry: 'FR' }],
    });
  });

  it('is nothing where only matter moved', () => {
    expect(said('Lost', { takes: [{ lotId: 'L', analysis }] })).toEqual({});
  });
});
