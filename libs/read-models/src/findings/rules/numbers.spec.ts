import { registerEnterprise } from '@lodestone/testing';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();

const uscc = { scheme: 'uscc', value: '91440300708461136T' };
const register = (enterpriseId: string, change: object = {}) =>
  chainNow().submit(registerEnterprise(enterpriseId, { identifiers: [uscc], ...change }));

describe('a unified social credit code', () => {
  it('that two enterprises are registered with is told to both', () => {
    register('A');
    register('B');

    const found = chainNow().open('uscc-shared');
    expect(found.map(({ enterpriseId, detail }) => [enterpriseId, detail])).toStrictEqual(
      expect.arrayContaining(
        ['A', 'B'].map((id) => [id, { uscc: uscc.value, enterpriseIds: ['A', 'B'] }]),
      ),
    );
    expect(found).toHaveLength(2);
  });

  it('is told to a third as well', () => {
    for (const id of ['A', 'B', 'C']) register(id);
    expect(chainNow().open('uscc-shared')).toHaveLength(3);
  });

  it('stands for one again when the others have merged into it', () => {
    register('A');
    register('B');
    const data = { enterpriseId: 'A', recordId: '~m', effectiveOn: '2025-06-01' };
    const event = { type: 'EnterpriseMerged', data: { ...data, intoEnterpriseId: 'B' } };
    chainNow().submit({ type: 'RecordStanding', data: { ...data, event } as never });
    expect(chainNow().open('uscc-shared')).toStrictEqual([]);
  });

  it('is one enterprise’s each', () => {
    register('A');
    register('B', { identifiers: [{ scheme: 'uscc', value: '91330200309045546W' }] });
    expect(chainNow().open('uscc-shared')).toStrictEqual([]);
  });

  it('lacks of a Chinese enterprise with another number, or none', () => {
    register('A', { identifiers: [] });
    register('B', { identifiers: [{ scheme: 'duns', value: '123456789' }] });
    expect(chainNow().open('uscc-missing')).toMatchObject([
      { rule: 'uscc-missing', severity: 'lapse', enterpriseId: expect.any(String) as string },
      { rule: 'uscc-missing' },
    ]);
  });

  it('is not asked of a foreign one', () => {
    register('A', { identifiers: [], countryCode: 'VN' });
    expect(chainNow().open('uscc-missing')).toStrictEqual([]);
  });
});
