import { preferredWaitOf } from './prefer';

describe('Prefer: wait', () => {
  it.each([
    ['wait=2', 2],
    ['WAIT=0', 0],
    ['respond-async, wait = "3"', 3],
    ['wait=1;note=x', 1],
    ['wait=2, wait=4', 2],
    ['wait=999', 5],
  ])('%s is understood', (header, seconds) => {
    expect(preferredWaitOf(header)).toStrictEqual({ seconds });
  });

  it.each([['wait'], ['wait=-1'], ['wait=1.5'], ['wait=soon'], ['waiting=2'], [''], ['wait="2']])(
    '%s is left alone',
    (header) => {
      expect(preferredWaitOf(header)).toBeUndefined();
    },
  );

  it('comes in several headers as well', () => {
    expect(preferredWaitOf(['return=minimal', 'wait=2'])).toStrictEqual({ seconds: 2 });
    expect(preferredWaitOf(undefined)).toBeUndefined();
  });
});
