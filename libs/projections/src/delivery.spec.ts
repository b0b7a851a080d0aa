import type { Delivery, DeliveryOptions } from './delivery';
import { DeliveryCounter, LogOutOfOrder } from './delivery';
import { declared, knownTypes, mined, opened, WrittenLog } from '@lodestone/testing/mine-stock';

describe('counting the log', () => {
  it('gives counted events the ordinals 0, 1, 2 … in the order of the log', () => {
    const { recorded } = new WrittenLog()
      .add('site-A', opened('A'))
      .add('site-B', opened('B'))
      .add('site-A', mined('A', 5));

    expect(summary(counter().count(recorded))).toEqual(['0 site-A@0', '1 site-B@0', '2 site-A@1']);
  });

  it('hands a party over together with the next counted event, and with its ordinal', () => {
    const { recorded } = new WrittenLog()
      .add('site-A', opened('A'))
      .add('party-x', declared('x'))
      .add('party-y', declared('y'))
      .add('site-A', mined('A', 5, 'x'));

    expect(summary(counter().count(recorded))).toEqual([
      '0 site-A@0',
      '1 party-x@0',
      '1 party-y@0',
      '1 site-A@1',
    ]);
  });

  it('holds a party back, over pages, until a counted event takes it along', () => {
    const { recorded } = new WrittenLog()
      .add('party-x', declared('x'))
      .add('site-A', opened('A'))
      .add('party-y', declared('y'));
    const counting = counter();

    expect(counting.count(recorded.slice(0, 1))).toEqual([]);
    expect(summary(counting.count(recorded.slice(1)))).toEqual(['0 party-x@0', '0 site-A@0']);
  });

  it('leaves out what is neither counted nor a party, whatever its type', () => {
    const { recorded } = new WrittenLog()
      .add('import-A~1', { type: 'ImportOpened', data: {} })
      .add('access-2026-11-22', { type: 'IdentityViewed', data: {} })
      .add('later-1', { type: 'FromALaterVersion', data: {} })
      .add('$stats', { type: '$stats', data: {} })
      .add('site-A', opened('A'));

    expect(summary(counter().count(recorded))).toEqual(['0 site-A@0']);
  });

  it('goes on counting after the checkpoint', () => {
    const { recorded } = new WrittenLog().add('site-A', opened('A')).add('site-A', mined('A', 1));
    const position = recorded[0]!.position;
    const counting = new DeliveryCounter({ ordinal: 41, position }, { knownTypes });

    expect(summary(counting.count(recorded.slice(1)))).toEqual(['42 site-A@1']);
  });

  it('names a type that this version of the ledger does not know', () => {
    const { recorded } = new WrittenLog().add('site-A', { type: 'Teleported', data: {} });

    expect(counter().count(recorded)[0]?.problem).toMatch(/does not know the type Teleported/);
  });

  it('hands on the newest form of an event, and names one that cannot be brought to it', () => {
    const { recorded } = new WrittenLog().add('site-A', opened('A')).add('site-A', mined('A', 1));
    const upcast: DeliveryOptions['upcast'] = (old) => {
      if (old.event.type === 'Mined') throw new Error('massGrams is missing');
      return { ...old, event: opened('newest') };
    };

    const [first, second] = counter({ upcast }).count(recorded);

    expect(first?.recorded.event).toEqual(opened('newest'));
    expect(second).toMatchObject({ problem: 'massGrams is missing', ordinal: 1 });
  });

  it('refuses an event that comes a second time', () => {
    const { recorded } = new WrittenLog().add('site-A', opened('A')).add('site-B', opened('B'));
    const counting = counter();
    counting.count(recorded);

    expect(() => counting.count(recorded.slice(1))).toThrow(LogOutOfOrder);
  });

  it('refuses a party that comes a second time, which no revision would show', () => {
    const { recorded } = new WrittenLog().add('site-A', opened('A')).add('party-x', declared('x'));
    const counting = counter();
    counting.count(recorded);

    expect(() => counting.count(recorded.slice(1))).toThrow(LogOutOfOrder);
  });

  it('refuses a log in which an event of a stream is missing', () => {
    const { recorded } = new WrittenLog()
      .add('site-A', opened('A'))
      .add('site-A', mined('A', 1))
      .add('site-A', mined('A', 2));

    expect(() => counter().count(recorded.filter((_, i) => i !== 1))).toThrow(/events are missing/);
    expect(() => counter().count(recorded.slice(1))).toThrow(/events are missing/);
  });
});

const counter = (options: Partial<DeliveryOptions> = {}) =>
  new DeliveryCounter('start', { knownTypes, ...options });

const summary = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ ordinal, recorded }) => `${ordinal} ${recorded.stream}@${recorded.revision}`);
