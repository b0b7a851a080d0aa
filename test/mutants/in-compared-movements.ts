import { mutantsIn } from './mutant';

const movements = mutantsIn('libs/read-models/src/movements');
const settled = 'compared-settled.spec.ts';
const closed = 'lines that were closed before the first of two moments stand otherwise when';

/** What is left out where two moments of all movements are compared, and where days are asked for. */
export const inComparedMovements = [
  ...movements(
    'movements-among.ts',
    [settled, `${closed} what went back`],
    [
      {
        id: 'returns-settle-their-line',
        fault: 'a return that arrived changes nothing of the line that it comes back from',
        find: 'if (line.returnOf === null) continue;',
        put: 'if (line.returnOf !== undefined) continue;',
      },
      {
        id: 'own-returns-settled',
        fault: 'who sent a line does not hear that what was turned away has come back',
        find: '.some(isMoved)) yield line;',
        put: '.some(() => false)) yield line;',
      },
    ],
  ),
  ...movements(
    'movements-among.ts',
    [settled, `${closed} their receipt is taken back`],
    [
      {
        id: 'late-tellings-settled',
        fault: 'what was told between two moments is the same at both',
        find: "...movements.rows('lines', 'WHERE lastOrdinal > ?', knownAt),",
        put: "...movements.rows('lines', 'WHERE lastOrdinal > ?', knownAt + 1_000),",
      },
    ],
  ),
  ...movements(
    'movements.ts',
    [settled, 'the days of sending that are asked for are those that stand'],
    [
      {
        id: 'sent-day-not-found',
        fault: 'a sending that is corrected to an earlier day is found on none',
        find: 'firstOn: line.firstOn < occurredOn ? line.firstOn : occurredOn,',
        put: 'firstOn: line.firstOn,',
      },
    ],
  ),
];
