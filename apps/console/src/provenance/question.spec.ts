import { depthMax, questionOf } from './question';

const of = 'lot:NB-MAG.W1/MAG-1';

describe('the question of a link', () => {
  it('is one act far, both ways, by mass, where it says nothing', () => {
    expect(questionOf(of, {})).toStrictEqual({
      of,
      direction: 'both',
      depth: 1,
      model: 'proportional',
      isTable: false,
      open: [],
    });
  });

  it('says all that it holds', () => {
    const search = { element: 'Dy', dir: 'back', depth: 'all', model: 'fifo', view: 'table' };

    expect(questionOf(of, { ...search, open: 'lot:A/1,lot:A/2', node: 'lot:A/1' })).toStrictEqual({
      of,
      element: 'Dy',
      direction: 'back',
      depth: depthMax,
      model: 'fifo',
      isTable: true,
      open: ['lot:A/1', 'lot:A/2'],
      node: 'lot:A/1',
    });
  });

  it.each([
    [{ depth: '-3' }, { depth: 1 }],
    [{ depth: '0' }, { depth: 1 }],
    [{ depth: '1e9' }, { depth: 1 }],
    [{ dir: 'up' }, { direction: 'both' }],
    [{ model: 'best' }, { model: 'proportional' }],
  ])('takes %j for left out', (search, expected) => {
    expect(questionOf(of, search)).toMatchObject(expected);
  });

  it('follows mass where the element is none', () => {
    expect(questionOf(of, { element: '<b>' })).not.toHaveProperty('element');
  });
});
