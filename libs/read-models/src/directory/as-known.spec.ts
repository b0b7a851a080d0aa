import { registerEnterprise } from '@lodestone/testing';
import { decideOn, decideOnSite, merge, transfer } from '@lodestone/testing/deciding';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { directory } from './directory';
import { findEnterprises } from './find-enterprises';
import { listDirectory, sitesEverOperated, type DirectoryQuestion } from './list-directory';
import { enterprisesSharing } from './sharing-number';

let chain: TradedChain;
let readModel: FollowedReadModel<typeof directory.tables>;
beforeEach(() => {
  chain = new TradedChain();
  readModel = new FollowedReadModel(directory);
});
afterEach(() => readModel.close());

const list = (question: DirectoryQuestion) => {
  readModel.take(chain.news);
  return readModel.ask((reading) => listDirectory(reading, question)).enterprises;
};
const one = (enterpriseId: string, moment: Pick<DirectoryQuestion, 'asOf' | 'knownAt'> = {}) =>
  list({ enterpriseId, ...moment })[0];
const rename = (recordId: string, effectiveOn: string, name: string, nameLatin?: string) =>
  decideOn('MAG', recordId, 'EnterpriseRenamed', {
    effectiveOn,
    name,
    ...(nameLatin === undefined ? {} : { nameLatin }),
  });

describe('a legal person in the directory', () => {
  it('has on each day the name that it had then, and its Latin one until another is told', () => {
    chain.submit(
      rename('n2', '2025-06-01', '二号', 'Second'),
      rename('n3', '2025-09-01', '三号'),
      rename('n1', '2025-03-01', '一号', 'First'),
    );
    const called = ['2025-02-28', '2025-03-01', '2025-06-01', '2025-09-01'].map((asOf) => {
      const { name, nameLatin } = one('MAG', { asOf })!;
      return [name, nameLatin];
    });

    expect(called).toEqual([
      ['宁波磁业', 'Ningbo Magnet Works'],
      ['一号', 'First'],
      ['二号', 'Second'],
      ['三号', 'Second'],
    ]);
    expect(one('MAG')?.names.map(({ since }) => since)).toEqual([
      undefined,
      '2025-03-01',
      '2025-06-01',
      '2025-09-01',
    ]);
  });

  it('has of one day the name told last', () => {
    chain.submit(rename('n1', '2025-03-01', '一号'), rename('n2', '2025-03-01', '二号'));

    expect(one('MAG')?.names.map(({ name }) => name)).toEqual(['宁波磁业', '二号']);
  });

  it('has the name that was known by then', () => {
    chain.submit(rename('n1', '2025-03-01', '一号'));

    expect(one('MAG', { knownAt: 4 })?.name).toBe('宁波磁业');
    expect(one('MAG', { knownAt: 5 })?.name).toBe('一号');
  });

  it('is found by every name that was known by then', () => {
    chain.submit(rename('n1', '2025-03-01', '一号', 'First'));
    readModel.take(chain.news);
    const found = (text: string, knownAt: number) =>
      readModel.ask((reading) => [
        listDirectory(reading, { text, knownAt }).enterprises.length,
        findEnterprises(reading, { text, knownAt, limit: 5 }).hits.map(({ name }) => name),
      ]);

    expect([found('first', 4), found('first', 5), found('ningbo', 5)]).toEqual([
      [0, []],
      [1, ['一号']],
      [1, ['一号']],
    ]);
  });

  it('ends on the day of the merger told last, and leads to its successor', () => {
    chain.submit(registerEnterprise('NEW'), merge('MAG', 'NEW', '2025-06-01'));
    const [before, after] = ['2025-05-31', '2025-06-01'].map((asOf) => ({
      merged: one('MAG', { asOf })?.merged,
      predecessorIds: one('NEW', { asOf })?.predecessorIds,
    }));
    expect([before, after]).toEqual([
      { merged: undefined, predecessorIds: [] },
      {
        merged: { mergedSince: '2025-06-01', intoEnterpriseId: 'NEW' },
        predecessorIds: ['MAG'],
      },
    ]);

    chain.submit(merge('MAG', 'RE', '2025-08-01'));
    expect(one('MAG', { asOf: '2025-07-01' })?.merged).toBeUndefined();
    expect(one('NEW')?.predecessorIds).toEqual([]);
    expect(one('RE')?.predecessorIds).toEqual(['MAG']);
  });

  it('is found by its number, for whoever is to be registered with it', () => {
    chain.submit(registerEnterprise('TWIN'));
    readModel.take(chain.news);
    const sharing = (value: string) =>
      readModel.ask((reading) =>
        enterprisesSharing(reading, { identifiers: [{ scheme: 'uscc', value }] }),
      );

    expect(sharing('91110000600037341L')).toEqual(['MAG', 'TWIN']);
    expect(sharing('91120116MA06FKYK9P')).toEqual([]);
  });
});

describe('a site in the directory', () => {
  it('stands on each day with who operated it then', () => {
    chain.submit(transfer('WORKS', 'RE'));
    const sitesOn = (asOf: string) =>
      ['MAG', 'RE'].map((id) => one(id, { asOf })?.sites.map(({ siteId }) => siteId));

    expect(sitesOn('2025-05-31')).toEqual([['WORKS'], ['SEP']]);
    expect(sitesOn('2025-06-01')).toEqual([[], ['SEP', 'WORKS']]);
    expect(one('RE')?.sites[1]).toMatchObject({
      enterpriseId: 'RE',
      decisions: [{ fromEnterpriseId: 'MAG', toEnterpriseId: 'RE' }],
    });
    expect(one('RE', { knownAt: 4 })?.sites.map(({ siteId }) => siteId)).toEqual(['SEP']);
  });

  it('leads to who operates it on the day, and to nobody else', () => {
    chain.submit(transfer('WORKS', 'RE'));
    const found = (asOf: string) => {
      const ids = list({ text: 'WORKS', asOf }).map(({ enterpriseId }) => enterpriseId);
      const hits = readModel.ask((reading) =>
        findEnterprises(reading, { text: 'WORKS', asOf, limit: 5 }),
      ).hits;
      return [ids, hits.map(({ enterpriseId }) => enterpriseId)];
    };

    // `MAG` is called "Magnet Works"; both first sites are called "Works No. 1".
    expect(found('2025-05-31')).toEqual([
      ['MAG', 'RE'],
      ['MAG', 'RE'],
    ]);
    expect(list({ text: 'WORKS', asOf: '2025-06-01' }).map((each) => each.sites.length)).toEqual([
      0, 2,
    ]);
  });

  it('is remembered with everybody who ever operated it', () => {
    chain.submit(transfer('WORKS', 'RE'));
    readModel.take(chain.news);
    const operated = (enterpriseId: string) =>
      readModel.ask((reading) => sitesEverOperated(reading, { enterpriseId }));

    expect([operated('MAG'), operated('RE')]).toEqual([['WORKS'], ['SEP', 'WORKS']]);
  });

  it('does on each day what it did then, is closed, and is opened again', () => {
    const on = (type: 'SiteClosed', recordId: string, effectiveOn: string) =>
      decideOnSite('WORKS', recordId, { type, effectiveOn });
    chain.submit(
      decideOnSite('WORKS', '~a', {
        type: 'SiteActivitiesChanged',
        effectiveOn: '2025-03-01',
        activities: ['recycling'],
      }),
      on('SiteClosed', '~b', '2025-05-01'),
      on('SiteClosed', '~c', '2025-06-01'),
      decideOnSite('WORKS', '~d', {
        type: 'SiteActivitiesChanged',
        effectiveOn: '2025-08-01',
        activities: ['trade'],
      }),
    );
    const standing = (asOf: string) => {
      const { activities, sites } = one('MAG', { asOf })!;
      return [activities, sites[0]?.activities, sites[0]?.closedSince];
    };

    const first = ['separation', 'magnet-making', 'export'];
    expect(standing('2025-02-28')).toEqual([[...first].sort(), first, undefined]);
    expect(standing('2025-04-30')).toEqual([['recycling'], ['recycling'], undefined]);
    expect(standing('2025-07-31')).toEqual([[], ['recycling'], '2025-05-01']);
    expect(standing('2025-08-01')).toEqual([['trade'], ['trade'], undefined]);
  });
});
