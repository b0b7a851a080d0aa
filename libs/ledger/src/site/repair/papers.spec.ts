import type { DomainEvent } from '@lodestone/kernel';
import {
  exported,
  goods,
  openSite,
  openingStock,
  receipt,
  recordAct,
  reduction,
  sale,
  saleAbroad,
  saleOnChain,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { clientAbroad, clientAtHome } from '@lodestone/testing/chain';
import {
  allOf,
  correctRecord,
  count,
  discarded,
  dispatch,
  lost,
  regrouping,
} from '@lodestone/testing/keeping';
import { postingsOf } from '../../postings/postings-of';
import type { RecordCorrected } from '../../records/site.events';
import type { SubmittedAct } from '../submitted';

const other = { ref: 'ref-of-somebody-else', countryCode: 'JP' };
const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };

/** The same act with one lot that it makes said otherwise. */
const made = (act: SubmittedAct, change: object): SubmittedAct => {
  const { makes } = act as { makes: ReadonlyArray<object> } & SubmittedAct;
  return { ...act, makes: [{ ...makes[0], ...change }] } as SubmittedAct;
};

const opening = made(openingStock('NEW', 10), { grade: 'N42SH', analysis });
const imported = {
  ...made(openingStock('NEW', 10), { analysis }),
  type: 'ImportLanded',
  originCountryCode: 'MM',
} as SubmittedAct;
const collected = {
  ...made(openingStock('NEW', 10), { material: 'ndfeb-end-of-life-magnets' }),
  type: 'ScrapCollected',
  scrapSource: 'vehicles',
  collectedFrom: clientAtHome,
} as SubmittedAct;
const drawn = made(reduction({ unitId: 'SX-1' }), { analysis });
const through = made(reduction({ unitId: 'SX-1' }), {
  material: 'praseodymium-neodymium-oxide',
  massGrams: 1_000,
  ppm: { Nd: 639_000, Pr: 206_000 },
});
const stay = { massGrams: 100, reason: 'wrong-goods' };
const received = receipt({
  massGrams: 300,
  ppm: { Nd: 639_000, Pr: 206_000 },
  analysis,
  refused: stay,
});
const regrouped = regrouping('split', [allOf('OX', 10)], [{ lotId: 'NEW', massGrams: 10 }]);
const fromSale = exported({
  goods: [goods({ saleDealId: 'SEP/other/1', takes: [allOf('OX-S', 400)] })],
});

const receiptWith = (change: object): SubmittedAct => {
  const [line] = received.receipts;
  return { ...received, receipts: [{ ...line, ...change }] } as SubmittedAct;
};

describe('papers are what an act says besides what moved', () => {
  it.each<[what: string, act: SubmittedAct, change: object]>([
    ['the buyer at home', sale(), { buyer: { ...other, countryCode: 'CN' } }],
    ['the buyer abroad, and its country', saleAbroad(), { buyer: other }],
    ['parties of a sale', sale(), { importer: other, consignee: other, endUser: other }],
    ['the end use', sale(), { endUseCode: 'traction-motors' }],
    ['the destination', saleOnChain(), { destinationCountryCode: 'JP' }],
    ['contract and invoice', saleOnChain(), { contractNumber: 'C-2', invoiceNumber: 'I-2' }],
    [
      'the code, grade and value of the goods',
      saleOnChain(),
      {
        goods: [goods({ goodsCode: '8505111000', grade: 'N42', valueMinor: '1', currency: 'EUR' })],
      },
    ],
    ['parties of an export', exported(), { buyer: other, endUser: other }],
    ['the last destination', exported(), { finalDestinationCountryCode: 'JP' }],
    ['the customs declaration', exported(), { customsDeclarationNumber: '1' }],
    ['papers of an export of a sale', fromSale, { invoiceNumber: 'I-2' }],
    ['the supplier', imported, { supplier: other }],
    ['where imports come from', imported, { originCountryCode: 'VN', dispatchCountryCode: 'LA' }],
    ['how imports entered', imported, { tradeMode: '0110', portCode: '0200' }],
    ['of whom scrap is', collected, { scrapSource: 'wind-turbines', collectedFrom: other }],
    ['the transport document', dispatch(), { transportDocumentNumber: 'WB-2' }],
    ['the kind of waste', discarded(), { kind: 'slag' }],
    ['the cause of a loss', lost(), { cause: 'theft' }],
    ['the laboratory', opening, made(opening, { analysis: { ...analysis, laboratoryId: 'L2' } })],
    ['the moment within the day', regrouped, { occurredAt: '2025-02-01T02:00:00Z' }],
    ['why goods were refused', received, receiptWith({ refused: { ...stay, reason: 'damaged' } })],
    ['what the receiver found', received, receiptWith({ discrepancy: 'seal-broken' })],
    ['who analysed what arrived', received, receiptWith({ analysis: undefined })],
  ])('%s', (_, act, change) => {
    const { data } = corrected(act, { ...act, ...change });

    expect(data).toMatchObject({ leavesFlows: true, restated: [] });
    expect(data.act.data).not.toEqual(data.reversed.data);
    const lines = (which: typeof data.act) => postingsOf(which as never);
    expect(lines(data.act)).toEqual(lines(data.reversed));
  });
});

describe('flows are what moved, and what goes on from it', () => {
  it.each<[what: string, act: SubmittedAct, change: object]>([
    ['the mass', sale(), { goods: [goods({ takes: [allOf('OX', 399)] })] }],
    ['the number of pieces', sale(), { goods: [goods({ pieces: 7 })] }],
    ['another lot', discarded(), { takes: [allOf('OX2', 1)] }],
    ['one lot more', discarded(), { takes: [allOf('OX', 1), allOf('OX2', 1)] }],
    ['the day', saleOnChain(), { occurredOn: '2025-02-02' }],
    ['the site that buys', saleOnChain(), { receivingSiteId: 'WORKS2' }],
    ['a buyer on the chain', sale(), { buyer: undefined, receivingSiteId: 'WORKS' }],
    ['a buyer off it', saleOnChain(), { buyer: clientAtHome, receivingSiteId: undefined }],
    ['the lot that waits for export', saleAbroad(), abroadAs('OX-T')],
    ['the site that receives', dispatch(), { receivingSiteId: 'WORKS2' }],
    ['the purpose', dispatch(), { purpose: 'repair' }],
    ['the deal that returned', imported, { returnedDealId: 'WORKS/other/1' }],
    ['who owns a lot', opening, made(opening, { ownerId: 'MAG' })],
    ['its status', opening, made(opening, { status: 'reserve' })],
    ['its material', opening, made(opening, { material: 'neodymium-oxide' })],
    ['its grade', opening, made(opening, { grade: 'N45' })],
    ['what else is in it', opening, made(opening, { ppm: { Nd: 639_000, Pr: 206_000, Fe: 9 } })],
    [
      'how sure its figures are',
      drawn,
      made(drawn, { analysis: { ...analysis, uncertaintyPpm: { Nd: 1 } } }),
    ],
    ['the step', drawn, { step: 'alloying' }],
    ['the unit', drawn, { unitId: 'SX-2' }],
    ['the unit, also where nothing is left in it', through, { unitId: 'SX-2' }],
    ['what was wasted', drawn, { wastes: [{ material: 'slag', massGrams: 1, ppm: {} }] }],
    ['what is in the waste', wasting(1), wasting(2)],
    ['what was added', drawn, { adds: [{ material: 'iron', massGrams: 1 }] }],
    ['the kind of a regrouping', regrouped, { kind: 'merge' }],
  ])('%s', (_, act, change) => {
    expect(corrected(act, { ...act, ...change }).data).not.toHaveProperty('leavesFlows');
  });

  it.each<[what: string, change: object]>([
    ['what was weighed', { massGrams: 301 }],
    ['another lot', { lotId: 'IN2' }],
    ['less refused', { refused: { ...stay, massGrams: 99 } }],
    ['nothing refused', { refused: undefined }],
    ['what it is made of', { ppm: { Nd: 638_000, Pr: 206_000 } }],
    ['the figures of the sender', { ppm: undefined }],
    ['that more will come', { closes: false }],
    ['another line', { movementId: 'SEP/other/1' }],
    ['another lot of the line', { sentLotId: 'OX2' }],
    ['how sure the figures are', { analysis: { ...analysis, uncertaintyPpm: { Nd: 1 } } }],
  ])('of a receipt: %s', (_, change) => {
    const ledger = begun(received);

    expect(ledger.submit(correction(received, receiptWith(change)))).toMatchObject({
      refusal: {
        code: 'target-not-correctable',
        detail: { targetRecordId: 'told', type: 'Received' },
        pointer: '/targetRecordId',
      },
    });
  });

  it.each([
    ['abroad instead of at home', sale(), { buyer: clientAbroad }, 'successor-lot-missing'],
    [
      'at home instead of abroad',
      saleAbroad(),
      { buyer: clientAtHome },
      'successor-lot-not-allowed',
    ],
    [
      'without the deal that it fulfils',
      fromSale,
      { goods: [goods({ takes: [allOf('OX-S', 400)] })] },
      'lot-sold',
    ],
    [
      'with a deal in a sale',
      sale(),
      { goods: [goods({ saleDealId: 'SEP/other/1' })] },
      'sale-deal-not-allowed',
    ],
  ])('so this is refused as it would be of a new act: %s', (_, act, change, code) => {
    const ledger = begun(act);

    expect(ledger.submit(correction(act, { ...act, ...change } as SubmittedAct))).toMatchObject({
      refusal: { code },
    });
  });
});

describe('of counts, assays and redirections', () => {
  it('nothing is papers: what they say is what they are', () => {
    const act = count({ lots: [{ lotId: 'OX', countedGrams: 999 }] });
    const ledger = begun(act);

    const again = { ...act, method: 'weighing' } as SubmittedAct;
    expect(ledger.submit(correction(act, again))).toMatchObject({
      refusal: { code: 'target-not-correctable' },
    });
  });
});

/** A sale of the lot `OX`, which waits under another name. */
function abroadAs(successorLotId: string): object {
  return { goods: [goods({ takes: [{ ...allOf('OX', 400), successorLotId }] })] };
}

/** A waste that no line of the books tells from another: its iron is in no account. */
function wasting(iron: number): SubmittedAct {
  return {
    ...drawn,
    wastes: [{ material: 'slag', massGrams: 1, ppm: { Fe: iron } }],
  } as SubmittedAct;
}

const siteOf = ({ type }: SubmittedAct): string => (type === 'Received' ? 'WORKS' : 'SEP');

/** A chain on which the act is the record `told`. */
function begun(act: SubmittedAct): MemoryLedger {
  const ledger = beginChain();
  submitted(ledger, openSite('WORKS2', 'MAG'));
  submitted(ledger, recordAct('SEP', 'more', openingStock('OX2', 1_000)));
  if (act.type === 'Received') submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
  if (act === fromSale) submitted(ledger, recordAct('SEP', 'other', saleAbroad()));
  submitted(ledger, recordAct(siteOf(act), 'told', act));
  return ledger;
}

const correction = (act: SubmittedAct, right: SubmittedAct) =>
  correctRecord(siteOf(act), 'right', { targetRecordId: 'told', act: right });

function corrected(act: SubmittedAct, right: SubmittedAct): RecordCorrected {
  const ledger = begun(act);
  submitted(ledger, correction(act, right));
  const last = ledger.log.at(-1)?.event as DomainEvent;
  expect(last.type).toBe('RecordCorrected');
  return last as RecordCorrected;
}
