import { mutantsIn } from './mutant';

const inFolder = mutantsIn('libs/read-models/src/provenance');
const walks = 'graph/walk.spec.ts';
const asked = 'ask/asked-of-worked-chain.spec.ts';

/** What is shown around something: the graph, the hands, what differs and what is marked. */
export const inProvenanceAsked = [
  ...inFolder(
    'ask/visible-start.ts',
    [asked, 'what an enterprise has not touched itself is not there'],
    [
      {
        id: 'named-by-a-path-to-itself',
        fault: 'an enterprise is told what lay at its site before it was its own',
        find: 'const start = { pools: pools.filter(isTouched), groups: groups.filter(sees) };',
        put: 'const start = { pools, groups };',
      },
    ],
  ),
  ...inFolder(
    'graph/walk.ts',
    [walks, 'a walk through recycling goes one act far'],
    [
      {
        id: 'one-hop-too-many',
        fault: 'a graph goes further than is asked',
        find: 'hop <= depth &&',
        put: 'hop <= depth + 1 &&',
      },
    ],
  ),
  ...inFolder(
    'graph/walk.ts',
    [walks, 'a walk goes through what moves most first'],
    [
      {
        id: 'crumbs-first',
        fault: 'where not all is shown, the least is shown',
        find: '(amounts[b] as number) - (amounts[a] as number)',
        put: '(amounts[a] as number) - (amounts[b] as number)',
      },
    ],
  ),
  ...inFolder(
    'graph/walk.ts',
    [walks, 'a walk looks again at what it meets at a later moment'],
    [
      {
        id: 'tub-as-it-was-at-first',
        fault: 'what was filled in after the nearest draw is nowhere in the graph',
        find: 'if (limit <= (this.#widest.get(pool)?.limit ?? -Infinity)) return;',
        put: 'if (this.#widest.has(pool)) return;',
      },
      {
        id: 'drawn-before-it-was-fed',
        fault: 'what left a unit before something came into it is told to be some of it',
        find: 'flowsBetween(place, 1 - limit, 1 - looked)',
        put: 'flowsBetween(place, 0 * limit, 1 - looked)',
      },
    ],
  ),
  ...inFolder(
    'graph/graph-of.ts',
    [walks, 'a walk goes through what moves most first, and sums what is hidden'],
    [
      {
        id: 'hidden-weighs-nothing',
        fault: 'of what is hidden the sum is that of what is behind it, which nobody looked at',
        find: 'add(sum, this.#nodes.get(id)?.towards);',
        put: 'add(sum, this.#nodes.get(id)?.behind);',
      },
    ],
  ),
  ...inFolder(
    'graph/nearest-start.ts',
    [asked, 'what a mine without designation has in the chain is marked where it lies'],
    [
      {
        id: 'mined-by-the-last-step',
        fault: 'a mark names the last act before it, and not the mine',
        find: 'while (at.from) at = at.from;',
        put: '',
      },
    ],
  ),
  ...inFolder(
    'ask/mines-known.ts',
    [asked, 'what a mine without designation has in the chain is marked where it lies'],
    [
      {
        id: 'designated-some-day',
        fault: 'a designation that is given back later unmarks what was marked before',
        find: 'standingOn(standings, day)',
        put: 'standingOn(standings, day && lastDay)',
      },
    ],
  ),
  ...inFolder(
    'ask/ask-marks.ts',
    [asked, 'what a mine without designation has in the chain has no mark before'],
    [
      {
        id: 'marked-for-ever',
        fault: 'what was marked stays marked when the designation is given back',
        find: "mine.designation !== 'designated'",
        put: "mine.designation !== 'missing'",
      },
    ],
  ),
  ...inFolder(
    'ask/ask-comparison.ts',
    [asked, 'what differs between two moments is by the record that was told in between'],
    [
      {
        id: 'corrected-by-nature',
        fault: 'what was corrected in between is told as if it had happened in between',
        find: 'known.every(isKnownAt)',
        put: 'known.some(isKnownAt)',
      },
    ],
  ),
  ...inFolder(
    'ask/ask-enterprises.ts',
    [asked, 'through whose hands something went is told by who operates the sites on the day'],
    [
      {
        id: 'operators-of-today',
        fault: 'hands of a past day are those of today',
        find: 'operatorsBy(readings.directory, at)',
        put: 'operatorsBy(readings.directory, { knownAt: at.knownAt })',
      },
    ],
  ),
];
