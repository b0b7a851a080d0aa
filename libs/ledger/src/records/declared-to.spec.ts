import { declaredIdOf, partFor, sitesNamedIn } from './declared-to';

const owners: Readonly<Record<string, string>> = { SEP: 'RE', WORKS: 'MAG', YARD: 'XX' };
const part = (enterpriseId: string, type: string, data: object) =>
  partFor(
    enterpriseId,
    { type, data },
    (named) => !('since' in named) && owners[named.siteId] === enterpriseId,
  );

const lot = { lotId: 'OX', massGrams: 5 };
const sale = { siteId: 'SEP', recordId: 'S', buyerId: 'MAG', endUserRef: 'ref', goods: [] };
const receipt = {
  siteId: 'WORKS',
  recordId: 'R',
  receipts: [
    { movementId: 'SEP/S/1', sent: { ...lot, siteId: 'SEP' } },
    { movementId: 'YARD/S/1', sent: { ...lot, siteId: 'YARD' } },
  ],
};
const redirection = {
  siteId: 'SEP',
  recordId: 'D',
  receivingSiteId: 'YARD',
  receiverId: 'XX',
  lines: [{ movementId: 'SEP/S/1', sent: lot, fromSiteId: 'WORKS', movedGrams: 5 }],
};
const owned = (change: typeof redirection) => ({
  ...change,
  lines: change.lines.map((line) => ({ ...line, sent: { ...lot, ownerId: 'THIRD' } })),
});

describe('what was declared to a counterparty', () => {
  it('is a dispatch to one of its sites', () => {
    const dispatch = { siteId: 'SEP', receiverId: 'MAG', lines: [] };

    expect(part('MAG', 'Dispatched', dispatch)).toStrictEqual(dispatch);
    expect(part('XX', 'Dispatched', dispatch)).toBeUndefined();
  });

  it('is what is on its way to a site that is its own since, as the buyer sees it', () => {
    const take = { ...lot, ownerId: 'THIRD' };
    const goods = [{ dealId: 'SEP/S/1', takes: [take] }];
    const sent = { ...sale, occurredOn: '2025-03-02', receivingSiteId: 'WORKS', goods };
    const ofNew = (type: string, data: object) =>
      partFor('NEW', { type, data }, (named) => 'since' in named && named.siteId === 'WORKS');

    expect(ofNew('SoldToClient', sent)).toStrictEqual(part('MAG', 'SoldToClient', sent));
    expect(ofNew('SoldToClient', { ...sent, siteId: 'WORKS' })).toBeUndefined();
    expect(ofNew('SoldToClient', sale)).toBeUndefined();
    const lines = [{ movementId: 'SEP/D/1', taken: take }];
    const dispatch = { siteId: 'SEP', receivingSiteId: 'WORKS', receiverId: 'MAG', lines };
    expect(ofNew('Dispatched', dispatch)).toStrictEqual(dispatch);
    const change = { ...owned(redirection), receivingSiteId: 'WORKS' };
    expect(ofNew('DestinationChanged', change)).toStrictEqual(
      part('XX', 'DestinationChanged', change),
    );
  });

  it('is that its sale was given up where the goods lie', () => {
    const rest = { siteId: 'WORKS', sellerId: 'RE', dealId: 'SEP/S/1', takes: [] };

    expect(part('RE', 'SaleGivenUp', rest)).toStrictEqual(rest);
    expect(part('XX', 'SaleGivenUp', rest)).toBeUndefined();
  });

  it('is what papers made of the value of its deal, at whatever site it was recorded', () => {
    const paper = { siteId: 'WORKS', sellerId: 'RE', dealId: 'WORKS/S/1', adjustmentMinor: '-1' };
    const repair = { siteId: 'WORKS', recordId: 'V', targetRecordId: 'P', reason: 'wrong-date' };
    const reversed = { type: 'DealValueAdjusted', schemaVersion: 1, data: paper };

    expect(part('RE', 'DealValueAdjusted', paper)).toStrictEqual(paper);
    expect(part('XX', 'DealValueAdjusted', paper)).toBeUndefined();
    expect(part('RE', 'RecordVoided', { ...repair, reversed, restated: [] })).toStrictEqual({
      ...repair,
      reversed,
    });
  });

  it.each(['SoldToClient', 'SaleGivenUp', 'DealValueAdjusted'])(
    'is by a %s its own, whose deal it is about',
    (type) => {
      expect(declaredIdOf({ type, data: { sellerId: 'OWN', exporterId: 'XX' } })).toBe('OWN');
    },
  );

  it('is what became of the lines that it sent, and nothing of other senders', () => {
    expect(part('RE', 'Received', receipt)).toStrictEqual({
      ...receipt,
      receipts: [receipt.receipts[0]],
    });
    expect(part('BUYER', 'Received', receipt)).toBeUndefined();
  });

  it('is what comes back to a site that is its own since, and not what was received of the line', () => {
    const [line] = receipt.receipts;
    const sent = { ...line?.sent, ownerId: 'RE' };
    const refused = { returnMovementId: 'WORKS/R/1', massGrams: 2, reason: 'off-specification' };
    const made = { lotId: 'IN', massGrams: 3 };
    const told = { ...line, sent, clearedGrams: 5, made, refused, closes: true };
    const stored = { ...receipt, occurredOn: '2025-03-05', receipts: [told, receipt.receipts[1]] };
    const awaited: unknown[] = [];
    const seen = partFor('NEW', { type: 'Received', data: stored }, (named) => {
      if ('since' in named) awaited.push(named);
      return 'since' in named && named.siteId === 'SEP';
    });

    const { made: _m, ...back } = told;
    expect(seen).toStrictEqual({ ...stored, receipts: [{ ...back, sent: line?.sent }] });
    expect(awaited).toStrictEqual([
      {
        siteId: 'SEP',
        since: '2025-03-05',
        lines: [{ movementId: 'WORKS/R/1', lotId: 'OX' }],
      },
    ]);
    expect(sitesNamedIn({ type: 'Received', data: stored })).toStrictEqual([
      { siteId: 'SEP', recordId: 'S' },
      ...awaited,
      { siteId: 'YARD', recordId: 'S' },
    ]);
  });

  it('is that goods go elsewhere, and not where to', () => {
    expect(part('MAG', 'DestinationChanged', owned(redirection))).toStrictEqual({
      siteId: 'SEP',
      recordId: 'D',
      lines: redirection.lines,
    });
  });

  it('is that goods are coming, and not to whom they were going', () => {
    expect(part('XX', 'DestinationChanged', owned(redirection))).toStrictEqual({
      ...redirection,
      lines: [{ movementId: 'SEP/S/1', sent: lot, movedGrams: 5 }],
    });
    expect(part('BUYER', 'DestinationChanged', redirection)).toBeUndefined();
  });

  it('is a void and a correction, as much as the record itself had told', () => {
    const repair = { siteId: 'SEP', recordId: 'V', targetRecordId: 'S', reason: 'wrong-mass' };
    const reversed = { type: 'SoldToClient', schemaVersion: 1, data: sale };
    const act = { ...reversed, data: { ...sale, buyerId: 'XX' } };
    const { endUserRef: _, ...told } = sale;
    const stored = { ...repair, reversed, act, restated: [{ lotId: 'OX' }] };

    expect(part('MAG', 'RecordCorrected', stored)).toStrictEqual({
      ...repair,
      reversed: { ...reversed, data: told },
    });
    expect(part('XX', 'RecordCorrected', stored)).toStrictEqual({
      ...repair,
      act: { ...act, data: { ...told, buyerId: 'XX' } },
    });
    expect(part('RE', 'RecordCorrected', stored)).toBeUndefined();
  });

  it('is a sale without third parties, and without what is between seller and authority', () => {
    const { endUserRef: _, ...told } = sale;
    const line = { dealId: 'SEP/S/1', processingDegree: 'blank', netMassGrams: 5, takes: [lot] };
    const whole = {
      ...told,
      tradeMode: '0110',
      goods: [{ ...line, licences: [], processingFee: { valueMinor: '1', currency: 'CNY' } }],
      importerRef: 'i',
      consigneeRef: 'c',
      endUserRef: 'e',
      endUseCode: 'u',
      principalRef: 'p',
      producerId: 'SUPPLIER',
      handbookNumber: 'H',
      agencies: [],
    };

    expect(part('MAG', 'SoldToClient', whole)).toStrictEqual({
      ...told,
      tradeMode: '0110',
      goods: [line],
    });
  });

  it('is all of a sale or an export that is its own by declaration, wherever it was recorded', () => {
    const own = { ...sale, sellerId: 'OWN', siteOperatorId: 'RE', agencies: [] };
    const sent = {
      siteId: 'SEP',
      exporterId: 'OWN',
      siteOperatorId: 'RE',
      endUserRef: 'ref',
      goods: [],
    };

    expect(part('OWN', 'SoldToClient', own)).toStrictEqual(own);
    expect(part('OWN', 'Exported', sent)).toStrictEqual(sent);
    expect(part('RE', 'Exported', sent)).toBeUndefined();
    expect(part('MAG', 'Exported', sent)).toBeUndefined();
  });

  it('is, for a buyer, nothing of who made the goods, whose they were, and who let them be sold', () => {
    const goods = [{ dealId: 'SEP/S/1', takes: [{ ...lot, ownerId: 'XX' }] }];
    const by = { sellerId: 'RE', producerId: 'XX', agencies: [{ enterpriseId: 'XX' }] };
    const { endUserRef: _, ...told } = sale;

    expect(part('MAG', 'SoldToClient', { ...sale, ...by, goods })).toStrictEqual({
      ...told,
      sellerId: 'RE',
      goods: [{ dealId: 'SEP/S/1', takes: [lot] }],
    });
  });

  it('is nothing of an act that moves nothing between enterprises', () => {
    expect(part('MAG', 'Mined', { siteId: 'SEP', makes: [lot] })).toBeUndefined();
  });
});

describe('an export in another’s name', () => {
  const line = (dealId: string, sellerId?: string) => ({
    ...{ dealId, saleDealId: `S/${dealId}`, goodsCode: '8505111000', licences: ['L'] },
    takes: [{ lotId: 'A', principalRef: 'p' }],
    ...(sellerId === undefined ? {} : { saleTerms: { sellerId } }),
  });
  const data = {
    ...{ siteId: 'PORT', recordId: 'out', exporterId: 'AGENT', customsDeclarationNumber: 'N' },
    ...{
      buyerRef: 'b',
      importerRef: 'i',
      consigneeRef: 'c',
      endUserRef: 'e',
      endUseCode: 'motors',
    },
    goods: [line('1', 'SELLER'), line('2', 'OTHER'), line('3')],
  };
  const partOf = (enterpriseId: string) =>
    partFor(enterpriseId, { type: 'Exported', data }, () => false);

  it('is told to whose sale it fulfils: its own lines, and nobody else’s parties', () => {
    const { licences: _, ...own } = line('1', 'SELLER');

    expect(partOf('SELLER')).toStrictEqual({
      ...{ siteId: 'PORT', recordId: 'out', exporterId: 'AGENT', customsDeclarationNumber: 'N' },
      goods: [{ ...own, takes: [{ lotId: 'A' }] }],
    });
  });

  it('is whole for the exporter, and nothing for anybody else', () => {
    expect(partOf('AGENT')).toBe(data);
    expect(partOf('NOBODY')).toBeUndefined();
  });
});
