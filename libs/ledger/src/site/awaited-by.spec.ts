import {
  MemoryLedger,
  openSite,
  openingStock,
  receipt,
  recordAct,
  registerEnterprise,
  saleOnChain,
  voidRecord,
} from '@lodestone/testing';
import { transfer } from '@lodestone/testing/deciding';
import { siteStream } from '../records/site.events';
import { isAwaitedBy } from './awaited-by';

const line = { movementId: 'SEP/sale/1', lotId: 'OX' };

describe('goods on their way to a site that changed hands', () => {
  const ledger = new MemoryLedger();
  const awaiting = (since = '2025-03-02') =>
    ['MAG', 'NEW', 'XX'].filter((enterpriseId) =>
      isAwaitedBy(ledger.rows(siteStream('WORKS')), enterpriseId, { since, lines: [line] }),
    );
  const submit = (...commands: ReadonlyArray<Parameters<MemoryLedger['submit']>[0]>): void => {
    const outcomes = commands.map((command) => ledger.submit(command).outcome);
    expect(outcomes.filter((outcome) => outcome !== 'accepted')).toStrictEqual([]);
  };

  it('are of who operates it then or later, until the former operator has received them', () => {
    submit(...['RE', 'MAG', 'NEW', 'XX'].map((id) => registerEnterprise(id)));
    submit(openSite('SEP', 'RE'), openSite('WORKS', 'MAG'));
    submit(recordAct('SEP', 'open', openingStock('OX', 10_000)));
    submit(recordAct('SEP', 'sale', saleOnChain()));
    expect(awaiting()).toStrictEqual(['MAG']);

    submit(transfer('WORKS', 'NEW'));
    expect(awaiting()).toStrictEqual(['MAG', 'NEW']);
    expect(awaiting('2025-06-01')).toStrictEqual(['NEW']);

    submit(recordAct('WORKS', 'in', receipt()));
    expect(awaiting()).toStrictEqual(['MAG']);
    submit(voidRecord('WORKS', 'void-in', 'in'));
    expect(awaiting()).toStrictEqual(['MAG', 'NEW']);
  });
});
