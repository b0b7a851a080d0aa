// @ts-check
/**
 * How many events each type has in each month of being recorded: the smallest fold that says something,
 * in JavaScript. An editor knows its types all the same.
 *
 * @typedef {Record<string, Record<string, number>>} State
 */

/** @returns {State} */
export const initial = () => ({});

/**
 * @param {State} state
 * @param {import('./lodestone.d.ts').FoldedLine} line
 */
export function evolve(state, { recordedAt, event }) {
  const month = (state[recordedAt.slice(0, 7)] ??= {});
  month[event.type] = (month[event.type] ?? 0) + 1;
  return state;
}
