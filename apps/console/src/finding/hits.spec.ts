import { hitsOf } from './hits';

const number = (change: object) =>
  ({
    kind: 'record',
    subjectId: 'A.W1/R-1',
    siteId: 'A.W1',
    recordId: 'R-1',
    field: 'record-id',
    value: 'R-1',
    enterpriseId: 'A',
    type: 'Exported',
    ordinal: 1,
    ...change,
  }) as const;

const found = (numbers: readonly object[]) =>
  hitsOf({ numbers, enterprises: [], clients: [] } as unknown as Parameters<typeof hitsOf>[0]);

describe('what is found', () => {
  it('leads to the record that a number stands on, once', () => {
    const hits = found([number({}), number({ field: 'invoice-number', value: 'I-9' })]);

    expect(hits).toStrictEqual([
      {
        kind: 'record',
        path: '/records/$siteId/$recordId',
        params: { siteId: 'A.W1', recordId: 'R-1' },
        title: 'R-1',
        about: 'A.W1',
      },
    ]);
  });

  it('leads to a lot at the site where it lies', () => {
    expect(found([number({ kind: 'lot', value: 'L-1' })])).toMatchObject([
      { kind: 'lot', path: '/lots/$siteId/$lotId', params: { siteId: 'A.W1', lotId: 'L-1' } },
    ]);
  });
});
