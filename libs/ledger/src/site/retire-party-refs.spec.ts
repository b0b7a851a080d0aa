import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { recordAct, sale } from '@lodestone/testing';
import { clientAbroad, clientAtHome } from '@lodestone/testing/chain';
import type { RetirePartyRefs } from './retire-party-refs';

const retire = (...refs: readonly string[]): RetirePartyRefs => ({
  type: 'RetirePartyRefs',
  data: { siteId: 'SEP', refs },
});

describe('refs that a site was told not to name', () => {
  it('are refused in an act and in what corrects one, and no others are', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'before', sale()));
    submitted(ledger, retire(clientAtHome.ref));

    const retired = {
      outcome: 'refused',
      refusal: { code: 'party-ref-retired', detail: { refs: [clientAtHome.ref] } },
    };
    expect(ledger.submit(recordAct('SEP', 'new', sale()))).toStrictEqual(retired);
    const correction = {
      siteId: 'SEP',
      recordId: 'cor',
      targetRecordId: 'before',
      reason: 'wrong-mass',
      act: sale({ contractNumber: 'C-2' }),
    };
    expect(ledger.submit({ type: 'CorrectRecord', data: correction })).toStrictEqual({
      ...retired,
      refusal: { ...retired.refusal, pointer: '/act' },
    });
    const next = { ref: 'its-next-ref', countryCode: 'CN' };
    expect(ledger.submit(recordAct('SEP', 'new', sale({ buyer: next })))).toMatchObject({
      outcome: 'accepted',
    });
  });

  it('leave what was recorded before as it was: it is the same record when it is sent again', () => {
    const ledger = beginChain();
    submitted(ledger, recordAct('SEP', 'before', sale()));
    submitted(ledger, retire(clientAtHome.ref));

    expect(ledger.submit(recordAct('SEP', 'before', sale()))).toMatchObject({
      outcome: 'unchanged',
    });
  });

  it('are written down once each, however often and with whatever others it is told', () => {
    const ledger = beginChain();
    const first = ledger.submit(retire(clientAtHome.ref));
    const again = ledger.submit(retire(clientAtHome.ref));
    const more = ledger.submit(retire(clientAtHome.ref, clientAbroad.ref));

    const event = (...refs: readonly string[]) => ({
      outcome: 'accepted',
      events: [{ type: 'PartyRefsRetired', data: { siteId: 'SEP', refs } }],
    });
    expect(first).toStrictEqual(event(clientAtHome.ref));
    expect(again).toStrictEqual({ outcome: 'unchanged', revision: 2 });
    expect(more).toStrictEqual(event(clientAbroad.ref));
  });
});
