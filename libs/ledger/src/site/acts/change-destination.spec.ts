import { openSite, recordAct } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { dispatch, redirection } from '@lodestone/testing/keeping';

describe('changing the destination of a dispatch', () => {
  it('keeps among the sites of one enterprise what was sent to a site of its own', () => {
    const ledger = beginChain();
    submitted(ledger, openSite('SEP2', 'RE'));
    submitted(ledger, openSite('SEP3', 'RE'));
    const within = dispatch({ receivingSiteId: 'SEP2', purpose: 'own-site' });
    submitted(ledger, recordAct('SEP', 'moved', within));
    const to = (receivingSiteId: string) =>
      redirection({ targetRecordId: 'moved', receivingSiteId });

    expect(ledger.submit(recordAct('SEP', 'away', to('WORKS')))).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'dispatch-to-another-enterprise',
        detail: { movementId: 'SEP/moved/1', receivingSiteId: 'WORKS' },
        pointer: '/receivingSiteId',
      },
    });
    submitted(ledger, recordAct('SEP', 'elsewhere', to('SEP3')));
  });

  it('lets go elsewhere what was sent to be worked for hire', () => {
    const ledger = beginChain();
    submitted(ledger, openSite('WORKS2', 'MAG'));
    submitted(ledger, recordAct('SEP', 'toll', dispatch()));

    submitted(ledger, recordAct('SEP', 'on', redirection({ targetRecordId: 'toll' })));
  });
});
