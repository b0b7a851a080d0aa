import type { SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import {
  goods,
  recordAct,
  reduction,
  saleAbroad,
  voidRecord,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, batchOf, correctRecord, regrouping } from '@lodestone/testing/keeping';
import type { LotsRegrouped } from '../../records/site.events';

const ppm = { Ce: 250_000, Nd: 88_000 };
const tonne = 1_000_000;

const lotOf = (lotId: string, material: string): SubmittedLot => ({
  lotId,
  material,
  massGrams: tonne,
  ppm,
});

const opened = (lots: readonly SubmittedLot[]): SubmittedAct => ({
  type: 'OpeningStockDeclared',
  occurredOn: '2025-01-01',
  makes: lots,
});

function chainWith(material: string): MemoryLedger {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'stock', opened([lotOf('MATTER', material)])));
  return ledger;
}

const scrapped = (lotId = 'MATTER', massGrams = tonne): SubmittedAct =>
  regrouping(
    'scrap',
    [allOf(lotId, massGrams)],
    [{ lotId: 'SWF', massGrams, material: 'ndfeb-swarf' }],
  );

const soldAbroad = saleAbroad({
  goods: [goods({ takes: [{ ...allOf('MATTER', tonne), successorLotId: 'SOLD' }] })],
});

const refusal = { outcome: 'refused', refusal: { code: 'matter-cannot-be-scrap' } };

describe('writing matter off as scrap', () => {
  it.each([
    ['a tonne of concentrate', 'bastnaesite-concentrate'],
    ['ore', 'rock-ore'],
    ['the product of leaching', 'ion-clay-oxide-concentrate'],
    ['tailings that are kept', 'stockpiled-tailings'],
    ['an oxide', 'mixed-rare-earth-oxide'],
    ['a carbonate', 'mixed-rare-earth-carbonate'],
    ['a hydride', 'dysprosium-hydride'],
  ])('is refused of %s', (_, material) => {
    expect(chainWith(material).submit(recordAct('SEP', 'new', scrapped()))).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'matter-cannot-be-scrap',
        detail: { lotId: 'MATTER', material },
        pointer: '/takes/0',
      },
    });
  });

  it.each([
    ['finished magnets', 'ndfeb-magnet'],
    ['semi-finished magnets', 'ndfeb-sintered-block'],
    ['alloy', 'ndfeb-strip-cast-flake'],
    ['metal', 'praseodymium-neodymium-metal'],
    ['scrap that is sorted anew', 'ndfeb-off-cuts'],
  ])('is recorded of %s', (_, material) => {
    expect(chainWith(material).submit(recordAct('SEP', 'new', scrapped())).outcome).toBe(
      'accepted',
    );
  });

  it('is refused in a batch, whatever else is in it', () => {
    const bring = recordAct('SEP', 'more', opened([lotOf('ORE', 'rock-ore')]));

    expect(
      beginChain().submit(batchOf('SEP', [bring, recordAct('SEP', 'new', scrapped('ORE'))])),
    ).toMatchObject({ ...refusal, refusal: { pointer: '/records/1/takes/0' } });
  });

  it('is refused as what a correction says: the lot is another one', () => {
    const ledger = chainWith('ndfeb-off-cuts');
    submitted(ledger, recordAct('SEP', 'new', scrapped()));
    // OX is an oxide that was there before.
    const act = scrapped('OX', 1_000);

    expect(
      ledger.submit(correctRecord('SEP', 'fix', { targetRecordId: 'new', act })),
    ).toMatchObject({ ...refusal, refusal: { pointer: '/act/takes/0' } });
  });

  it('by a program that let it pass is still corrected in its grams, and voided', () => {
    const ledger = chainWith('bastnaesite-concentrate');
    const written = ledger.decide(
      recordAct('SEP', 'old', regrouping('split', [allOf('MATTER', tonne)], [allOf('SWF', tonne)])),
    );
    if (written.outcome !== 'accepted') throw new Error('a split is recorded');
    const { data } = written.events[0] as LotsRegrouped;
    const makes = data.makes.map((lot) => ({ ...lot, material: 'ndfeb-swarf' }));
    ledger.record('site-SEP', { type: 'LotsRegrouped', data: { ...data, kind: 'scrap', makes } });
    const act = scrapped('MATTER', 900_000);

    submitted(ledger, correctRecord('SEP', 'fix', { targetRecordId: 'old', act }));
    submitted(ledger, voidRecord('SEP', 'undo', 'old'));
    expect(ledger.submit(recordAct('SEP', 'again', scrapped()))).toMatchObject({
      outcome: 'refused',
    });
  });
});

describe('a step that leaves scrap', () => {
  const stepOf = (scrap: string): SubmittedAct =>
    reduction({
      type: 'MagnetProduced',
      step: 'machining',
      takes: [allOf('MATTER', tonne)],
      makes: [{ lotId: 'SWF', material: scrap, massGrams: tonne, ppm }],
    });

  it.each([
    ['bastnaesite-concentrate', 'ndfeb-swarf'],
    ['rock-ore', 'ndfeb-off-cuts'],
    ['ion-clay-oxide-concentrate', 'other-rare-earth-scrap'],
  ])('is refused where all that goes in is mineral: %s to %s', (material, scrap) => {
    const decision = chainWith(material).submit(recordAct('SEP', 'new', stepOf(scrap)));

    expect(decision).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'matter-cannot-be-scrap',
        detail: { lotId: 'SWF', material: scrap },
        pointer: '/makes/0',
      },
    });
  });

  it('is refused where a pinch of what can be scrap goes in with it', () => {
    const ledger = chainWith('bastnaesite-concentrate');
    submitted(ledger, recordAct('SEP', 'pinch', opened([lotOf('CUTS', 'ndfeb-off-cuts')])));
    const takes = [allOf('MATTER', tonne), allOf('CUTS', 1)];

    expect(
      ledger.submit(recordAct('SEP', 'new', { ...stepOf('ndfeb-swarf'), takes } as SubmittedAct)),
    ).toMatchObject(refusal);
  });

  it.each([
    ['ndfeb-sintered-block', 'ndfeb-swarf'],
    ['mixed-rare-earth-oxide', 'electrolysis-slag'],
  ])('is recorded where it can come of what goes in: %s to %s', (material, scrap) => {
    const decision = chainWith(material).submit(recordAct('SEP', 'new', stepOf(scrap)));

    expect(decision.outcome).toBe('accepted');
  });

  it('is refused of sold goods that are worked once more', () => {
    const ledger = chainWith('bastnaesite-concentrate');
    submitted(ledger, recordAct('SEP', 'sale', soldAbroad));
    const act = { ...stepOf('ndfeb-swarf'), takes: [allOf('SOLD', tonne)] } as SubmittedAct;

    expect(ledger.submit(recordAct('SEP', 'new', act))).toMatchObject(refusal);
  });
});
