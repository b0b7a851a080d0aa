import { Limits, noLimits, shareOfAddress, usualLimits } from './limits';

let nowMs: number;
let limits: Limits;

beforeEach(() => {
  nowMs = 0;
  limits = new Limits(
    { ...noLimits, 'tenant-rate': 2, 'address-rate': 1, 'tenant-streams': 2 },
    () => nowMs,
  );
});

const told = (act: () => unknown): unknown => {
  try {
    act();
    return 'admitted';
  } catch (error) {
    const { code, options } = error as { code: string; options: { headers: object } };
    return { code, ...options.headers };
  }
};

describe('the rate of a tenant', () => {
  const admitted = (tenant: string, tries: number): number =>
    Array.from({ length: tries }, () => told(() => limits.admitTenant(tenant))).filter(
      (answer) => answer === 'admitted',
    ).length;

  it('is ten seconds of it at once, and then what comes with time', () => {
    expect(admitted('TJ-MAG', 100)).toBe(20);
    nowMs += 3_000;
    expect(admitted('TJ-MAG', 100)).toBe(6);
    nowMs += 3_600_000;
    expect(admitted('TJ-MAG', 100)).toBe(20);
  });

  it('takes nothing from another tenant, nor from an address', () => {
    expect([admitted('TJ-MAG', 1_000), admitted('XX', 1_000)]).toStrictEqual([20, 20]);
    expect(told(() => limits.admitAddress('10.0.0.1'))).toBe('admitted');
  });

  it('says how long to wait, and waiting so long is enough', () => {
    admitted('TJ-MAG', 20);
    expect(told(() => limits.admitTenant('TJ-MAG'))).toStrictEqual({
      code: 'rate-exceeded',
      'retry-after': '1',
    });
    nowMs += 1_000;
    expect(told(() => limits.admitTenant('TJ-MAG'))).toBe('admitted');
  });

  it('is counted where it was reached', () => {
    admitted('TJ-MAG', 23);

    expect([...limits.reached]).toStrictEqual([['tenant-rate', 3]]);
  });

  it('is a clock’s that nobody sets back', () => {
    admitted('TJ-MAG', 20);
    nowMs -= 60_000;

    expect(told(() => limits.admitTenant('TJ-MAG'))).toMatchObject({ code: 'rate-exceeded' });
  });
});

describe('what lasts', () => {
  it('is counted as long as it lasts, however often its end is told', () => {
    const leave = limits.enter('tenant-streams', 'TJ-MAG');
    limits.enter('tenant-streams', 'TJ-MAG');
    expect(told(() => limits.enter('tenant-streams', 'TJ-MAG'))).toStrictEqual({
      code: 'too-many-streams-of-yours',
      'retry-after': '2',
    });
    expect(told(() => limits.enter('tenant-streams', 'XX'))).toBe('admitted');
    leave();
    leave();
    expect(told(() => limits.enter('tenant-streams', 'TJ-MAG'))).toBe('admitted');
    expect(told(() => limits.enter('tenant-streams', 'TJ-MAG'))).toMatchObject({
      code: 'too-many-streams-of-yours',
    });
  });

  it('has no limit where none is set', () => {
    const free = new Limits(noLimits);

    for (let n = 0; n < 10_000; n++) {
      free.admitTenant('TJ-MAG');
      free.enter('tenant-requests', 'TJ-MAG');
    }
    expect(free.reached.size).toBe(0);
    expect(Object.keys(noLimits)).toStrictEqual(Object.keys(usualLimits));
  });
});

describe('the share of an address', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['rubbish', 'rubbish'],
  ])('of %s is %s: a network of IPv6 is one caller', (address, share) => {
    expect(shareOfAddress(address)).toBe(share);
  });
});
