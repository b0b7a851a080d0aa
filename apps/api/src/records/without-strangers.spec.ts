import { flagsBeside } from '../access/flags-beside';
import { withoutStrangers } from './without-strangers';

const take = (assayRecordId: string) => ({ lotId: 'A', ppm: { Nd: 1 }, assayRecordId });

describe('a record as an enterprise sees it', () => {
  it('names assays of its own site, and of nobody behind its supplier', () => {
    const data = { siteId: 'TJ', goods: [{ takes: [take('TJ/COAT-7'), take('BT-SEP/SEP-1')] }] };

    expect(withoutStrangers(data, 'TJ-MAG')).toStrictEqual({
      siteId: 'TJ',
      goods: [{ takes: [take('TJ/COAT-7'), { lotId: 'A', ppm: { Nd: 1 } }] }],
    });
  });

  it('names assays of who sent the goods', () => {
    const sent = { siteId: 'BT-SEP', ...take('BT-SEP/SEP-1') };
    const data = { siteId: 'TJ', receipts: [{ sent, made: take('MINE/M-1') }] };

    expect(withoutStrangers(data, 'TJ-MAG')).toStrictEqual({
      siteId: 'TJ',
      receipts: [{ sent, made: { lotId: 'A', ppm: { Nd: 1 } } }],
    });
  });

  it('names for whom matter is worked where an act says so, and on no line of it', () => {
    const line = { ...take('TJ/IMP-1'), principalRef: 'ref' };
    const data = { siteId: 'TJ', principalRef: 'ref', goods: [{ takes: [line] }] };

    expect(withoutStrangers(data, 'TJ-MAG')).toStrictEqual({
      ...data,
      goods: [{ takes: [take('TJ/IMP-1')] }],
    });
  });

  it('tells what a sale said to whose sale it is, and to nobody else who exports its goods', () => {
    const line = { saleDealId: 'TJ/SALE/1', saleTerms: { sellerId: 'TJ-MAG', valueMinor: '5' } };
    const data = (siteId: string) => ({ siteId, goods: [line] });
    const hidden = (siteId: string) => ({ siteId, goods: [{ saleDealId: 'TJ/SALE/1' }] });

    expect(withoutStrangers(data('TJ'), 'TJ-MAG')).toStrictEqual(data('TJ'));
    expect(withoutStrangers(data('PORT'), 'TJ-MAG')).toStrictEqual(data('PORT'));
    // The site changed hands since: it is another's sale all the same.
    expect(withoutStrangers(data('TJ'), 'NEW')).toStrictEqual(hidden('TJ'));
    expect(withoutStrangers(data('PORT'), 'PORT-CO')).toStrictEqual(hidden('PORT'));
  });

  it('tells what a sale said at its site, where an older record does not say whose it is', () => {
    const line = { saleDealId: 'TJ/SALE/1', saleTerms: { valueMinor: '5' } };

    expect(withoutStrangers({ siteId: 'TJ', goods: [line] }, 'TJ-MAG')).toStrictEqual({
      siteId: 'TJ',
      goods: [line],
    });
    expect(withoutStrangers({ siteId: 'PORT', goods: [line] }, 'PORT-CO')).toStrictEqual({
      siteId: 'PORT',
      goods: [{ saleDealId: 'TJ/SALE/1' }],
    });
  });

  it('looks into the act that a void embeds', () => {
    const reversed = { type: 'Mined', data: { makes: [take('BT-SEP/SEP-1')] } };

    expect(JSON.stringify(withoutStrangers({ siteId: 'TJ', reversed }, 'TJ-MAG'))).not.toContain(
      'BT-SEP',
    );
  });

  it('names assays of who sent the goods also in the receipt that a void or correction embeds', () => {
    const sent = { siteId: 'BT-SEP', ...take('BT-SEP/SEP-1') };
    const receipt = { siteId: 'TJ', receipts: [{ sent, made: take('MINE/M-1') }] };
    const reversed = { type: 'Received', data: receipt };
    const seen = JSON.stringify(
      withoutStrangers({ siteId: 'TJ', reversed, act: reversed }, 'TJ-MAG'),
    );

    expect(seen.match(/BT-SEP\/SEP-1/g)).toHaveLength(2);
    expect(seen).not.toContain('MINE/M-1');
  });
});

describe('flags that hold an export against a sale', () => {
  const terms = { valueMinor: '4600000', sellerId: 'SELLER' };
  const line = { saleDealId: 'SEP/sale/1', saleTerms: terms };
  const data = { siteId: 'YARD', goods: [line] };
  const beside = (code: string, saleDealId = 'SEP/sale/1') => ({
    code,
    detail: { saleDealId, sold: '4600000' },
  });
  const flags = [
    beside('export-contradicts-sale'),
    beside('end-use-contradicts-sale'),
    { code: 'late', detail: {} },
  ];
  const shownTo = (viewerId: string, seen: unknown = data) =>
    flagsBeside(flags, withoutStrangers(seen, viewerId)).map(({ code }) => code);

  it('are told to whose sale it is, and to nobody else who exports under it', () => {
    expect(shownTo('SELLER')).toEqual(flags.map(({ code }) => code));
    expect(shownTo('AGENT')).toEqual(['late']);
  });

  it('and so within what a correction embeds', () => {
    expect(shownTo('AGENT', { act: { data } })).toEqual(['late']);
    expect(shownTo('SELLER', { act: { data } })).toHaveLength(3);
  });
});
