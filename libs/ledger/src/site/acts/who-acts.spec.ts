import {
  exported,
  goods,
  grantAgency,
  openSite,
  openingStock,
  receipt,
  recordAct,
  registerEnterprise,
  revokeAgency,
  sale,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { transfer } from '@lodestone/testing/deciding';
import {
  allOf,
  batchOf,
  correctRecord,
  count,
  dispatch,
  regrouping,
} from '@lodestone/testing/keeping';
import { judge } from '../../judging/judge';
import { rulesOfActs } from '../../judging/rules-of-acts';
import { standingAct, type Exported, type SoldToClient } from '../../records/site.events';
import type { SubmittedAct, SubmittedBringing } from '../submitted';

/** A warehouse at the port, of an enterprise of its own, in which goods of RE and of MAG lie. */
function begun(...commands: readonly AnyCommand[]): MemoryLedger {
  const ledger = beginChain();
  submitted(ledger, registerEnterprise('PORT'));
  submitted(ledger, openSite('YARD', 'PORT'));
  submitted(ledger, recordAct('YARD', 'of-re', stockOf('RE', 'OX')));
  submitted(ledger, recordAct('YARD', 'of-mag', stockOf('MAG', 'OX-MAG')));
  submitted(ledger, recordAct('YARD', 'own', stockOf('PORT', 'OX-OWN')));
  for (const command of commands) submitted(ledger, command);
  return ledger;
}

function stockOf(ownerId: string, lotId: string): SubmittedAct {
  const stock = openingStock(lotId, 1_000) as SubmittedBringing;
  return { ...stock, makes: stock.makes.map((lot) => ({ ...lot, ownerId })) };
}

const grantOf = (enterpriseId: string, change: object = {}): AnyCommand =>
  grantAgency(enterpriseId, 'grant', { agentId: 'PORT', ...change });

const taking = (...lotIds: readonly string[]) =>
  lotIds.map((lotId) => goods({ takes: [{ lotId, massGrams: 10 }] }));

type Trade = SoldToClient | Exported;

/** What the ledger stores of it, and for whom it flags that there was no leave. */
function recorded(ledger: MemoryLedger, act: SubmittedAct) {
  submitted(ledger, recordAct('YARD', 'act', act));
  return seenIn(ledger.log.at(-1)?.event as Trade);
}

function seenIn(event: Trade) {
  const stored = standingAct(event) as Trade;
  const { siteOperatorId, agencies } = stored.data;
  const declaredId = stored.type === 'Exported' ? stored.data.exporterId : stored.data.sellerId;
  const facts = { activities: ['export'], standings: [], recordedOn: '2025-02-01' };
  const flags = judge(stored, facts, rulesOfActs);
  const missing = flags
    .filter(({ code }) => code === 'agency-missing')
    .map(({ detail }) => detail['enterpriseId']);
  return { declaredId, siteOperatorId, agencies: agencies ?? [], missing };
}

describe('who sells or exports', () => {
  it('is the enterprise of the site where nobody else is declared', () => {
    expect(recorded(begun(), sale({ goods: taking('OX-OWN') }))).toStrictEqual({
      declaredId: 'PORT',
      siteOperatorId: 'PORT',
      agencies: [],
      missing: [],
    });
  });

  it('is who is declared, by the leave of that one to the operator of the site', () => {
    const ledger = begun(grantOf('RE'));

    expect(recorded(ledger, exported({ exporterId: 'RE', goods: taking('OX') }))).toStrictEqual({
      declaredId: 'RE',
      siteOperatorId: 'PORT',
      agencies: [{ enterpriseId: 'RE', recordId: 'grant' }],
      missing: [],
    });
  });

  it('is recorded without leave, and flagged for each who gave none', () => {
    const act = exported({ exporterId: 'RE', goods: taking('OX', 'OX-MAG', 'OX-OWN') });

    expect(recorded(begun(), act)).toStrictEqual({
      declaredId: 'RE',
      siteOperatorId: 'PORT',
      agencies: [],
      missing: ['RE', 'MAG'],
    });
  });

  it('takes goods of others by the leave of their owners, also for itself', () => {
    const act = sale({ goods: taking('OX', 'OX-MAG') });

    expect(recorded(begun(grantOf('MAG')), act)).toMatchObject({
      declaredId: 'PORT',
      agencies: [{ enterpriseId: 'MAG', recordId: 'grant' }],
      missing: ['RE'],
    });
  });

  it.each([
    ['was revoked', [grantOf('RE'), revokedOn('2025-02-01')]],
    ['begins later', [grantOf('RE', { effectiveOn: '2025-02-02' })]],
    ['is for another act', [grantOf('RE', { acts: ['sale'] })]],
    ['is to somebody else', [grantOf('RE', { agentId: 'MAG' })]],
  ])('has no leave that %s', (_, given) => {
    const act = exported({ exporterId: 'RE', goods: taking('OX') });

    expect(recorded(begun(...given), act)).toMatchObject({ agencies: [], missing: ['RE'] });
  });

  it('keeps the leave that was there on the day, whatever was revoked later', () => {
    const ledger = begun(grantOf('RE'), revokedOn('2025-02-02'));

    expect(recorded(ledger, exported({ exporterId: 'RE', goods: taking('OX') }))).toMatchObject({
      missing: [],
    });
  });

  it.each([
    ['2025-01-31', 'PORT', 'grant'],
    ['2025-02-01', 'MAG', 'later'],
  ])('of a site that changed hands needs the leave to who operated it: %s', (day, who, grant) => {
    const later = grantAgency('RE', 'later', { agentId: 'MAG' });
    const ledger = begun(grantOf('RE'), later, transfer('YARD', 'MAG', '2025-02-01'));
    const act = exported({ exporterId: 'RE', occurredOn: day, goods: taking('OX') });

    expect(recorded(ledger, act)).toStrictEqual({
      declaredId: 'RE',
      siteOperatorId: who,
      agencies: [{ enterpriseId: 'RE', recordId: grant }],
      missing: [],
    });
  });

  it('has to be in the directory', () => {
    const ledger = begun();
    const refused = (act: SubmittedAct) => ledger.submit(recordAct('YARD', 'act', act));

    expect(refused(sale({ sellerId: 'NOBODY', goods: taking('OX') }))).toMatchObject({
      refusal: { code: 'seller-not-found', pointer: '/sellerId' },
    });
    expect(refused(exported({ exporterId: 'NOBODY', goods: taking('OX') }))).toMatchObject({
      refusal: { code: 'exporter-not-found', pointer: '/exporterId' },
    });
  });

  it('is asked anew by a correction of what moved: the leave of today for the day of the act', () => {
    const ledger = begun();
    recorded(ledger, exported({ exporterId: 'RE', goods: taking('OX') }));
    submitted(ledger, grantOf('RE'));
    const act = exported({ exporterId: 'RE', goods: [goods({ takes: [allOf('OX', 20)] })] });
    submitted(ledger, correctRecord('YARD', 'c', { targetRecordId: 'act', act }));

    expect(seenIn(ledger.log.at(-1)?.event as Trade)).toMatchObject({
      agencies: [{ enterpriseId: 'RE', recordId: 'grant' }],
      missing: [],
    });
  });

  it.each([
    ['an export', exported({ exporterId: 'RE', goods: taking('OX') })],
    ['a sale', sale({ sellerId: 'RE', goods: taking('OX') })],
  ])('stays as it was stamped where only papers are put right: %s', (_, act) => {
    const ledger = begun(grantOf('RE'));
    const asStamped = recorded(ledger, act);
    submitted(ledger, revokedOn('2025-01-01'));
    const other = { ...act, invoiceNumber: 'I-OTHER' };
    submitted(ledger, correctRecord('YARD', 'c', { targetRecordId: 'act', act: other }));

    const { event } = ledger.log.at(-1) ?? {};
    expect(event?.data).toMatchObject({ leavesFlows: true });
    expect(seenIn(event as Trade)).toStrictEqual(asStamped);
    expect(asStamped.agencies).toStrictEqual([{ enterpriseId: 'RE', recordId: 'grant' }]);
  });

  it.each([
    ['an export', exported({ goods: taking('OX') }), { exporterId: 'MAG' }],
    ['a sale', sale({ goods: taking('OX') }), { sellerId: 'MAG' }],
  ])('is put right as a paper, by the grants of the day: %s', (_, act, declared) => {
    const ledger = begun(grantOf('MAG'));
    recorded(ledger, act);
    const other = { ...act, ...declared };
    submitted(ledger, correctRecord('YARD', 'c', { targetRecordId: 'act', act: other }));

    const { event } = ledger.log.at(-1) ?? {};
    expect(event?.data).toMatchObject({ leavesFlows: true });
    expect(seenIn(event as Trade)).toMatchObject({
      declaredId: 'MAG',
      siteOperatorId: 'PORT',
      agencies: [{ enterpriseId: 'MAG', recordId: 'grant' }],
      missing: ['RE'],
    });
  });

  it('is found in a batch that makes, and sells, what is others’', () => {
    const ledger = begun(grantOf('RE'), grantOf('MAG'));
    const split = regrouping('split', [allOf('OX', 1_000)], [allOf('A', 400), allOf('B', 600)]);
    const title = regrouping(
      'title',
      [allOf('OX-OWN', 1_000)],
      [{ ...allOf('C', 1_000), ownerId: 'MAG' }],
    );
    submitted(
      ledger,
      batchOf('YARD', [
        recordAct('YARD', 'split', split),
        recordAct('YARD', 'title', title),
        recordAct('YARD', 'act', sale({ goods: taking('A', 'C') })),
      ]),
    );

    expect(seenIn(ledger.log.at(-1)?.event as Trade).agencies).toStrictEqual([
      { enterpriseId: 'RE', recordId: 'grant' },
      { enterpriseId: 'MAG', recordId: 'grant' },
    ]);
  });

  it('is looked at in between where a batch first receives whose goods they are', () => {
    const ledger = begun(grantOf('MAG'));
    submitted(ledger, recordAct('WORKS', 'stock', openingStock('OX', 1_000)));
    submitted(ledger, recordAct('WORKS', 'sent', dispatch({ receivingSiteId: 'YARD' })));
    const line = { movementId: 'WORKS/sent/1', lotId: 'IN' };
    const found = count({ lots: [{ lotId: 'IN', countedGrams: 405, gainLotId: 'FOUND' }] });
    const batch = batchOf('YARD', [
      recordAct('YARD', 'in', receipt(line)),
      recordAct('YARD', 'found', found),
      recordAct('YARD', 'act', sale({ goods: [goods({ takes: [allOf('FOUND', 5)] })] })),
    ]);

    expect(ledger.submit(batch)).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'look-first',
        detail: { lotId: 'FOUND', ownerId: 'MAG', broughtByRecordId: 'found', recordId: 'act' },
      },
    });
  });
});

function revokedOn(effectiveOn: string): AnyCommand {
  return revokeAgency('RE', 'end', { grantRecordId: 'grant', effectiveOn });
}
