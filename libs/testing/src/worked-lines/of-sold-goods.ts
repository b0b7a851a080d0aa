import type { SubmittedAct } from '@lodestone/ledger';
import { recordAct, voidRecord } from '../chain';
import { creditNote, givingUp } from '../deals';
import { allOf, count, discarded, dispatch, lost, regrouping } from '../keeping';
import { exported, goods, saleAbroad } from '../submissions';
import { lotOf, received } from './from-mine-to-oxide';
import { kg, type WorkedRow } from './worked-row';

const dealId = 'W/sold/1';
const on = (occurredOn: string, act: SubmittedAct): SubmittedAct => ({ ...act, occurredOn });

/** From the sale to the port: sold goods keep their deal as a stamp, and only its exports have one. */
export const ofSoldGoods: readonly WorkedRow[] = [
  {
    act: 'magnets of the opening stock',
    submit: recordAct('W', 'magnets', {
      type: 'OpeningStockDeclared',
      occurredOn: '2025-07-01',
      makes: [lotOf('MGO', 'ndfeb-magnet', [100, { Nd: 221_700, Dy: 4_100 }])],
    }),
    lines: '`opening` MGO −100 {Nd −22.17, Dy −0.41} · `stock` MGO +100 {Nd +22.17, Dy +0.41}',
  },
  {
    act: 'sold abroad',
    submit: recordAct(
      'W',
      'sold',
      on(
        '2025-07-02',
        saleAbroad({
          goods: [goods({ takes: [{ ...allOf('MGO', kg(100)), successorLotId: 'MGS' }] })],
        }),
      ),
    ),
    lines: '`stock` MGO −100 {Nd −22.17, Dy −0.41} · `stock` MGS +100 {Nd +22.17, Dy +0.41}',
  },
  {
    act: 'sold goods sent to a port',
    submit: recordAct(
      'W',
      'mv6',
      dispatch({
        occurredOn: '2025-07-03',
        receivingSiteId: 'T',
        purpose: 'port',
        takes: [allOf('MGS', kg(100))],
      }),
    ),
    lines: '`stock` MGS −100 {Nd −22.17, Dy −0.41} · `in-transit` mv6 +100 {Nd +22.17, Dy +0.41}',
  },
  {
    act: 'sold goods received there',
    submit: recordAct('T', 'MGP', {
      ...received('W/mv6/1', 'MGS', { lotId: 'MGP', massGrams: kg(100) }),
      occurredOn: '2025-07-04',
    }),
    lines: '`in-transit` mv6 −100 {Nd −22.17, Dy −0.41} · `stock` MGP +100 {Nd +22.17, Dy +0.41}',
  },
  {
    act: 'sold goods split',
    submit: recordAct(
      'T',
      'MGA',
      on(
        '2025-07-04',
        regrouping('split', [allOf('MGP', kg(100))], [allOf('MGA', kg(70)), allOf('MGB', kg(30))]),
      ),
    ),
    lines:
      '`stock` MGP −100 {Nd −22.17, Dy −0.41} · `stock` MGA +70 {Nd +15.519, Dy +0.287} · `stock` MGB +30 {Nd +6.651, Dy +0.123}',
  },
  {
    act: 'sold goods sampled',
    submit: recordAct(
      'T',
      'sampled',
      discarded({ occurredOn: '2025-07-04', takes: [allOf('MGB', kg(0.2))] }),
    ),
    lines:
      '`stock` MGB −0.2 {Nd −0.04434, Dy −0.00082} · `discarded` MGB +0.2 {Nd +0.04434, Dy +0.00082}',
  },
  {
    act: 'sold goods lost in a fire',
    submit: recordAct(
      'T',
      'fire',
      lost({ occurredOn: '2025-07-04', takes: [allOf('MGB', kg(5))] }),
    ),
    lines: '`stock` MGB −5 {Nd −1.1085, Dy −0.0205} · `lost` MGB +5 {Nd +1.1085, Dy +0.0205}',
  },
  {
    act: 'sold goods counted, loss',
    submit: recordAct(
      'T',
      'counted',
      count({ occurredOn: '2025-07-05', lots: [{ lotId: 'MGB', countedGrams: kg(24.3) }] }),
    ),
    lines:
      '`stock` MGB −0.5 {Nd −0.11085, Dy −0.00205} · `stock-difference` MGB +0.5 {Nd +0.11085, Dy +0.00205}',
  },
  {
    act: 'exported under its sale, from there',
    submit: recordAct(
      'T',
      'shipped',
      exported({
        occurredOn: '2025-07-06',
        goods: [goods({ saleDealId: dealId, takes: [allOf('MGA', kg(70))] })],
      }),
    ),
    lines: '`stock` MGA −70 {Nd −15.519, Dy −0.287} · `exported` MGA +70 {Nd +15.519, Dy +0.287}',
  },
  {
    act: 'the rest given up',
    submit: recordAct(
      'T',
      'rest',
      givingUp({
        occurredOn: '2025-07-06',
        dealId,
        takes: [{ ...allOf('MGB', kg(24.3)), successorLotId: 'MGF' }],
      }),
    ),
    lines:
      '`stock` MGB −24.3 {Nd −5.38731, Dy −0.09963} · `stock` MGF +24.3 {Nd +5.38731, Dy +0.09963}',
  },
  {
    act: 'credit note',
    submit: recordAct('W', 'credit', creditNote('-24', { occurredOn: '2025-07-07', dealId })),
    lines: '',
  },
  {
    act: 'void of the giving-up',
    submit: voidRecord('T', 'void-rest', 'rest'),
    lines:
      '`stock` MGB +24.3 {Nd +5.38731, Dy +0.09963} · `stock` MGF −24.3 {Nd −5.38731, Dy −0.09963}',
  },
];
