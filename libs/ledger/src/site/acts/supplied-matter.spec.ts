import type { ImportLanded, LotRow, SubmittedAct } from '@lodestone/ledger';
import {
  exported,
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
import { clientAbroad } from '@lodestone/testing/chain';
import { givingUp } from '@lodestone/testing/deals';
import { allOf, correctRecord, count, dispatch, regrouping } from '@lodestone/testing/keeping';
import { imported } from '@lodestone/testing/submissions';

const principalRef = clientAbroad.ref;
const supplied = { tradeMode: '0214', handbookNumber: 'B02025000123', principal: clientAbroad };
const landing = (change: object = supplied): SubmittedAct =>
  imported([{ lotId: 'SUP', massGrams: 1_000 }], change);

let ledger: MemoryLedger;
beforeEach(() => {
  ledger = beginChain();
  tell('imp', landing());
});

const tell = (recordId: string, act: SubmittedAct, siteId = 'SEP'): void =>
  submitted(ledger, recordAct(siteId, recordId, act));

const principalsOf = (lotIds: readonly string[], siteId = 'SEP') =>
  lotIds.map((lotId) => ledger.rows(`site-${siteId}`).get<LotRow>(`lot/${lotId}`)?.principalRef);

const metal = (lotId: string, massGrams: number) => ({
  ...{ lotId, massGrams, material: 'neodymium-metal' },
  ppm: { Nd: 999_000 },
});

describe('matter that a foreign principal supplies', () => {
  it('is stamped with whose it is, on the import and on whatever takes of it', () => {
    expect(ledger.log.at(-1)?.event.data).toMatchObject({
      principalRef,
      makes: [{ lotId: 'SUP', ownerId: 'RE', principalRef }],
    });
    tell('out', dispatch({ takes: [allOf('SUP', 400)] }));
    expect(ledger.log.at(-1)?.event.data).toMatchObject({
      lines: [{ taken: { lotId: 'SUP', principalRef } }],
    });
  });

  it.each([
    ['is bought under another trade mode', { ...supplied, tradeMode: '0615' }],
    ['is of nobody who was named', { ...supplied, principal: undefined }],
  ])('is not where it %s', (_, papers) => {
    tell('other', imported([{ lotId: 'BUY', massGrams: 1_000 }], papers));

    expect(principalsOf(['BUY'])).toEqual([undefined]);
  });

  it('stays so when it is worked, also with matter of the works', () => {
    tell('own', imported([{ lotId: 'OWN', massGrams: 1_000 }]));
    const takes = [allOf('SUP', 1_000), allOf('OWN', 500)];
    tell('work', reduction({ takes, makes: [metal('MET', 1_200)] }));
    tell('alone', reduction({ takes: [allOf('OWN', 500)], makes: [metal('MET2', 400)] }));

    expect(principalsOf(['MET', 'MET2'])).toEqual([principalRef, undefined]);
  });

  it('is of nobody known where two supplied it, and in a unit', () => {
    const principal = { ref: 'ref-of-another', countryCode: 'JP' };
    tell('imp2', imported([{ lotId: 'SUP2', massGrams: 1_000 }], { ...supplied, principal }));
    const takes = [allOf('SUP', 500), allOf('SUP2', 500)];
    tell('work', reduction({ takes, makes: [metal('MET', 800)] }));
    const ofUnit = { takes: [allOf('SUP', 500)], makes: [metal('MET2', 400)], unitId: 'CELL' };
    tell('unit', reduction(ofUnit));

    expect(principalsOf(['MET', 'MET2'])).toEqual([undefined, undefined]);
  });

  it('stays so when it is split, merged, written off and counted, and is merged with none other', () => {
    const parts = [allOf('A', 400), allOf('B', 600)];
    tell('split', regrouping('split', [allOf('SUP', 1_000)], parts));
    tell('merge', regrouping('merge', parts, [allOf('M', 1_000)]));
    const status = [{ ...allOf('R', 500), status: 'reserve' }];
    tell('status', regrouping('status', [allOf('M', 500)], status));
    const lots = [{ lotId: 'M', countedGrams: 501, gainLotId: 'G' }];
    tell('count', count({ lots }));
    expect(principalsOf(['A', 'B', 'M', 'R', 'G'])).toEqual(Array(5).fill(principalRef));

    tell('own', imported([{ lotId: 'OWN', massGrams: 10 }], { occurredOn: '2025-02-02' }));
    const unlike = regrouping('merge', [allOf('OWN', 10), allOf('G', 1)], [allOf('X', 11)]);
    const command = recordAct('SEP', 'x', { ...unlike, occurredOn: '2025-02-02' });
    expect(ledger.submit(command)).toMatchObject({
      refusal: { code: 'regrouping-of-unlike-lots', detail: { field: 'principalRef' } },
    });
  });

  it('stays so at another site without a sale, and when part of it comes back', () => {
    tell('out', dispatch({ takes: [allOf('SUP', 400)] }));
    const line = { movementId: 'SEP/out/1', sentLotId: 'SUP', massGrams: 300 };
    const refused = { massGrams: 100, reason: 'damaged' };
    tell('in', receipt({ ...line, refused }), 'WORKS');
    tell('back', receipt({ movementId: 'WORKS/in/1', sentLotId: 'SUP', massGrams: 100 }));

    expect([...principalsOf(['IN'], 'WORKS'), ...principalsOf(['IN'])]).toEqual([
      principalRef,
      principalRef,
    ]);
  });

  it('is whole of who buys it, and of the principal where it comes back unsold', () => {
    tell('sale', saleOnChain({ goods: [goods({ takes: [allOf('SUP', 400)] })] }));
    const refused = { massGrams: 100, reason: 'damaged' };
    tell('in', receipt({ sentLotId: 'SUP', massGrams: 300, refused }), 'WORKS');
    tell('back', receipt({ movementId: 'WORKS/in/1', sentLotId: 'SUP', massGrams: 100 }));

    expect(ledger.rows('site-WORKS').get('lot/IN')).not.toHaveProperty('principalRef');
    expect(principalsOf(['IN'])).toEqual([principalRef]);
  });

  it('is whole of a new owner: by title, and where it is sold as it lies', () => {
    const title = [{ ...allOf('T', 400), ownerId: 'MAG' }];
    tell('title', regrouping('title', [allOf('SUP', 400)], title));
    submitted(ledger, openSite('YARD', 'MAG'));
    tell('out', dispatch({ purpose: 'consignment', takes: [allOf('SUP', 400)] }));
    const line = { movementId: 'SEP/out/1', sentLotId: 'SUP', lotId: 'LIES', massGrams: 400 };
    tell('in', receipt(line), 'WORKS');
    const takes = [{ ...allOf('LIES', 400), successorLotId: 'OWN' }];
    tell('sale', saleOnChain({ sellerId: 'RE', goods: [goods({ takes })] }), 'WORKS');

    expect(principalsOf(['T'])).toEqual([undefined]);
    expect(principalsOf(['LIES', 'OWN'], 'WORKS')).toEqual([principalRef, undefined]);
  });

  it('stays so while it waits for its export, and when its sale is given up', () => {
    const takes = [{ ...allOf('SUP', 400), successorLotId: 'SOLD' }];
    tell('sale', saleAbroad({ goods: [goods({ takes })] }));
    tell('work', reduction({ takes: [allOf('SOLD', 200)], makes: [metal('MET', 160)] }));
    tell('up', givingUp({ takes: [{ ...allOf('SOLD', 200), successorLotId: 'FREE' }] }));

    expect(principalsOf(['SOLD', 'MET', 'FREE'])).toEqual(Array(3).fill(principalRef));
  });
});

describe('whose the matter is, put right as a paper of the import', () => {
  const other = { ref: 'ref-of-another', countryCode: 'JP' };
  const right = { ...supplied, principal: other };

  it('is so of what is taken from then on, and what was taken stands as it was told', () => {
    tell('exp', exported({ goods: [goods({ takes: [allOf('SUP', 400)] })] }));
    const before = ledger.log.at(-1)?.event.data;
    submitted(ledger, correctRecord('SEP', 'c', { targetRecordId: 'imp', act: landing(right) }));
    expect(ledger.log.at(-1)?.event.data).toMatchObject({ leavesFlows: true });
    expect(principalsOf(['SUP'])).toEqual([other.ref]);

    // Its papers are corrected as before: the lines say whom they said.
    const papers = exported({
      ...{ goods: [goods({ takes: [allOf('SUP', 400)] })], invoiceNumber: 'RIGHT' },
    });
    submitted(ledger, correctRecord('SEP', 'c2', { targetRecordId: 'exp', act: papers }));
    const { goods: lines } = before as Readonly<{ goods: readonly object[] }>;
    expect(ledger.log.at(-1)?.event.data).toMatchObject({ act: { data: { goods: lines } } });
  });

  it('is nobody’s where none is named any more', () => {
    const bought = { ...supplied, tradeMode: '0110' };
    submitted(ledger, correctRecord('SEP', 'c', { targetRecordId: 'imp', act: landing(bought) }));

    expect(principalsOf(['SUP'])).toEqual([undefined]);
  });
});

describe('an import of an older program, whose lots do not say whose they are', () => {
  it('stands as it was stored, and its papers are corrected whatever was done with the lots', () => {
    const landed = ledger.log.at(-1)?.event as ImportLanded;
    const older = withoutPrincipals(landed);
    ledger = beginChain();
    ledger.record('site-SEP', older);
    tell('exp', exported({ goods: [goods({ takes: [allOf('SUP', 400)] })] }));
    expect(ledger.log.at(-1)?.event.data).not.toHaveProperty('goods.0.takes.0.principalRef');

    const act = landing({ ...supplied, invoiceNumber: 'RIGHT' });
    submitted(ledger, correctRecord('SEP', 'c', { targetRecordId: 'imp', act }));
    expect(ledger.log.at(-1)?.event.data).toMatchObject({ leavesFlows: true });
    expect(principalsOf(['SUP'])).toEqual([principalRef]);
  });
});

const withoutPrincipals = ({ type, data }: ImportLanded): ImportLanded => ({
  type,
  data: { ...data, makes: data.makes.map(({ principalRef: _, ...lot }) => lot) },
});
