import { beside } from './beside';

const at = (id: string, x: number, y: number) => ({ id, position: { x, y } });

const nodes = [at('mine', 0, 0), at('smelter', 200, 0), at('mill', 200, 90), at('works', 400, 80)];

describe('the node that an arrow leads to', () => {
  it.each([
    ['mine', 'right', 'smelter'],
    ['works', 'left', 'mill'],
    ['smelter', 'down', 'mill'],
    ['mill', 'up', 'smelter'],
  ] as const)('from %s to the %s is %s', (from, way, to) => {
    expect(beside(nodes, from, way)).toBe(to);
  });

  it.each([
    ['mine', 'left'],
    ['mine', 'down'],
    ['nowhere', 'up'],
  ] as const)('from %s there is none to the %s', (from, way) => {
    expect(beside(nodes, from, way)).toBeUndefined();
  });
});
