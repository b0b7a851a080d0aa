import { mutants } from '../mutants/mutants';
import { readSource } from './sources';

/** Quick: whether they are noticed is asked by `npm run mutants`. */
describe('the planted faults', () => {
  it('are at least thirty, each with a name of its own', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(30);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  it.each(mutants)('$id stands once in its file', ({ file, find, put }) => {
    expect(readSource(file).split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
  });
});
