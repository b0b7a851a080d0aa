import { openSite } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { transfer } from '@lodestone/testing/deciding';
import { allOf, dispatch, redirection } from '@lodestone/testing/keeping';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

let chain: TradedChain;
let readModel: FollowedReadModel<typeof recordsWithKey.tables>;

/** RE has a mine and a store beside its plant, and MAG its works. */
beforeEach(() => {
  chain = new TradedChain();
  chain.submit(
    openSite('MINE', 'RE', { activities: ['mining'] }),
    openSite('STORE', 'RE', { activities: ['trade'] }),
    openSite('BOND', 'RE', { activities: ['bonded-warehousing'] }),
  );
  readModel = new FollowedReadModel(recordsWithKey);
});

afterEach(() => readModel.close());

function flagsOf(recordId: string, knownAt?: number): readonly string[] {
  readModel.take(chain.news);
  const asked = { siteId: 'SEP', recordId, ...(knownAt === undefined ? {} : { knownAt }) };
  const found = readModel.ask((reading) => findRecord(reading, asked));
  return (found?.flags ?? []).map(({ code }) => code);
}

const send = (recordId: string, receivingSiteId: string, purpose = 'own-site') =>
  chain.record('SEP', recordId, dispatch({ receivingSiteId, purpose, takes: [allOf('OX', 10)] }));

const redirect = (recordId: string, targetRecordId: string, receivingSiteId: string) =>
  chain.record('SEP', recordId, redirection({ targetRecordId, receivingSiteId }));

describe('goods that are sent', () => {
  it('are flagged where nothing is done with them', () => {
    send('to-mine', 'MINE');
    send('to-store', 'STORE');

    expect(flagsOf('to-mine')).toContain('receiver-cannot-take');
    expect(flagsOf('to-store')).not.toContain('receiver-cannot-take');
  });

  it('are judged by their purpose where they are sent on', () => {
    send('first', 'STORE');
    redirect('on', 'first', 'MINE');
    send('second', 'BOND', 'bonded');
    redirect('astray', 'second', 'STORE');

    expect(flagsOf('on')).toContain('receiver-cannot-take');
    expect(flagsOf('astray')).toContain('receiver-not-registered');
    expect(flagsOf('second')).not.toContain('receiver-not-registered');
  });
});

describe('goods between own sites', () => {
  it('are flagged once a transfer is told that was in force by then', () => {
    send('out', 'STORE');
    expect(flagsOf('out')).not.toContain('receiver-is-another');
    readModel.take(chain.news);
    const before = readModel.ask((reading) => reading.ordinal);

    chain.submit(transfer('STORE', 'MAG', '2025-01-15'));

    expect(flagsOf('out')).toContain('receiver-is-another');
    expect(flagsOf('out', before)).not.toContain('receiver-is-another');
  });

  it('are not flagged where it is in force from a later day', () => {
    send('out', 'STORE');
    chain.submit(transfer('STORE', 'MAG', '2025-02-02'));

    expect(flagsOf('out')).not.toContain('receiver-is-another');
  });
});
