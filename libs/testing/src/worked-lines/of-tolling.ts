import { openingStock, recordAct } from '../chain';
import { allOf } from '../keeping';
import { lotOf, received } from './from-mine-to-oxide';
import { metPpm, step } from './from-oxide-to-magnet';
import { kg, type WorkedRow } from './worked-row';

/** Somebody else's oxide, worked for a fee: the owner stays X wherever it lies. */
export const ofTolling: readonly WorkedRow[] = [
  {
    act: 'tolling: X sends, from its opening stock',
    submit: recordAct('X1', 'open', openingStock('XO', kg(100))),
    lines: '`opening` XO (X) −100 {Nd −63.9} · `stock` XO (X) +100 {Nd +63.9}',
  },
  {
    act: 'tolling: X sends',
    submit: recordAct('X1', 'mv5', {
      type: 'Dispatched',
      occurredOn: '2025-05-01',
      receivingSiteId: 'T',
      purpose: 'toll',
      takes: [allOf('XO', kg(100))],
    }),
    lines: '`stock` XO (X) −100 {Nd −63.9} · `in-transit` mv5 (X) +100 {Nd +63.9}',
  },
  {
    act: 'tolling: R receives',
    submit: recordAct('T', 'RX', {
      ...received('X1/mv5/1', 'XO', { lotId: 'RX', massGrams: kg(100) }),
      occurredOn: '2025-05-02',
    }),
    lines: '`in-transit` mv5 (X) −100 {Nd −63.9} · `stock` RX (X) +100 {Nd +63.9}',
  },
  {
    act: 'tolling: R reduces',
    submit: recordAct(
      'T',
      'RXM',
      step('Refined', 'metal-reduction', {
        occurredOn: '2025-05-03',
        takes: [allOf('RX', kg(100))],
        makes: [lotOf('RXM', 'praseodymium-neodymium-metal', [83.3, metPpm])],
      }),
    ),
    lines:
      '`stock` RX (X) −100 {Nd −63.9} · `stock` RXM (X) +83.3 {Nd +62.6416} · `process-difference` (X) +1.617 {Nd +1.2584} · `other-matter` (X) +15.083',
  },
];
