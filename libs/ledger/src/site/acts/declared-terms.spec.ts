import {
  exported,
  goods,
  openSite,
  recordAct,
  sale,
  saleAbroad,
  voidRecord,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { clientAbroad } from '@lodestone/testing/chain';
import { correctRecord } from '@lodestone/testing/keeping';
import { imported } from '@lodestone/testing/submissions';
import type { Exported, ImportLanded, SoldToClient, SubmittedAct } from '../../index';
import { saidBy, saidIn } from '../said-in';

const terms = {
  tradeMode: '0214',
  portCode: 'CNTXG',
  transportMode: '2',
  incoterm: 'FOB',
  paymentMode: 'telegraphic-transfer',
  contractedOn: '2025-01-14',
  producerId: 'RE',
  handbookNumber: 'C02025000123',
};

const declared = {
  processingDegree: 'end-product',
  billOfMaterials: [{ lotId: 'OX', massGrams: 400, pieces: 9, processingDegree: 'blank' }],
  netMassGrams: 900,
  grossMassGrams: 900,
  statistics: { unitCode: 'KGM', quantity: '0.9' },
  isDeclaredControlled: false,
  licences: [
    { licenceNumber: 'L-1', item: 1, massGrams: 300 },
    { licenceNumber: 'L-2', item: 2, massGrams: 100 },
  ],
  processingFee: { valueMinor: '7', currency: 'CNY' },
};

const { ref } = clientAbroad;

function dataOf<Data>(act: SubmittedAct): Data {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'act', act));
  return ledger.log.at(-1)?.event.data as Data;
}

describe('what a declaration says', () => {
  it('is stored with an export, the principal by its ref', () => {
    const act = exported({ ...terms, principal: clientAbroad, goods: [goods(declared)] });

    const data = dataOf<Exported['data']>(act);

    expect(data).toMatchObject({ ...terms, principalRef: ref });
    expect(data.goods[0]).toMatchObject(declared);
    expect(data).not.toHaveProperty('principal');
  });

  it('is stored with a sale, and where the goods are handed over', () => {
    const act = sale({
      ...terms,
      principal: clientAbroad,
      deliveryCountryCode: 'CN',
      goods: [goods(declared)],
    });

    const data = dataOf<SoldToClient['data']>(act);

    expect(data).toMatchObject({ ...terms, principalRef: ref, deliveryCountryCode: 'CN' });
    expect(data.goods[0]).toMatchObject(declared);
  });

  it('leaves an export without it as it was', () => {
    const { goods: lines, ...whole } = dataOf<Exported['data']>(exported());

    for (const name of [...Object.keys(terms), 'principalRef', 'returnedImportRecordId']) {
      expect(whole).not.toHaveProperty(name);
    }
    for (const name of Object.keys(declared)) expect(lines[0]).not.toHaveProperty(name);
  });

  it('is said of each line apart', () => {
    const takes = [{ lotId: 'OX', massGrams: 1 }];
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'in', imported([{ lotId: 'IN', massGrams: 5 }])));
    const lines = [
      goods({ takes, netMassGrams: 1 }),
      goods({ takes: [{ lotId: 'IN', massGrams: 5 }], netMassGrams: 5 }),
    ];
    submitted(ledger, recordAct('SEP', 'act', exported({ goods: lines })));

    const data = ledger.log.at(-1)?.event.data as Exported['data'];
    expect(data.goods.map(({ netMassGrams }) => netMassGrams)).toEqual([1, 5]);
  });

  it('is on an import the handbook and the principal', () => {
    const act = imported([{ lotId: 'IN', massGrams: 5 }], {
      handbookNumber: 'C02025000123',
      principal: clientAbroad,
    });

    const data = dataOf<ImportLanded['data']>(act);

    expect(data).toMatchObject({ handbookNumber: 'C02025000123', principalRef: ref });
    expect(data).not.toHaveProperty('principal');
  });

  it('refuses a principal of the country of the site on an import, too', () => {
    const act = imported([{ lotId: 'IN', massGrams: 5 }], {
      principal: { ...clientAbroad, countryCode: 'CN' },
    });

    expect(beginChain().submit(recordAct('SEP', 'act', act))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'principal-not-foreign', pointer: '/principal/countryCode' },
    });
  });

  it('is read back in the words of the submitter, without what the ledger stamped', () => {
    const ledger = beginChain();
    const act = exported({ ...terms, principal: clientAbroad, goods: [goods(declared)] });
    const command = recordAct('SEP', 'act', act);
    submitted(ledger, command);

    const { event } = ledger.log.at(-1) as { event: Exported };

    expect(saidIn(event)).toEqual(saidBy(command));
  });

  it('is put right by a correction, whatever was built on the record', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'sale', saleAbroad(terms)));
    const act = exported({
      goods: [goods({ saleDealId: 'SEP/sale/1', takes: [{ lotId: 'OX-S', massGrams: 400 }] })],
    });
    submitted(ledger, recordAct('SEP', 'export', act));

    const again = { ...act, ...terms, principal: clientAbroad } as SubmittedAct;
    submitted(ledger, correctRecord('SEP', 'cor', { targetRecordId: 'export', act: again }));

    const data = ledger.log.at(-1)?.event.data as { act: Exported };
    expect(data.act.data).toMatchObject({ ...terms, principalRef: ref });
  });
});

describe('goods that go back', () => {
  const back = (returnedImportRecordId: string) =>
    recordAct('SEP', 'back', exported({ returnedImportRecordId }));
  const landed = imported([{ lotId: 'IN', massGrams: 5 }]);

  it('name an import at a site of the same enterprise', () => {
    const ledger = beginChain();
    submitted(ledger, openSite('PORT', 'RE'));
    submitted(ledger, recordAct('PORT', 'import', landed));

    submitted(ledger, back('PORT/import'));

    expect(ledger.log.at(-1)?.event.data).toMatchObject({ returnedImportRecordId: 'PORT/import' });
  });

  it('name an import at the own site', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'import', landed));

    expect(ledger.submit(back('SEP/import')).outcome).toBe('accepted');
  });

  it.each([
    ['a record of another type', 'SEP/open'],
    ['a voided import', 'SEP/voided'],
    ['a site that nobody opened', 'NOWHERE/import'],
    ['what is no name of a record', 'SEP/open/1'],
  ])('do not name %s', (_, returnedImportRecordId) => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'voided', landed));
    submitted(ledger, voidRecord('SEP', 'void', 'voided'));

    expect(ledger.submit(back(returnedImportRecordId))).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'import-not-found',
        detail: { returnedImportRecordId },
        pointer: '/returnedImportRecordId',
      },
    });
  });
});

describe('what a declaration says of a line', () => {
  const refusalOf = (change: Parameters<typeof goods>[0]) => {
    const decision = beginChain().submit(
      recordAct('SEP', 'act', exported({ goods: [goods(change)] })),
    );
    return decision.outcome === 'refused' ? decision.refusal : decision.outcome;
  };
  const bill = { lotId: 'OX', massGrams: 200, pieces: 1, processingDegree: 'end-product' };
  const licence = { licenceNumber: 'L-1', item: 1, massGrams: 200 };

  it('may bill all of a lot in several articles, and weigh as much as the goods', () => {
    expect(refusalOf({ billOfMaterials: [bill, bill], netMassGrams: 400 })).toBe('accepted');
  });

  it('does not bill more of a lot in several articles than is taken', () => {
    expect(refusalOf({ billOfMaterials: [bill, bill, { ...bill, massGrams: 1 }] })).toMatchObject({
      code: 'bill-exceeds-take',
      detail: { lotId: 'OX', billedGrams: 401, takenGrams: 400 },
      pointer: '/goods/0/billOfMaterials/2/massGrams',
    });
  });

  it('does not bill what another line takes', () => {
    expect(refusalOf({ billOfMaterials: [{ ...bill, lotId: 'ELSE' }] })).toMatchObject({
      code: 'bill-lot-not-taken',
      pointer: '/goods/0/billOfMaterials/0/lotId',
    });
  });

  it('does not weigh less than what is in the goods', () => {
    expect(refusalOf({ billOfMaterials: [bill, bill], netMassGrams: 399 })).toMatchObject({
      code: 'bill-exceeds-goods',
      detail: { billedGrams: 400, netMassGrams: 399 },
    });
  });

  it('may be under licences for all that is taken, and not for more', () => {
    expect(refusalOf({ licences: [licence, licence] })).toBe('accepted');
    expect(refusalOf({ licences: [licence, { ...licence, massGrams: 201 }] })).toMatchObject({
      code: 'licences-exceed-goods',
      detail: { licensedGrams: 401, takenGrams: 400 },
    });
  });

  it('may weigh as much gross as net, and not less', () => {
    expect(refusalOf({ netMassGrams: 400, grossMassGrams: 400 })).toBe('accepted');
    expect(refusalOf({ netMassGrams: 400, grossMassGrams: 399 })).toMatchObject({
      code: 'gross-below-net',
      detail: { netMassGrams: 400, grossMassGrams: 399 },
      pointer: '/goods/0/grossMassGrams',
    });
  });
});
