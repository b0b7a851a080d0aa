import type { RecordStanding, StandingEvent } from '@lodestone/ledger';
import { openSite, registerEnterprise } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { directory } from './directory';
import { listDirectory, type DirectoryQuestion } from './list-directory';

describe('the directory', () => {
  itIsAReadModel(directory, () => new TradedChain().log);

  it('names each enterprise with its identifiers, its sites and what they do', () => {
    expect(list({ enterpriseId: 'MAG' })).toStrictEqual({
      enterprises: [
        {
          enterpriseId: 'MAG',
          name: '宁波磁业',
          nameLatin: 'Ningbo Magnet Works',
          names: [{ name: '宁波磁业', nameLatin: 'Ningbo Magnet Works' }],
          countryCode: 'CN',
          identifiers: [{ scheme: 'uscc', value: '91110000600037341L' }],
          activities: ['export', 'magnet-making', 'separation'],
          sites: [
            {
              siteId: 'WORKS',
              enterpriseId: 'MAG',
              name: '一厂',
              nameLatin: 'Works No. 1',
              place: { countryCode: 'CN', locality: 'Tianjin' },
              activities: ['separation', 'magnet-making', 'export'],
              decisions: [],
            },
          ],
          predecessorIds: [],
          decisions: [],
        },
      ],
      knownAt: 4,
      next: undefined,
    });
  });

  it('shows an enterprise that has no site yet, and its sites once they are opened', () => {
    chain.submit(registerEnterprise('NEW'));
    expect(idsOf(list({ enterpriseId: 'NEW' }))).toEqual(['NEW']);

    chain.submit(openSite('N-1', 'NEW', { activities: ['export'] }));

    const [enterprise] = list({ enterpriseId: 'NEW' }).enterprises;
    expect(enterprise?.sites.map(({ siteId }) => siteId)).toEqual(['N-1']);
    expect(enterprise?.activities).toEqual(['export']);
  });

  it('tells what authorities decided, from which day, in the order in which it was recorded', () => {
    const suspended = { enterpriseId: 'MAG', recordId: 'S-1', effectiveOn: '2025-06-01' };
    const designated = {
      enterpriseId: 'MAG',
      recordId: 'D-1',
      effectiveOn: '2024-10-01',
      activities: ['separation'],
    };
    chain.submit(
      decision({ type: 'EnterpriseSuspended', data: suspended }),
      decision({ type: 'EnterpriseDesignated', data: designated }),
    );

    expect(list({ enterpriseId: 'MAG' }).enterprises[0]?.decisions).toMatchObject([
      { type: 'EnterpriseSuspended', recordId: 'S-1', effectiveOn: '2025-06-01', activities: [] },
      { type: 'EnterpriseDesignated', recordId: 'D-1', activities: ['separation'] },
    ]);
    expect(list({ enterpriseId: 'RE' }).enterprises[0]?.decisions).toStrictEqual([]);
  });

  it.each([
    ['part of a Latin name, in any case', 'ningbo MAG', ['MAG']],
    ['part of a Chinese name', '磁业', ['MAG']],
    ['part of a number', '91350100', ['RE']],
    ['an id of a site', 'SEP', ['RE']],
    ['letters of another width', 'ｎｉｎｇｂｏ', ['MAG']],
    ['a place', 'Tianjin', ['MAG', 'RE']],
    ['a text with a wildcard of SQL', '%', []],
    ['nothing that is there', 'Ganzhou', []],
  ])('finds %s', (_, text, found) => {
    expect(idsOf(list({ text }))).toEqual(found);
  });

  it('comes in pages, in the order of the ids', () => {
    for (const id of ['A', 'B', 'C']) chain.submit(registerEnterprise(id));
    const first = list({ limit: 2 });
    const second = list({ limit: 2, after: first.next });
    const third = list({ limit: 2, after: second.next });

    expect([first, second, third].map(idsOf)).toEqual([['A', 'B'], ['C', 'MAG'], ['RE']]);
    expect(third.next).toBeUndefined();
  });

  it('refuses a cursor that it did not give', () => {
    expect(() => list({ after: 'nonsense' })).toThrow(/ask for the first page/);
    expect(() => list({ after: Buffer.from('[1]').toString('base64url') })).toThrow();
  });

  const decision = (event: StandingEvent): RecordStanding => {
    const { enterpriseId, recordId } = event.data;
    return { type: 'RecordStanding', data: { enterpriseId, recordId, event } };
  };

  let chain: TradedChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(directory);
  });
  afterEach(() => readModel.close());

  const list = (question: DirectoryQuestion) => {
    readModel.take(chain.news);
    return readModel.ask((reading) => listDirectory(reading, question));
  };
  const idsOf = ({ enterprises }: ReturnType<typeof listDirectory>) =>
    enterprises.map(({ enterpriseId }) => enterpriseId);
});
