import type { RecordedEvent } from '@lodestone/kernel';
import { openingStock, exported, goods, receipt, sale, saleOnChain } from '@lodestone/testing';
import { debitNote } from '@lodestone/testing/deals';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { dispatch } from '@lodestone/testing/keeping';
import { TradedChain } from '@lodestone/testing/traded-chain';
import type { SubmittedBringing } from '@lodestone/ledger';
import { sumVolumes, type VolumesQuestion } from './sum-volumes';
import { transactionVolumes } from './transaction-volumes';
import type { VolumeColumn } from './volumes-question';

/** At SEP lie goods of RE, whose site it is, and of MAG. */
function traded(): TradedChain {
  const chain = new TradedChain();
  const stock = openingStock('OX-MAG', 1_000) as SubmittedBringing;
  const makes = stock.makes.map((lot) => ({ ...lot, ownerId: 'MAG' }));
  chain.record('SEP', 'of-mag', { ...stock, makes });
  return chain;
}

const of = (...lots: ReadonlyArray<readonly [lotId: string, massGrams: number]>) => [
  goods({ takes: lots.map(([lotId, massGrams]) => ({ lotId, massGrams })) }),
];

/** Grams sold and exported, by the values of the columns. */
function grams(
  log: readonly RecordedEvent[],
  groupBy: readonly VolumeColumn[],
  question: VolumesQuestion = {},
) {
  const followed = new FollowedReadModel(transactionVolumes);
  followed.take(log);
  const { groups } = followed.ask((reading) =>
    sumVolumes(reading, { ...question, groupBy }, (subject) =>
      subject.startsWith('enterprise/') ? subject.slice('enterprise/'.length) : '',
    ),
  );
  followed.close();
  return groups.map(({ key, sold, exported: sent }) => [
    groupBy.map((column) => key[column]).join(' '),
    Number(sold?.massGrams ?? 0),
    Number(sent?.massGrams ?? 0),
  ]);
}

describe('volumes', () => {
  it('have the value that papers change where the deal counts: at the owner of its first take', () => {
    const chain = traded();
    chain.record('SEP', 'own', sale({ goods: of(['OX-MAG', 20], ['OX', 3]) }));
    chain.record('SEP', 'paper', debitNote('7', { dealId: 'SEP/own/1' }));
    const adjusted = () => {
      const followed = new FollowedReadModel(transactionVolumes);
      followed.take(chain.log);
      const { groups } = followed.ask((reading) =>
        sumVolumes(reading, { groupBy: ['owner'] }, () => ''),
      );
      followed.close();
      return groups.map(({ key, sold }) => [key.owner, sold?.deals, sold?.adjustedMinor['CNY']]);
    };
    expect(adjusted()).toEqual([
      ['MAG', 1, '7'],
      ['RE', 0, undefined],
    ]);

    chain.correct('SEP', 'own', sale({ goods: of(['OX', 3], ['OX-MAG', 20]) }));

    expect(adjusted()).toEqual([
      ['MAG', 0, undefined],
      ['RE', 1, '7'],
    ]);
  });

  it('count for the declared exporter, and can be asked by whose site and whose goods', () => {
    const chain = traded();
    chain.record('SEP', 'for-mag', exported({ exporterId: 'MAG', goods: of(['OX-MAG', 100]) }));
    chain.record('SEP', 'own', exported({ goods: of(['OX', 20], ['OX-MAG', 3]) }));
    const { log } = chain;

    expect(grams(log, ['exporter'])).toEqual([
      ['MAG', 0, 100],
      ['RE', 0, 23],
    ]);
    expect(grams(log, ['operator'])).toEqual([['RE', 0, 123]]);
    expect(grams(log, ['owner', 'exporter'])).toEqual([
      ['MAG MAG', 0, 100],
      ['MAG RE', 0, 3],
      ['RE RE', 0, 20],
    ]);
    expect(grams(log, ['exporter'], { ownerId: 'MAG' })).toEqual([
      ['MAG', 0, 100],
      ['RE', 0, 3],
    ]);
    expect(grams(log, ['exporter'], { operatorId: 'MAG' })).toEqual([]);
    expect(grams(log, [], { exporterId: 'MAG', operatorId: 'RE' })).toEqual([['', 0, 100]]);
  });

  it('are counted once of a deal with goods of several, for the first of them', () => {
    const chain = traded();
    chain.record('SEP', 'own', sale({ goods: of(['OX', 20], ['OX-MAG', 3]) }));
    const followed = new FollowedReadModel(transactionVolumes);
    followed.take(chain.log);
    const { groups, totals } = followed.ask((reading) =>
      sumVolumes(reading, { groupBy: ['owner'] }, () => ''),
    );
    followed.close();

    expect(groups.map(({ key, sold }) => [key.owner, sold?.deals, sold?.massGrams])).toEqual([
      ['MAG', 0, '3'],
      ['RE', 1, '20'],
    ]);
    expect(totals.sold).toMatchObject({ deals: 1, massGrams: '23' });
  });

  it('of consigned goods are the consignor’s, whose the goods were', () => {
    const chain = traded();
    chain.record('SEP', 'sale', dispatch({ purpose: 'consignment' }));
    chain.record('WORKS', 'rec', receipt());
    const takes = [{ lotId: 'IN', massGrams: 300, successorLotId: 'MINE' }];
    chain.record(
      'WORKS',
      'over',
      saleOnChain({ sellerId: 'RE', goods: [goods({ takes })], occurredOn: '2025-02-03' }),
    );

    expect(grams(chain.log, ['exporter', 'client', 'operator', 'owner'])).toEqual([
      ['RE MAG MAG RE', 300, 0],
    ]);
  });

  it('of what is turned away stay with whose the goods are', () => {
    const chain = traded();
    chain.record('SEP', 'sale', saleOnChain({ goods: of(['OX-MAG', 400]), sellerId: 'RE' }));
    const refused = { massGrams: 150, reason: 'wrong-goods' };
    const line = { sentLotId: 'OX-MAG', massGrams: 250, refused };
    chain.record('WORKS', 'rec', receipt(line));
    const followed = new FollowedReadModel(transactionVolumes);
    followed.take(chain.log);
    const returnedOf = (ownerId: string) =>
      followed.ask((reading) => sumVolumes(reading, { ownerId }, () => '')).totals.returned
        ?.massGrams;

    expect([returnedOf('MAG'), returnedOf('RE')]).toEqual(['150', '0']);
    followed.close();
  });

  it('can be asked by who is declared to have made the goods', () => {
    const chain = traded();
    chain.record('SEP', 'own', exported({ goods: of(['OX', 20]) }));
    chain.record('SEP', 'other', exported({ goods: of(['OX', 5]) }));
    const log = chain.log.map((recorded) => madeBy(recorded, { own: 'MAG' }));

    expect(grams(log, ['producer'])).toEqual([
      ['', 0, 5],
      ['MAG', 0, 20],
    ]);
    expect(grams(log, [], { producerId: 'MAG' })).toEqual([['', 0, 20]]);
  });
});

/** The same export, of goods that somebody is declared to have made. */
function madeBy(
  recorded: RecordedEvent,
  producers: Readonly<Record<string, string>>,
): RecordedEvent {
  const data = recorded.event.data as Readonly<{ recordId?: string }>;
  const producerId = producers[data.recordId ?? ''];
  if (recorded.event.type !== 'Exported' || producerId === undefined) return recorded;
  return { ...recorded, event: { ...recorded.event, data: { ...data, producerId } } };
}
