import { goods, receipt, recordAct, saleOnChain, voidRecord } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, discarded } from '@lodestone/testing/keeping';
import type { MemoryLedger } from '@lodestone/testing';
import { postingsOf, type LotRow, type PostedEvent, type Received } from '../../index';

const uncertaintyPpm = { Nd: 40 };
const analysis = {
  method: 'icp-oes',
  laboratoryId: 'LAB',
  analysedOn: '2025-02-01',
  uncertaintyPpm,
};
const ppm = { Nd: 600_000, Pr: 200_000 };

function received(change: Parameters<typeof receipt>[0]): MemoryLedger {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
  submitted(ledger, recordAct('WORKS', 'rec', receipt(change)));
  return ledger;
}

const actOf = (ledger: MemoryLedger) => ledger.log.at(-1)?.event as Received;
const surplusOf = (ledger: MemoryLedger) => actOf(ledger).data.receipts[0]?.surplus;
const surplus = { lotId: 'MORE', massGrams: 7 };

describe('a surplus', () => {
  it('is a lot of its own, of who gets the line, at the figures of the sender', () => {
    const ledger = received({ surplus });

    expect(surplusOf(ledger)).toMatchObject({
      ...surplus,
      ownerId: 'MAG',
      assayRecordId: 'SEP/open',
      ppm: { Nd: 639_000, Pr: 206_000 },
    });
    expect(ledger.rows('site-WORKS').get<LotRow>('lot/MORE')).toMatchObject({
      massGrams: 7,
      madeById: 'rec',
    });
    expect(ledger.rows('site-WORKS').get<LotRow>('lot/IN')).toMatchObject({ massGrams: 400 });
  });

  it('has the figures that were found for the line where it has none', () => {
    const found = surplusOf(received({ surplus, ppm, analysis }));

    expect(found).toMatchObject({ ppm, assayRecordId: 'WORKS/rec', uncertaintyPpm, analysis });
  });

  it('has its own figures, and nothing of the analysis of the line', () => {
    const own = { ...surplus, ppm: { Nd: 500_000 } };
    const found = surplusOf(received({ surplus: own, ppm, analysis }));

    expect(found).toMatchObject({ ppm: { Nd: 500_000 }, assayRecordId: 'WORKS/rec' });
    expect(found).not.toHaveProperty('analysis');
    expect(found).not.toHaveProperty('uncertaintyPpm');
  });

  it('is judged by its own figures', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
    const tooRich = { ...surplus, ppm: { Nd: 900_000 } };

    expect(ledger.submit(recordAct('WORKS', 'rec', receipt({ surplus: tooRich })))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'richer-than-pure-compound' },
    });
  });

  it('is posted by rule 2, as stock and as a difference of the two sites', () => {
    const act = actOf(received({ surplus }));

    expect(act.data.postingRule).toBe(2);
    expect(
      postingsOf(act).map(({ account, lotId, massGrams }) => [account, lotId, massGrams]),
    ).toEqual([
      ['in-transit', 'SEP/sale/1', -400],
      ['stock', 'IN', 400],
      ['stock', 'MORE', 7],
      ['transit-difference', 'SEP/sale/1', -7],
    ]);
  });

  it('leaves a receipt without one under rule 1, by which nothing else is stock', () => {
    const act = actOf(received({}));
    const [line] = act.data.receipts;
    const withOne = { ...act.data, receipts: [{ ...line, surplus: line?.made }] };

    expect(act.data.postingRule).toBe(1);
    expect(postingsOf({ type: 'Received', data: withOne } as PostedEvent)).toEqual(postingsOf(act));
  });

  it('is there beside what was turned away, where both together are the rest of the line', () => {
    const refused = { massGrams: 100, reason: 'damaged' };
    const ledger = received({ massGrams: 300, refused, surplus });

    expect(postingsOf(actOf(ledger)).map(({ account }) => account)).toEqual([
      'in-transit',
      'stock',
      'stock',
      'in-transit',
      'transit-difference',
    ]);
  });

  it('may be all that is new: everything else was turned away', () => {
    const refused = { massGrams: 400, reason: 'damaged' };
    const change = { lotId: undefined, massGrams: undefined, refused, surplus } as never;
    const ledger = received(change);

    expect(actOf(ledger).data.receipts[0]).not.toHaveProperty('made');
    expect(surplusOf(ledger)).toMatchObject(surplus);
  });

  it.each([
    ['short', { massGrams: 399 }],
    ['over', { massGrams: 401 }],
    ['to be followed by more', { massGrams: 100, closes: false }],
  ])('is refused where the line itself is %s', (_, change) => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));

    const decision = ledger.submit(recordAct('WORKS', 'rec', receipt({ ...change, surplus })));

    expect(decision).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'surplus-not-over', detail: { restGrams: 400 }, pointer: '/receipts/0' },
    });
  });

  it('needs an id that no lot has', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain()));
    const sameId = { surplus: { ...surplus, lotId: 'IN' } };

    expect(ledger.submit(recordAct('WORKS', 'rec', receipt(sameId)))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'lot-made-twice', pointer: '/receipts/0/surplus/lotId' },
    });
  });

  it('goes with the receipt that is voided, and stands in the way while it is used', () => {
    const ledger = received({ surplus });
    const use = discarded({ occurredOn: '2025-02-02', takes: [allOf('MORE', 7)] });
    submitted(ledger, recordAct('WORKS', 'used', use));

    expect(ledger.submit(voidRecord('WORKS', 'void', 'rec'))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'record-built-on', detail: { blockerIds: ['used'] } },
    });
    submitted(ledger, voidRecord('WORKS', 'unused', 'used'));
    submitted(ledger, voidRecord('WORKS', 'void', 'rec'));
    expect(ledger.rows('site-WORKS').get<LotRow>('lot/MORE')).toMatchObject({
      massGrams: 0,
      state: 'voided',
    });
  });

  it('is not taken while an earlier void of the sending stands', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain({ goods: [goods()] })));
    const known = ledger.until(ledger.log.length);
    const sight = { other: (stream: string) => known.rows(stream) };
    submitted(ledger, voidRecord('SEP', 'void', 'sale'));
    expect(ledger.submit(recordAct('WORKS', 'rec', receipt({ surplus })), sight).outcome).toBe(
      'accepted',
    );

    const use = discarded({ occurredOn: '2025-02-02', takes: [allOf('MORE', 7)] });

    expect(ledger.submit(recordAct('WORKS', 'used', use))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'lot-contradicted' },
    });
  });
});
