import { isMaterialCode } from '../materials';
import { usualContentOn, usualContents } from './usual-contents';

describe('the usual content of rare earths', () => {
  it('of an NdFeB magnet is 26.7 to 34 %', () => {
    const usual = { fromPpm: 267_000, toPpm: 340_000, verified: false };
    expect(usualContentOn('ndfeb-magnet', '2026-01-01')).toMatchObject(usual);
    expect(usualContentOn('ndfeb-magnet', '1999-01-01')).toMatchObject(usual);
  });

  it('holds both SmCo phases, and the shipment that customs found', () => {
    const { fromPpm = NaN, toPpm = NaN } = usualContentOn('smco-magnet', '2026-01-01') ?? {};
    for (const ppm of [338_000, 231_000, 226_000]) {
      expect(fromPpm <= ppm && ppm <= toPpm).toBe(true);
    }
  });

  it('is asked of no other material', () => {
    expect(usualContentOn('ndfeb-bonded-magnet', '2026-01-01')).toBeUndefined();
    expect(usualContentOn('neodymium-oxide', '2026-01-01')).toBeUndefined();
    const named = usualContents.flatMap(({ materials }) => [...materials]);
    expect(named.every(isMaterialCode)).toBe(true);
    expect(new Set(named).size).toBe(named.length);
  });
});
