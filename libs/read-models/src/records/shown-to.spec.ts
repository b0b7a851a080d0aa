import { receipt, registerEnterprise, sale, saleOnChain } from '@lodestone/testing';
import { transfer } from '@lodestone/testing/deciding';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { explainRecord } from './explain-record';
import { findRecord } from './find-record';
import type { RecordsReading } from './record-tables';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

let chain: TradedChain;
let followed: FollowedReadModel<typeof recordsWithKey.tables>;

beforeEach(() => {
  chain = new TradedChain();
  chain.record('SEP', 'home', sale());
  chain.record('SEP', 'sale', saleOnChain());
  chain.record('WORKS', 'in', receipt());
  chain.void('SEP', 'home');
  followed = new FollowedReadModel(recordsWithKey);
  followed.take(chain.news);
});

afterEach(() => followed.close());

/** What was looked up, in order: every statement and every row that was asked for by its key. */
function lookUpsOf(ask: (reading: RecordsReading) => unknown): readonly string[] {
  return followed.ask((reading) => {
    const lookUps: string[] = [];
    const watched = new Proxy(reading, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          const sql = given.find((one) => typeof one === 'string');
          lookUps.push(`${String(name)} ${String(sql)}`);
          return (value as (...args: unknown[]) => unknown).apply(target, given);
        };
      },
    });
    expect(ask(watched)).toBeUndefined();
    return lookUps;
  });
}

describe('a record of somebody else, and one that is not there', () => {
  it.each([
    ['SEP', 'home'],
    ['SEP', 'sale'],
    ['SEP', 'void-home'],
    ['WORKS', 'in'],
  ])('are found out by the same look-ups: %s %s', (siteId, recordId) => {
    const asked = (id: string) => (reading: RecordsReading) =>
      findRecord(reading, { siteId, recordId: id, forEnterpriseId: 'XX' });

    expect(lookUpsOf(asked(recordId))).toStrictEqual(lookUpsOf(asked('NEVER')));
  });

  it('are found out by the same look-ups when they are to be explained', () => {
    const asked = (id: string) => (reading: RecordsReading) =>
      explainRecord(reading, { siteId: 'SEP', recordId: id, ofEnterpriseId: 'XX' });

    expect(lookUpsOf(asked('sale'))).toStrictEqual(lookUpsOf(asked('NEVER')));
    expect(lookUpsOf(asked('home'))).toStrictEqual(lookUpsOf(asked('NEVER')));
  });
});

describe('a record that is looked for', () => {
  const found = (siteId: string, recordId: string, shownTo: object) =>
    followed.ask((reading) => findRecord(reading, { siteId, recordId, ...shownTo }))?.recordId;

  it('is shown to its owner, to whom it was declared, and to who may see all', () => {
    expect(found('SEP', 'sale', { forEnterpriseId: 'RE' })).toBe('sale');
    expect(found('SEP', 'sale', { forEnterpriseId: 'MAG' })).toBe('sale');
    expect(found('WORKS', 'in', { forEnterpriseId: 'RE' })).toBe('in');
    expect(found('SEP', 'sale', {})).toBe('sale');
    expect(found('SEP', 'home', { forEnterpriseId: 'MAG' })).toBeUndefined();
    expect(found('WORKS', 'in', { forEnterpriseId: 'XX' })).toBeUndefined();
  });

  it('of a site that changed hands is shown to who told it, and to who had sent the goods', () => {
    chain.submit(registerEnterprise('NEW'), transfer('SEP', 'NEW'));
    chain.record('SEP', 'new', sale({ occurredOn: '2025-06-01' }));
    chain.record('SEP', 'late', sale({ occurredOn: '2025-05-31' }));
    chain.void('SEP', 'new');
    followed.take(chain.news);
    const seen = (...name: readonly [string, string]) =>
      ['RE', 'NEW'].filter((forEnterpriseId) => found(...name, { forEnterpriseId }));

    expect(seen('SEP', 'sale')).toEqual(['RE']);
    expect(seen('SEP', 'late')).toEqual(['RE']);
    expect(seen('SEP', 'new')).toEqual(['NEW']);
    expect(seen('SEP', 'void-new')).toEqual(['NEW']);
    expect(seen('WORKS', 'in')).toEqual(['RE']);
    expect(seen('SEP', '~to-NEW-2025-06-01')).toEqual(['RE', 'NEW']);
  });

  it('is shown to who operates the site since, of what nobody has received there', () => {
    chain.record('SEP', 'waits', saleOnChain());
    followed.take(chain.news);
    const knownAt = followed.ask((reading) => reading.ordinal);
    chain.submit(registerEnterprise('NEW'), transfer('WORKS', 'NEW'));
    followed.take(chain.news);
    const seen = (recordId: string, moment = {}) =>
      ['MAG', 'NEW', 'XX'].filter((forEnterpriseId) =>
        found('SEP', recordId, { forEnterpriseId, ...moment }),
      );

    expect(seen('waits')).toEqual(['MAG', 'NEW']);
    expect(seen('waits', { knownAt })).toEqual(['MAG']);
    expect(seen('sale')).toEqual(['MAG']);
    chain.void('WORKS', 'in');
    followed.take(chain.news);
    expect(seen('sale')).toEqual(['MAG', 'NEW']);
  });

  it('is explained to its owner alone', () => {
    expect(found('SEP', 'sale', { ofEnterpriseId: 'RE' })).toBe('sale');
    expect(found('SEP', 'sale', { ofEnterpriseId: 'MAG' })).toBeUndefined();
  });

  it('is not shown before it was known', () => {
    expect(found('SEP', 'sale', { forEnterpriseId: 'RE', knownAt: 2 })).toBeUndefined();
    expect(found('SEP', 'sale', { forEnterpriseId: 'MAG', knownAt: 2 })).toBeUndefined();
  });
});
