import { traceParentOf } from './trace-parent';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

describe('what a caller traces already', () => {
  it('is taken from its header, with whether it is sampled', () => {
    expect(traceParentOf(`00-${trace}-${span}-01`)).toStrictEqual({
      traceId: trace,
      spanId: span,
      traceFlags: 1,
      isRemote: true,
    });
    expect(traceParentOf(`00-${trace}-${span}-02`)).toMatchObject({ traceFlags: 0 });
  });

  it.each([
    undefined,
    '',
    trace,
    `00-${trace}-${span}`,
    `01-${trace}-${span}-01`,
    `00-${'0'.repeat(32)}-${span}-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${span}-01`,
    [`00-${trace}-${span}-01`],
  ])('is nothing where the header is %j', (header) => {
    expect(traceParentOf(header)).toBeUndefined();
  });
});
