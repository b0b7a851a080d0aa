import { isElement, isRareEarth, otherElements, rareEarths } from './elements';

describe('the elements of a composition', () => {
  it('begin with the seventeen of Order 785 Art. 30, in its order', () => {
    expect(rareEarths.join(' ')).toBe('La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Sc Y');
  });

  it('leave out what is other matter', () => {
    for (const symbol of ['H', 'C', 'N', 'O', 'F', 'P', 'S']) {
      expect(isElement(symbol)).toBe(false);
    }
  });

  it('are told apart by kind, in the one spelling of a symbol', () => {
    expect(isRareEarth('Dy')).toBe(true);
    expect(isRareEarth('Fe')).toBe(false);
    expect(isElement('Fe')).toBe(true);
    expect(isElement('fe')).toBe(false);
    expect(isElement('constructor')).toBe(false);
  });

  it('stand in the list once', () => {
    const all = [...rareEarths, ...otherElements];
    expect(new Set(all).size).toBe(all.length);
  });
});
