import { mined, opened, knownTypes, WrittenLog } from '@lodestone/testing/mine-stock';
import type { DomainEvent } from '@lodestone/kernel';
import { DeliveryCounter } from './delivery';
import { projection } from './projection';
import { ProjectionStore } from './projection-store';

const tables = { grams: { columns: { massGrams: 'integer' } } } as const;

describe('what follows from an event alone', () => {
  it('is computed once for all projections that the event is handed to', () => {
    const asked: unknown[] = [];
    const gramsOf = (event: DomainEvent): number => {
      asked.push(event.data);
      return (event.data as { massGrams: number }).massGrams;
    };
    const read = (name: string) =>
      projection<DomainEvent<'Mined'>, typeof tables>({
        name,
        version: 1,
        tables,
        on: {
          Mined: (_, rows, __, derive) => rows.append('grams', { massGrams: derive(gramsOf) }),
        },
      });
    const files = ['one', 'other'].map(
      (name) =>
        new ProjectionStore({ projection: read(name), path: ':memory:', fingerprint: 'ledger-1' }),
    );
    const { recorded } = new WrittenLog()
      .add('site-A', opened('A'))
      .add('site-A', mined('A', 5))
      .add('site-A', mined('A', 7));

    const deliveries = new DeliveryCounter('start', { knownTypes }).count(recorded);
    for (const file of files) file.take(deliveries);

    expect(asked).toEqual([
      { siteId: 'A', massGrams: 5 },
      { siteId: 'A', massGrams: 7 },
    ]);
    for (const file of files) {
      expect(file.rows.linesOf('grams', { from: 0, to: 9 })).toMatchObject([
        { massGrams: 5 },
        { massGrams: 7 },
      ]);
      file.close();
    }
  });
});
