import { afterBuilding } from './after-building';

const at = { ordinal: 9 } as never;
const status = (name: string, change: object) =>
  ({ name, checkpoint: at, isLive: true, eventsPerSecond: 0, ...change }) as never;

describe('when read models have been made', () => {
  const heard = (...told: readonly (readonly [name: string, change: object])[]): number => {
    let calls = 0;
    const tell = afterBuilding(['search', 'records'], () => (calls += 1));
    for (const [name, change] of told) tell(status(name, change));
    return calls;
  };
  const building = { isLive: false, building: {} };

  it('is told once, when the last of them is at the end of the log', () => {
    expect(heard(['search', building], ['records', building], ['search', {}])).toBe(0);
    expect(heard(['search', building], ['records', {}], ['search', {}], ['search', {}])).toBe(1);
    expect(
      heard(['search', { checkpoint: 'start', isLive: false }], ['records', {}], ['search', {}]),
    ).toBe(1);
  });

  it('is told again when one is made anew, and not when one was behind', () => {
    const made = [
      ['search', building],
      ['records', {}],
      ['search', {}],
    ] as const;
    expect(heard(...made, ['records', building], ['records', {}])).toBe(2);
    expect(heard(...made, ['records', { isLive: false }], ['records', {}])).toBe(1);
    expect(heard(['records', {}], ['search', {}])).toBe(0);
  });
});
