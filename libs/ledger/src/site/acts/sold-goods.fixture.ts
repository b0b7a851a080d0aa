import type { MemoryLedger } from '@lodestone/testing';
import { exported, goods, receipt, saleAbroad } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { clientAbroad, recordAct } from '@lodestone/testing/chain';
import { allOf, dispatch } from '@lodestone/testing/keeping';
import type { PostedEvent, SubmittedAct } from '../../index';
import { lotRowOf } from '../site.rows';

export const dealId = 'SEP/sale/1';
export const waits = { status: 'sold', dealId, ownerId: 'RE' };
export const day = '2025-02-03';

export const refusal = (code: string, more: object = {}) => ({
  outcome: 'refused',
  refusal: { code, ...more },
});

export const toPort = (change: object = {}) =>
  dispatch({ occurredOn: day, purpose: 'port', takes: [allOf('OX-S', 300)], ...change });

export const atPort = (change: object = {}) =>
  receipt(
    { movementId: 'SEP/out/1', sentLotId: 'OX-S', lotId: 'PORT', massGrams: 300, ...change },
    { occurredOn: day },
  );

export const exportOf = (
  lotId: string,
  massGrams: number,
  saleDealId = dealId,
  change: object = {},
) =>
  exported({
    occurredOn: day,
    goods: [goods({ saleDealId, takes: [allOf(lotId, massGrams)] })],
    ...change,
  });

/** 100 g that are sold as another deal. */
export const anotherSale = () =>
  saleAbroad({
    goods: [goods({ takes: [{ lotId: 'OX', massGrams: 100, successorLotId: 'OX-S2' }] })],
  });

/** A chain at which 400 g of `OX` are sold abroad, and wait as the lot `OX-S`. */
export class SoldAbroad {
  readonly ledger: MemoryLedger = beginChain();

  constructor() {
    this.record('SEP', 'sale', saleAbroad({ consignee: clientAbroad }));
  }

  record(siteId: string, recordId: string, act: SubmittedAct): void {
    submitted(this.ledger, recordAct(siteId, recordId, act));
  }

  answerTo(siteId: string, act: SubmittedAct) {
    return this.ledger.decide(recordAct(siteId, 'new', act));
  }

  lotAt(siteId: string, lotId: string) {
    return lotRowOf(this.ledger.rows(`site-${siteId}`), lotId);
  }

  get lastEvent(): PostedEvent {
    return this.ledger.log.at(-1)?.event as PostedEvent;
  }

  /** 300 of the 400 g are in the warehouse of another enterprise. */
  sendToPort(): void {
    this.record('SEP', 'out', toPort());
    this.record('WORKS', 'in', atPort());
  }
}
