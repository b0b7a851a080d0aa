import type { LotRow, SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import {
  goods,
  openSite,
  receipt,
  recordAct,
  reduction,
  saleAbroad,
  saleOnChain,
} from '@lodestone/testing';
import type { MemoryLedger } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { givingUp } from '@lodestone/testing/deals';
import { allOf, correctRecord, count, dispatch, regrouping } from '@lodestone/testing/keeping';
import { isPosted, type Refined } from '../../records/site.events';
import { postingsOf } from '../../postings/postings-of';

const lotOf = (
  lotId: string,
  status: string,
  change: Partial<SubmittedLot> = {},
): SubmittedLot => ({
  lotId,
  material: 'praseodymium-neodymium-oxide',
  massGrams: 1_000,
  ppm: { Nd: 639_000, Pr: 206_000 },
  status,
  ...change,
});

const kept = ['bonded', 'reserve'] as const;

/** A lot in bond and one in reserve, and free ones. */
function begun(): MemoryLedger {
  const ledger = beginChain();
  const makes = [...kept.map((status) => lotOf(status, status)), lotOf('free', 'free')];
  submitted(
    ledger,
    recordAct('SEP', 'stock', { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes }),
  );
  return ledger;
}

const statusOf = (ledger: MemoryLedger, lotId: string, siteId = 'SEP') =>
  ledger.rows(`site-${siteId}`).get<LotRow>(`lot/${lotId}`)?.status;

const metal = {
  lotId: 'MET',
  material: 'praseodymium-neodymium-metal',
  ppm: { Nd: 756_000, Pr: 243_000 },
};

const reduced = (lotIds: readonly string[], change: object = {}): SubmittedAct =>
  reduction({
    takes: lotIds.map((lotId) => allOf(lotId, 1_000)),
    makes: [{ ...metal, massGrams: 820 * lotIds.length, ...change }],
  });

describe.each(kept)('what is %s', (status) => {
  it('is so when it has been worked, and may not be said to be anything else', () => {
    const ledger = begun();
    const released = reduced([status], { status: 'free' });

    expect(ledger.submit(recordAct('SEP', 'said', released))).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'status-not-released',
        detail: { lotId: 'MET', status, said: 'free' },
        pointer: '/makes/0/status',
      },
    });
    submitted(ledger, recordAct('SEP', 'worked', reduced([status])));
    expect(statusOf(ledger, 'MET')).toBe(status);
  });

  it('makes what it is mixed with the same, unless the part is said to be free', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'mixed', reduced([status, 'free'])));
    expect(statusOf(ledger, 'MET')).toBe(status);

    const other = begun();
    const makes = [
      { ...metal, lotId: 'A', massGrams: 820 },
      { ...metal, lotId: 'B', massGrams: 820, status: 'free' },
    ];
    const takes = [allOf(status, 1_000), allOf('free', 1_000)];
    submitted(other, recordAct('SEP', 'mixed', reduction({ takes, makes })));
    expect([statusOf(other, 'A'), statusOf(other, 'B')]).toEqual([status, 'free']);
  });

  it('is so when it has been split, written off and counted', () => {
    const ledger = begun();
    submitted(ledger, recordAct('SEP', 'worked', reduced([status])));
    const parts = [allOf('A', 400), allOf('B', 420)];
    submitted(ledger, recordAct('SEP', 'split', regrouping('split', [allOf('MET', 820)], parts)));
    const scrap = [{ ...allOf('S', 400), material: 'metal-scrap' }];
    submitted(ledger, recordAct('SEP', 'scrap', regrouping('scrap', [allOf('A', 400)], scrap)));
    const lots = [{ lotId: 'B', countedGrams: 421, gainLotId: 'G' }];
    submitted(ledger, recordAct('SEP', 'count', count({ lots })));

    expect(['A', 'B', 'S', 'G'].map((lotId) => statusOf(ledger, lotId))).toEqual(
      Array.from({ length: 4 }, () => status),
    );
  });

  it('is so at the site of who bought it', () => {
    const ledger = begun();
    const lines = [goods({ takes: [allOf(status, 400)] })];
    submitted(ledger, recordAct('SEP', 'sale', saleOnChain({ goods: lines })));
    submitted(ledger, recordAct('WORKS', 'rec', receipt({ sentLotId: status })));

    expect(ledger.rows('site-WORKS').get('lot/IN')).toMatchObject({ status, ownerId: 'MAG' });
  });

  it('is so where it is sold as it lies, and posted so', () => {
    const ledger = begun();
    submitted(ledger, openSite('YARD', 'MAG'));
    submitted(
      ledger,
      recordAct('SEP', 'out', dispatch({ purpose: 'consignment', takes: [allOf(status, 400)] })),
    );
    const line = { movementId: 'SEP/out/1', sentLotId: status, lotId: 'LIES', massGrams: 400 };
    submitted(ledger, recordAct('WORKS', 'in', receipt(line)));
    const takes = [{ ...allOf('LIES', 400), successorLotId: 'OWN' }];
    const sold = saleOnChain({ sellerId: 'RE', goods: [goods({ takes })] });
    submitted(ledger, recordAct('WORKS', 'sale', sold));

    expect(statusOf(ledger, 'OWN', 'WORKS')).toBe(status);
    expect(linesOfLast(ledger)).toContainEqual(['OWN', status]);
  });

  it('is so again when a sale abroad is given up', () => {
    const ledger = begun();
    const takes = [{ ...allOf(status, 400), successorLotId: 'SOLD' }];
    submitted(ledger, recordAct('SEP', 'sale', saleAbroad({ goods: [goods({ takes })] })));
    expect(statusOf(ledger, 'SOLD')).toBe('sold');
    const parts = [allOf('A', 100), allOf('B', 300)];
    submitted(ledger, recordAct('SEP', 'split', regrouping('split', [allOf('SOLD', 400)], parts)));
    const work = reduction({ takes: [allOf('B', 300)], makes: [{ ...metal, massGrams: 245 }] });
    submitted(ledger, recordAct('SEP', 'work', work));
    const back = [
      { ...allOf('A', 100), successorLotId: 'A2' },
      { ...allOf('MET', 245), successorLotId: 'MET2' },
    ];
    submitted(ledger, recordAct('SEP', 'up', givingUp({ dealId: 'SEP/sale/1', takes: back })));

    expect([statusOf(ledger, 'A2'), statusOf(ledger, 'MET2')]).toEqual([status, status]);
    expect(linesOfLast(ledger)).toContainEqual(['A2', status]);
  });

  it.each([
    'own-site',
    'toll',
    'storage',
    'reserve',
    'bonded',
    'reserve-release',
    'bonded-release',
  ])('is so wherever it is sent, but for its own release: %s', (purpose) => {
    const ledger = begun();
    submitted(ledger, openSite('SEP2', 'RE'));
    const to = purpose === 'own-site' ? 'SEP2' : 'WORKS';
    const sent = dispatch({ purpose, receivingSiteId: to, takes: [allOf(status, 400)] });
    submitted(ledger, recordAct('SEP', 'out', sent));
    const line = { movementId: 'SEP/out/1', sentLotId: status };
    submitted(ledger, recordAct(to, 'in', receipt(line)));

    const isReleased = purpose === `${status}-release`;
    expect(statusOf(ledger, 'IN', to)).toBe(isReleased ? 'free' : status);
  });

  it('is released by an act of its own', () => {
    const ledger = begun();
    const makes = [{ ...allOf('FREE', 1_000), status: 'free' }];
    submitted(ledger, recordAct('SEP', 'out', regrouping('status', [allOf(status, 1_000)], makes)));
    submitted(ledger, recordAct('SEP', 'worked', reduced(['FREE'])));

    expect(statusOf(ledger, 'MET')).toBe('free');
  });

  it('and was freed by a step that an older program let free it, stays free when that is corrected', () => {
    const ledger = begun();
    const decided = ledger.decide(recordAct('SEP', 'old', reduced([status])));
    if (decided.outcome !== 'accepted') throw new Error(JSON.stringify(decided));
    const { data } = decided.events[0] as Refined;
    const makes = data.makes.map((lot) => ({ ...lot, status: 'free' }));
    ledger.record('site-SEP', { type: 'Refined', data: { ...data, makes } });
    const use = regrouping('split', [allOf('MET', 820)], [allOf('A', 1), allOf('B', 819)]);
    submitted(ledger, recordAct('SEP', 'used', use));

    const papers = { ...reduced([status]), handbookNumber: 'C02025000123' } as SubmittedAct;
    submitted(ledger, correctRecord('SEP', 'papers', { targetRecordId: 'old', act: papers }));
    const lighter = reduced([status], { massGrams: 821 });
    submitted(ledger, correctRecord('SEP', 'grams', { targetRecordId: 'old', act: lighter }));
    expect(statusOf(ledger, 'MET')).toBe('free');
  });
});

describe('what is in a unit', () => {
  it('is in bond as far as who draws it says: nobody can tell it from the rest', () => {
    const ledger = begun();
    const feed = reduction({ unitId: 'SX-1', takes: [allOf('bonded', 1_000)], makes: [] });
    submitted(ledger, recordAct('SEP', 'feed', feed));
    const draw = reduction({ unitId: 'SX-1', takes: [], makes: [{ ...metal, massGrams: 500 }] });
    submitted(ledger, recordAct('SEP', 'draw', draw));

    expect(statusOf(ledger, 'MET')).toBe('free');
  });
});

const linesOfLast = (ledger: MemoryLedger) => {
  const event = ledger.log.at(-1)?.event;
  if (!event || !isPosted(event)) throw new Error('nothing was posted');
  return postingsOf(event).map(({ lotId, status }) => [lotId, status]);
};
