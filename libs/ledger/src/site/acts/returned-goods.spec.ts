import {
  exported,
  goods,
  grantAgency,
  openingStock,
  openSite,
  recordAct,
  registerEnterprise,
  revokeAgency,
  voidRecord,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { imported } from '@lodestone/testing/submissions';

let ledger: MemoryLedger;

/** RE exports from SEP; AGENT exports from its own yard for RE. */
beforeEach(() => {
  ledger = beginChain();
  for (const command of [
    registerEnterprise('AGENT'),
    openSite('YARD', 'AGENT'),
    openSite('PORT', 'RE'),
    recordAct('YARD', 'open', openingStock('MAG', 1_000)),
    recordAct('YARD', 'exp', exported({ goods: [goods(fromYard)] })),
    recordAct('SEP', 'exp', exported()),
  ]) {
    submitted(ledger, command);
  }
});

const fromYard = { takes: [{ lotId: 'MAG', massGrams: 100 }] };
const landed = imported([{ lotId: 'IN', massGrams: 5 }]);

const answerTo = (command: Parameters<MemoryLedger['submit']>[0]) => {
  const decision = ledger.decide(command);
  return decision.outcome === 'refused' ? decision.refusal : decision.outcome;
};

describe('goods that come back', () => {
  const comesBack = (returnedDealId: string, { siteId = 'SEP', occurredOn = '2025-02-02' } = {}) =>
    answerTo(
      recordAct(
        siteId,
        'back',
        imported([{ lotId: 'IN', massGrams: 5 }], { returnedDealId, occurredOn }),
      ),
    );
  const notFound = (returnedDealId: string) => ({
    code: 'returned-deal-not-found',
    detail: { returnedDealId },
    pointer: '/returnedDealId',
  });

  it('name the deal that they left by, at the own site or another own one', () => {
    expect(comesBack('SEP/exp/1')).toBe('accepted');
    expect(comesBack('SEP/exp/1', { siteId: 'PORT' })).toBe('accepted');
  });

  it.each(['SEP/never/1', 'SEP/exp/2', 'SEP/open/1', 'PORT/exp/1', 'NOWHERE/exp/1'])(
    'do not name what is not there at an own site, nor at any: %s',
    (dealId) => {
      expect(comesBack(dealId)).toStrictEqual(notFound(dealId));
    },
  );

  it('do not name a deal that was taken back', () => {
    submitted(ledger, voidRecord('SEP', 'void', 'exp'));

    expect(comesBack('SEP/exp/1')).toStrictEqual(notFound('SEP/exp/1'));
    expect(comesBack('SEP/exp/1', { siteId: 'PORT' })).toStrictEqual(notFound('SEP/exp/1'));
  });

  it('do not come back before they left', () => {
    const early = { occurredOn: '2025-01-31' };
    const before = { code: 'occurred-before-deal', detail: { dealOn: '2025-02-01' } };

    expect(comesBack('SEP/exp/1', early)).toMatchObject(before);
    expect(comesBack('SEP/exp/1', { occurredOn: '2025-02-01' })).toBe('accepted');
  });

  it('may name a deal at a site of others, and are told nothing of what is there', () => {
    expect(comesBack('YARD/exp/1')).toBe('accepted');
    expect(comesBack('YARD/never/1')).toBe('accepted');
  });
});

describe('an agent that sends goods back', () => {
  const goesBack = (returnedImportRecordId: string, exporterId?: string) => {
    const who = exporterId === undefined ? {} : { exporterId };
    const act = exported({ returnedImportRecordId, goods: [goods(fromYard)], ...who });
    return answerTo(recordAct('YARD', 'back', act));
  };
  const notFound = { code: 'import-not-found', pointer: '/returnedImportRecordId' };

  beforeEach(() => {
    submitted(ledger, recordAct('SEP', 'import', landed));
    submitted(ledger, grantAgency('RE', 'grant', { agentId: 'AGENT', acts: ['export'] }));
  });

  it('names the import of the exporter by whose leave it exports', () => {
    expect(goesBack('SEP/import', 'RE')).toBe('accepted');
  });

  it('names no import of somebody for whom it does not export', () => {
    expect(goesBack('SEP/import')).toMatchObject(notFound);
    expect(goesBack('SEP/import', 'MAG')).toMatchObject(notFound);
  });

  it('names none of an exporter whose leave is over, or was for something else', () => {
    submitted(
      ledger,
      revokeAgency('RE', 'end', { grantRecordId: 'grant', effectiveOn: '2025-02-01' }),
    );
    submitted(ledger, grantAgency('RE', 'sales', { agentId: 'AGENT', acts: ['sale'] }));

    expect(goesBack('SEP/import', 'RE')).toMatchObject(notFound);
  });

  it('names none that is not there', () => {
    expect(goesBack('SEP/never', 'RE')).toMatchObject(notFound);
    submitted(ledger, voidRecord('SEP', 'void', 'import'));
    expect(goesBack('SEP/import', 'RE')).toMatchObject(notFound);
  });
});
