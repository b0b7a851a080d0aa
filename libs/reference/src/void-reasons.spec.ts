import { correctionReasons, isCorrectionReason, isVoidReason, voidReasons } from './void-reasons';

describe('the reasons of a correction', () => {
  it('are the void reasons of a record that did occur', () => {
    expect(correctionReasons.every(({ code }) => isVoidReason(code))).toBe(true);
    expect(isCorrectionReason('wrong-mass')).toBe(true);
    expect(isCorrectionReason('did-not-occur')).toBe(false);
    expect(isCorrectionReason('deal-cancelled')).toBe(false);
    const others = voidReasons.filter(({ code }) => !isCorrectionReason(code));
    expect(new Set(others.map(({ epcis }) => epcis))).toStrictEqual(new Set(['did_not_occur']));
  });
});
