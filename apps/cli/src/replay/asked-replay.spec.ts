import { UsageError, type Given } from '../command';
import { askedReplay } from './asked-replay';

const given = (values: Given['values'], ...switches: readonly string[]): Given => ({
  ...{ names: [], values, switches: new Set(switches) },
});

describe('what is to be replayed', () => {
  it('is everything, where nothing is said', () => {
    const { filter, ...asked } = askedReplay('replay', given({}));

    expect(asked).toStrictEqual({
      ...{ from: undefined, to: undefined, knownAt: undefined },
      ...{ hasPostings: false, waitSeconds: 0 },
    });
    expect(Object.values(filter).filter((value) => value !== undefined)).toEqual([]);
  });

  it('is a range of ordinals or instants, and what a filter lets through', () => {
    const values = {
      ...{ from: '12', to: '2025-06-12T16:00:00+08:00', type: 'Mined,Exported', site: 'A.1' },
      ...{ record: 'A.1/~R', 'as-of': '2025-02-28', wait: '30' },
    };

    expect(askedReplay('replay', given(values, 'postings'))).toMatchObject({
      ...{ from: 12, to: '2025-06-12T16:00:00+08:00', hasPostings: true, waitSeconds: 30 },
      filter: {
        ...{ types: ['Mined', 'Exported'], siteId: 'A.1', asOf: '2025-02-28' },
        record: { siteId: 'A.1', recordId: '~R' },
      },
    });
  });

  it.each<[Given['values'], string]>([
    [{ from: '9', to: '3' }, '--to 3 ends before --from begins.'],
    [{ from: '2025-01-02T00:00:00Z', to: '2025-01-02T00:00:00+08:00' }, 'ends before --from'],
    [{ 'occurred-from': '2025-02-01', 'occurred-to': '2025-01-31' }, 'ends before --occurred-from'],
    [{ from: 'yesterday' }, '--from yesterday is neither an ordinal nor an instant'],
    [{ to: '2025-01-01' }, 'is neither an ordinal nor an instant'],
    [{ 'as-of': '2025-02-30' }, '--as-of 2025-02-30 is not a day'],
    [{ type: 'Mined,Exportd' }, '--type Exportd is not a type of event.'],
    [{ type: 'PartyDeclared' }, '--type PartyDeclared is not a type of event.'],
    [{ site: 'a b' }, '--site a b is not an id'],
    [{ record: 'GBD-1' }, '--record GBD-1 names no record'],
    [{ wait: '1e3' }, '--wait 1e3 is not a number of seconds'],
  ])('is refused where it cannot be: %j', (values, words) => {
    const asking = () => askedReplay('replay', given(values));

    expect(asking).toThrow(UsageError);
    expect(asking).toThrow(words);
  });

  it('names the type that was probably meant', () => {
    const asking = () => askedReplay('replay', given({ type: 'Exportd' }));

    expect(asking).toThrow(expect.objectContaining({ mend: 'Exported' }));
  });
});
