import { Places, type Place } from './places';

const at = (ordinal: number): Place => {
  const position = { commit: BigInt(ordinal * 10), prepare: BigInt(ordinal * 10) };
  return { checkpoint: { ordinal, position } };
};

describe('waiting for a projection', () => {
  let places: Places;
  beforeEach(() => {
    places = new Places();
    places.set('volumes', at(5));
    places.set('clients', at(3));
  });

  it('answers at once when all are there', async () => {
    await expect(places.waitForOrdinal(3, { timeoutMs: 0 })).resolves.toBe('reached');
  });

  it('waits for the last of them', async () => {
    let isOver = false;
    const waiting = places.waitForOrdinal(5, { timeoutMs: 10_000 }).then((outcome) => {
      isOver = true;
      return outcome;
    });
    places.set('clients', at(4));
    await Promise.resolve();
    expect(isOver).toBe(false);

    places.set('clients', at(6));

    await expect(waiting).resolves.toBe('reached');
  });

  it('waits only for those that are named', async () => {
    const waiting = places.waitForOrdinal(5, { timeoutMs: 0, projections: ['volumes'] });

    await expect(waiting).resolves.toBe('reached');
  });

  it('waits for a position in the log', async () => {
    const waiting = places.waitForPosition({ commit: 50n, prepare: 50n }, { timeoutMs: 10_000 });
    places.set('clients', at(5));

    await expect(waiting).resolves.toBe('reached');
  });

  it('gives up when the time is over', async () => {
    await expect(places.waitForOrdinal(9, { timeoutMs: 5 })).resolves.toBe('timed-out');
  });

  it('does not wait for one that is parked before the place', async () => {
    const parked = { stream: 'site-A', revision: 0, type: 'Mined', ordinal: 4, message: 'no' };
    const waiting = places.waitForOrdinal(5, { timeoutMs: 10_000 });
    places.set('clients', { ...at(3), parked });

    await expect(waiting).resolves.toBe('parked');
    await expect(places.waitForOrdinal(3, { timeoutMs: 0 })).resolves.toBe('reached');
  });

  it('waits for a projection that has not reported yet', async () => {
    const waiting = places.waitForOrdinal(0, { timeoutMs: 5, projections: ['later'] });

    await expect(waiting).resolves.toBe('timed-out');
  });

  it('waits for the first one where any is enough', async () => {
    const any = { timeoutMs: 10_000, projections: ['volumes', 'later'], any: true };
    const waiting = places.waitForOrdinal(5, any);
    places.set('later', at(5));

    await expect(waiting).resolves.toBe('reached');
  });

  it('waits for nobody where all are parked', async () => {
    const parked = { revision: 1, stream: 's', type: 'T', ordinal: 4, message: 'no' };
    places.set('volumes', { ...at(3), parked: parked });
    const any = { timeoutMs: 10_000, projections: ['volumes'], any: true };

    await expect(places.waitForOrdinal(5, any)).resolves.toBe('parked');
  });
});
