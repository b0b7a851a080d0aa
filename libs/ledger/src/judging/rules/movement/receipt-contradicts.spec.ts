import { openingStock, receipt, recordAct, saleOnChain } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import type { Received, SoldToClient } from '../../../index';
import { factsOf } from '../../facts.fixture';
import { judge } from '../../judge';
import { breachesOf } from '../../judged.fixture';
import { receiptContradicts } from './receipt-contradicts';
import { foundUnexplained } from '../matter/found-unexplained';

const kilogram = 1_000;
const sentPpm = { Nd: 639_000, Pr: 206_000 };
const analysis = { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: '2025-02-01' };

function received(change: object): Received {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'stock', openingStock('KILO', kilogram)));
  const takes = [{ lotId: 'KILO', massGrams: kilogram }];
  const goods = [
    { goodsCode: '2846901920', grade: 'ungraded', valueMinor: '1', currency: 'CNY', takes },
  ];
  submitted(ledger, recordAct('SEP', 'sale', saleOnChain({ goods })));
  const said = receipt({ sentLotId: 'KILO', massGrams: kilogram, ...change });
  submitted(ledger, recordAct('WORKS', 'rec', said));
  return ledger.log.at(-1)?.event as Received;
}

const elementsOf = (act: Received) =>
  breachesOf(receiptContradicts, act).map(({ element }) => element);

const surplusOf = (massGrams: number) => ({
  surplus: { lotId: 'MORE', massGrams, ppm: sentPpm, analysis },
});

describe('a receipt that contradicts what was sent', () => {
  it('is flagged for each element that its assay moves: other matter than was sent', () => {
    const act = received({ ppm: { Dy: 300_000, Tb: 300_000 }, analysis });

    expect(elementsOf(act)).toEqual(['Pr', 'Nd', 'Tb', 'Dy']);
    expect(breachesOf(receiptContradicts, act)[1]).toStrictEqual({
      movementId: 'SEP/sale/1',
      sentLotId: 'KILO',
      element: 'Nd',
      sentMicrograms: '639000000',
      receivedMicrograms: '0',
      otherRecordId: 'SEP/sale',
    });
  });

  it('is flagged for its mass alone: a kilogram sent, 1,000 t received', () => {
    const act = received(surplusOf(1_000 * 1_000_000));

    expect(elementsOf(act)).toEqual(['Pr', 'Nd']);
    expect(breachesOf(foundUnexplained, act)).toHaveLength(1);
  });

  it('is flagged where most of the line has gone', () => {
    expect(elementsOf(received({ massGrams: 500 }))).toEqual(['Pr', 'Nd']);
  });

  it.each([
    ['all of it as it was sent', {}],
    ['a scale that is off', { massGrams: 1_005 }],
    ['an assay within both uncertainties', { ppm: { Nd: 630_000, Pr: 210_000 }, analysis }],
    [
      'what was turned away whole',
      { lotId: undefined, massGrams: undefined, ...turnedAway(1_000) },
    ],
    ['a part that was turned away', { massGrams: 400, ...turnedAway(600) }],
    ['a part that others follow', { massGrams: 400, closes: false }],
  ])('is not flagged of %s', (_, change) => {
    expect(elementsOf(received(change))).toEqual([]);
  });

  it('is flagged by surer figures where it would not be by usual ones', () => {
    const ppm = { Nd: 630_000, Pr: 206_000 };
    const uncertaintyPpm = { Nd: 10, Pr: 10 };
    const sure = received({ ppm, analysis: { ...analysis, uncertaintyPpm } });

    // The sender said nothing of its own: the wider of the two decides.
    expect(elementsOf(sure)).toEqual([]);
  });

  it('is flagged at the sender’s record as well, by the name of the receipt', () => {
    const act = received({ ppm: { Dy: 300_000, Tb: 300_000 }, analysis });
    const [line] = act.data.receipts;
    const sale = {
      type: 'SoldToClient',
      data: {
        siteId: 'SEP',
        recordId: 'sale',
        occurredOn: '2025-02-01',
        postingRule: 1,
        receivingSiteId: 'WORKS',
        buyerId: 'MAG',
        goods: [{ dealId: 'SEP/sale/1', takes: [line?.sent] }],
      },
    } as unknown as SoldToClient;
    const told = { otherRecordId: 'WORKS/rec', receivedOn: '2025-02-01', line: line! };
    const receiptsOf = (movementId: string, lotId: string) =>
      movementId === 'SEP/sale/1' && lotId === 'KILO' ? [told] : [];

    const flags = judge(sale, factsOf({ receiptsOf }), [receiptContradicts]);
    expect(flags.map(({ detail }) => [detail['element'], detail['otherRecordId']])).toEqual(
      ['Pr', 'Nd', 'Tb', 'Dy'].map((element) => [element, 'WORKS/rec']),
    );
  });
});

function turnedAway(massGrams: number) {
  return { refused: { massGrams, reason: 'damaged' } };
}
