import { recordAct } from '../chain';
import { sale } from '../submissions';
import { lotOf, ndprPpm, onChain, received } from './from-mine-to-oxide';
import { kg, type WorkedRow } from './worked-row';

/** Before the row: the line of the page, sent anew, because it can be received once. */
export const beforeSurplus = [
  recordAct('S', 'open', {
    type: 'OpeningStockDeclared',
    occurredOn: '2025-02-03',
    makes: [lotOf('NDPR-r', 'praseodymium-neodymium-oxide', [600, ndprPpm])],
  }),
  recordAct('S', 'mv3', sale({ occurredOn: '2025-02-04', ...onChain('T', 'NDPR-r', 600) })),
];

export const ofSurplus: WorkedRow = {
  act: 'received over, surplus a lot of its own (`postingRule` 2)',
  submit: recordAct('T', 'OX2', {
    ...received('S/mv3/1', 'NDPR-r', {
      lotId: 'OX2',
      massGrams: kg(600),
      surplus: { lotId: 'OX2s', massGrams: kg(1) },
    }),
    occurredOn: '2025-02-05',
  }),
  lines:
    '`in-transit` mv3 −600 {Nd −383.4} · `stock` OX2 +600 {Nd +383.4} · `stock` OX2s +1 {Nd +0.639} · `transit-difference` mv3 −1 {Nd −0.639}',
};
