import { knownToAll } from './known-to-all';

describe('what several read models are read as of', () => {
  const readings = { journal: { ordinal: 9 }, directory: { ordinal: 8 }, clients: { ordinal: 7 } };

  it('is what all of them have taken, whichever of them is behind', () => {
    expect(knownToAll(readings, undefined)).toBe(7);
    expect(knownToAll(readings, 9)).toBe(7);
  });

  it('is what was asked for, where all have taken that', () => {
    expect(knownToAll(readings, 6)).toBe(6);
    expect(knownToAll(readings, -1)).toBe(-1);
  });
});
