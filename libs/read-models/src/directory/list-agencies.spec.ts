import { grantAgency, registerEnterprise, revokeAgency } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { directory } from './directory';
import { listAgencies, type AgenciesQuestion } from './list-agencies';

const chain = new TradedChain();
const readModel = new FollowedReadModel(directory);

beforeAll(() => {
  chain.submit(registerEnterprise('PORT'));
  chain.submit(grantAgency('RE', 'first', { agentId: 'PORT', acts: ['export'] }));
  chain.submit(grantAgency('MAG', 'second', { agentId: 'RE', effectiveOn: '2025-02-01' }));
  chain.submit(revokeAgency('RE', 'end', { grantRecordId: 'first', effectiveOn: '2025-03-01' }));
  chain.submit(grantAgency('PORT', 'first', { agentId: 'MAG' }));
  readModel.take(chain.news);
});

afterAll(() => readModel.close());

const list = (question: AgenciesQuestion) =>
  readModel.ask((reading) => listAgencies(reading, question));
const named = (question: AgenciesQuestion): readonly string[] =>
  list(question).agencies.map(({ enterpriseId, recordId, agentId, revoked }) =>
    [`${enterpriseId}/${recordId} to ${agentId}`, ...(revoked ? [revoked.effectiveOn] : [])].join(
      ' until ',
    ),
  );

describe('grants of agency', () => {
  it('stand in the order of telling, each with what ended it', () => {
    expect(named({})).toEqual([
      'RE/first to PORT until 2025-03-01',
      'MAG/second to RE',
      'PORT/first to MAG',
    ]);
    expect(list({ enterpriseId: 'RE' }).agencies).toMatchObject([
      { acts: ['export'], effectiveOn: '2025-01-01', revoked: { recordId: 'end' } },
    ]);
  });

  it('are seen from both sides, and from no third', () => {
    expect(named({ forEnterpriseId: 'RE' })).toEqual([
      'RE/first to PORT until 2025-03-01',
      'MAG/second to RE',
    ]);
    expect(named({ forEnterpriseId: 'PORT', enterpriseId: 'RE' })).toHaveLength(1);
    expect(named({ forEnterpriseId: 'PORT', enterpriseId: 'MAG' })).toEqual([]);
    expect(named({ forEnterpriseId: 'NOBODY' })).toEqual([]);
  });

  it('are those of one who lets others act, or of one who acts', () => {
    expect(named({ enterpriseId: 'MAG' })).toEqual(['MAG/second to RE']);
    expect(named({ agentId: 'MAG' })).toEqual(['PORT/first to MAG']);
  });

  it('are on a day what had begun, and ended, by then', () => {
    expect(named({ asOf: '2025-01-31' })).toEqual(['RE/first to PORT', 'PORT/first to MAG']);
    expect(named({ asOf: '2025-02-28', enterpriseId: 'RE' })).toEqual(['RE/first to PORT']);
    expect(named({ asOf: '2025-03-01', enterpriseId: 'RE' })).toEqual([
      'RE/first to PORT until 2025-03-01',
    ]);
  });

  it('are at an ordinal what had been told by then', () => {
    const head = readModel.ask((reading) => reading.ordinal);

    expect(named({ knownAt: head - 2 })).toEqual(['RE/first to PORT', 'MAG/second to RE']);
    expect(named({ knownAt: head - 1, enterpriseId: 'RE' })).toEqual([
      'RE/first to PORT until 2025-03-01',
    ]);
  });

  it('come in pages that together are the list', () => {
    const first = list({ limit: 2 });
    const second = list({ limit: 2, after: first.next });

    expect([...first.agencies, ...second.agencies]).toEqual(list({}).agencies);
    expect(second.next).toBeUndefined();
    expect(() => list({ after: 'nonsense' })).toThrow(/ask for the first page/);
  });
});
