import { eventIdOf, uuidV5 } from './event-id';

describe('the id of an event', () => {
  it('is a UUIDv5 as RFC 9562 makes it', () => {
    const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is the same for ever: stored ids depend on it', () => {
    expect(eventIdOf(identity)).toBe('968a2656-cdea-565c-9eac-7a6056d44a3f');
  });

  it.each([{ stream: 'site-B' }, { key: 'r-2' }, { contentDigest: 'ab' }, { index: 1 }])(
    'is another with %o',
    (change) => {
      expect(eventIdOf({ ...identity, ...change })).not.toBe(eventIdOf(identity));
    },
  );
});

const identity = { stream: 'site-A', key: 'r-1', contentDigest: 'aa', index: 0 };
