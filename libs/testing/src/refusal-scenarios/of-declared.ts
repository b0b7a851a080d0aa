import { clientAbroad, clientAtHome, recordAct } from '../chain';
import { exported, goods, imported, sale } from '../submissions';
import type { Scenarios } from './scenario';

const bill = { lotId: 'OX', massGrams: 400, pieces: 1, processingDegree: 'end-product' };
const licence = { licenceNumber: 'L-1', item: 1, massGrams: 300 };

/** Refusals of what a declaration says: each also breaks a rule that comes after its own. */
export const ofDeclared = {
  'principal-not-foreign': {
    when: recordAct(
      'SEP',
      'new',
      exported({ principal: clientAtHome, producerId: 'NOBODY', handbookNumber: 'H' }),
    ),
  },
  'producer-not-found': {
    when: recordAct(
      'SEP',
      'new',
      sale({ principal: clientAbroad, producerId: 'NOBODY', goods: [goods(grossBelowNet())] }),
    ),
  },
  'import-not-found': {
    given: [recordAct('WORKS', 'import', imported([{ lotId: 'IN', massGrams: 10 }]))],
    when: recordAct(
      'SEP',
      'new',
      exported({
        producerId: 'RE',
        returnedImportRecordId: 'WORKS/import',
        goods: [goods(grossBelowNet())],
      }),
    ),
  },
  'returned-deal-not-found': {
    when: recordAct(
      'SEP',
      'new',
      imported([{ lotId: 'IN', massGrams: 10 }], { returnedDealId: 'SEP/never/1' }),
    ),
  },
  'gross-below-net': {
    when: recordAct('SEP', 'new', exported({ goods: [goods(grossBelowNet())] })),
  },
  'bill-lot-not-taken': {
    when: recordAct(
      'SEP',
      'new',
      exported({
        goods: [goods({ billOfMaterials: [{ ...bill, lotId: 'OTHER' }], netMassGrams: 1 })],
      }),
    ),
  },
  'bill-exceeds-take': {
    when: recordAct(
      'SEP',
      'new',
      exported({
        goods: [
          goods({
            billOfMaterials: [bill, { ...bill, massGrams: 1 }],
            netMassGrams: 400,
          }),
        ],
      }),
    ),
  },
  'bill-exceeds-goods': {
    when: recordAct(
      'SEP',
      'new',
      exported({
        goods: [
          goods({
            billOfMaterials: [bill],
            netMassGrams: 399,
            grossMassGrams: 399,
            licences: [licence, licence],
          }),
        ],
      }),
    ),
  },
  'licences-exceed-goods': {
    when: recordAct(
      'SEP',
      'new',
      exported({
        goods: [goods({ licences: [licence, licence], takes: [{ lotId: 'OX', massGrams: 599 }] })],
      }),
    ),
  },
} satisfies Scenarios;

function grossBelowNet() {
  return {
    netMassGrams: 400,
    grossMassGrams: 399,
    billOfMaterials: [{ ...bill, lotId: 'OTHER' }],
  };
}
