import { byteRangeOf } from './byte-range';

describe('the range that is asked for', () => {
  it.each([
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=4-9', { from: 4, to: 9 }],
    ['bytes=4-', { from: 4, to: 99 }],
    ['bytes=4-400', { from: 4, to: 99 }],
    ['bytes=-8', { from: 92, to: 99 }],
    ['bytes=-800', { from: 0, to: 99 }],
    ['bytes=99-', { from: 99, to: 99 }],
  ])('%s of a hundred bytes', (header, range) => {
    expect(byteRangeOf(header, 100)).toEqual(range);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('lies beyond the end: %s', (header) => {
    expect(byteRangeOf(header, 100)).toBe('beyond');
  });

  it.each([undefined, '', 'bytes', 'bytes=', 'bytes=-', 'lines=1-2', 'bytes=9-4', 'bytes=0-1,4-5'])(
    'is all of it: %s',
    (header) => {
      expect(byteRangeOf(header, 100)).toBeUndefined();
    },
  );
});
