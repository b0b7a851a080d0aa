import { clientAbroad, openSite, recordAct } from '../chain';
import { exported, goods, sale, saleAbroad, saleOnChain } from '../submissions';
import type { Scenarios } from './scenario';

/** Refusals of sales and exports. */
export const ofTrade = {
  'party-ref-retired': {
    given: [{ type: 'RetirePartyRefs', data: { siteId: 'SEP', refs: [clientAbroad.ref] } }],
    when: recordAct('SEP', 'new', exported({ goods: [goods({ saleDealId: 'x' }), goods()] })),
  },
  'receiving-site-not-found': {
    when: recordAct('SEP', 'new', saleOnChain({ receivingSiteId: 'NOWHERE' })),
  },
  'receiving-site-own': {
    given: [openSite('SEP2', 'RE')],
    when: recordAct('SEP', 'new', saleOnChain({ receivingSiteId: 'SEP2' })),
  },
  'successor-lot-missing': {
    when: recordAct('SEP', 'new', saleAbroad({ goods: [goods({ saleDealId: 'SEP/x/1' })] })),
  },
  'successor-lot-not-allowed': {
    when: recordAct(
      'SEP',
      'new',
      sale({ goods: [goods({ takes: [{ lotId: 'OX', massGrams: 1, successorLotId: 'OX' }] })] }),
    ),
  },
  'sale-deal-not-allowed': {
    when: recordAct(
      'SEP',
      'new',
      sale({
        goods: [goods({ saleDealId: 'SEP/x/1', takes: [{ lotId: 'OX', massGrams: 9_999 }] })],
      }),
    ),
  },
  'sale-and-stock-mixed': {
    when: recordAct('SEP', 'new', exported({ goods: [goods({ saleDealId: 'x' }), goods()] })),
  },
  'sale-deal-not-found': {
    given: [recordAct('SEP', 'sale', sale())],
    when: recordAct('SEP', 'new', exported({ goods: [goods({ saleDealId: 'SEP/sale/1' })] })),
  },
  'lot-not-of-sale-deal': {
    given: [recordAct('SEP', 'sale', saleAbroad())],
    when: recordAct(
      'SEP',
      'new',
      exported({
        goods: [goods({ saleDealId: 'SEP/sale/1', takes: [{ lotId: 'OX', massGrams: 9_999 }] })],
      }),
    ),
  },
} satisfies Scenarios;
