import type { SubmittedAct } from '@lodestone/ledger';
import { recordAct } from '../chain';
import { allOf, discarded, regrouping } from '../keeping';
import { sale } from '../submissions';
import { lotOf, onChain, received } from './from-mine-to-oxide';
import { kg, type WorkedRow } from './worked-row';

export const metPpm = { Pr: 243_000, Nd: 752_000 };
const blkPpm = { Pr: 73_900, Nd: 225_800 };

export const step = (
  type: 'Refined' | 'MagnetProduced',
  name: string,
  change: Partial<Extract<SubmittedAct, { step: string }>>,
): SubmittedAct => ({
  type,
  occurredOn: '2025-04-01',
  step: name,
  takes: [],
  makes: [],
  wastes: [],
  adds: [],
  ...change,
});

const reduced = (kilograms: number): SubmittedAct =>
  step('Refined', 'metal-reduction', {
    takes: [allOf('OXb', kg(1_000))],
    makes: [lotOf('MET', 'praseodymium-neodymium-metal', [kilograms, metPpm])],
  });

const ofOxide: readonly WorkedRow[] = [
  {
    act: 'oxide sent',
    submit: recordAct(
      'S',
      'mv2',
      sale({ occurredOn: '2025-02-01', ...onChain('T', 'NDPR', 2_000) }),
    ),
    lines: '`stock` NDPR −2,000 {Nd −1,278} · `in-transit` mv2 +2,000 {Nd +1,278}',
  },
  {
    act: 'received: 1,400 taken, 600 refused',
    submit: recordAct('T', 'OX1', {
      ...received('S/mv2/1', 'NDPR', {
        lotId: 'OX1',
        massGrams: kg(1_400),
        refused: { massGrams: kg(600), reason: 'damaged' },
      }),
      occurredOn: '2025-02-02',
    }),
    lines:
      '`in-transit` mv2 −2,000 {Nd −1,278} · `stock` OX1 +1,400 {Nd +894.6} · `in-transit` mv2<OX1 +600 {Nd +383.4}',
  },
  {
    act: 'return leg received',
    submit: recordAct('S', 'returned', {
      ...received('T/OX1/1', 'NDPR', { lotId: 'NDPR-r', massGrams: kg(600) }),
      occurredOn: '2025-02-03',
    }),
    lines: '`in-transit` mv2<OX1 −600 {Nd −383.4} · `stock` NDPR-r +600 {Nd +383.4}',
  },
  {
    act: 'oxide sent again',
    submit: recordAct(
      'S',
      'mv3',
      sale({ occurredOn: '2025-02-04', ...onChain('T', 'NDPR-r', 600) }),
    ),
    lines: '`stock` NDPR-r −600 {Nd −383.4} · `in-transit` mv3 +600 {Nd +383.4}',
  },
  {
    act: 'received over',
    submit: recordAct('T', 'OX2', {
      ...received('S/mv3/1', 'NDPR-r', { lotId: 'OX2', massGrams: kg(601) }),
      occurredOn: '2025-02-05',
    }),
    lines:
      '`in-transit` mv3 −600 {Nd −383.4} · `stock` OX2 +601 {Nd +384.039} · `transit-difference` mv3 −1 {Nd −0.639}',
  },
  {
    act: 'lot merged',
    submit: recordAct('T', 'merged', {
      ...regrouping(
        'merge',
        [allOf('OX1', kg(1_400)), allOf('OX2', kg(601))],
        [allOf('OX', kg(2_001))],
      ),
      occurredOn: '2025-02-06',
    }),
    lines:
      '`stock` OX1 −1,400 {Nd −894.6} · `stock` OX2 −601 {Nd −384.039} · `stock` OX +2,001 {Nd +1,278.639}',
  },
  {
    act: 'lot split',
    submit: recordAct('T', 'split', {
      ...regrouping(
        'split',
        [allOf('OX', kg(2_001))],
        [allOf('OXa', kg(1_001)), allOf('OXb', kg(1_000))],
      ),
      occurredOn: '2025-02-07',
    }),
    lines:
      '`stock` OX −2,001 {Nd −1,278.639} · `stock` OXa +1,001 {Nd +639.639} · `stock` OXb +1,000 {Nd +639}',
  },
  {
    act: 'laboratory sample',
    submit: recordAct(
      'T',
      'sample',
      discarded({ occurredOn: '2025-02-08', takes: [allOf('OXa', kg(0.2))] }),
    ),
    lines: '`stock` OXa −0.2 {Nd −0.1278} · `discarded` OXa +0.2 {Nd +0.1278}',
  },
  {
    act: 'reduction, 101 %',
    submit: recordAct('T', 'reduced-101', reduced(858)),
    refused: 'more-rare-earth-out-than-in',
  },
  {
    act: 'reduction',
    submit: recordAct('T', 'reduced', reduced(833)),
    lines:
      '`stock` OXb −1,000 {Nd −639} · `stock` MET +833 {Nd +626.416} · `process-difference` +16.165 {Nd +12.584} · `other-matter` +150.835',
  },
  {
    act: 'metal sent',
    submit: recordAct('T', 'mv4', sale({ occurredOn: '2025-04-01', ...onChain('W', 'MET', 833) })),
    lines: '`stock` MET −833 {Nd −626.416} · `in-transit` mv4 +833 {Nd +626.416}',
  },
  {
    act: 'received exactly',
    submit: recordAct('W', 'METw', {
      ...received('T/mv4/1', 'MET', { lotId: 'METw', massGrams: kg(833) }),
      occurredOn: '2025-04-01',
    }),
    lines: '`in-transit` mv4 −833 {Nd −626.416} · `stock` METw +833 {Nd +626.416}',
  },
];

const ofMagnet: readonly WorkedRow[] = [
  {
    act: 'strip cast',
    submit: recordAct(
      'W',
      'cast',
      step('MagnetProduced', 'strip-casting', {
        takes: [allOf('METw', kg(833))],
        makes: [lotOf('FLK', 'ndfeb-strip-cast-flake', [2_735, { Pr: 74_000, Nd: 226_000 }])],
        adds: [{ material: 'iron', massGrams: kg(1_937) }],
      }),
    ),
    lines:
      '`stock` METw −833 {Nd −626.416} · `stock` FLK +2,735 {Nd +618.11} · `added` −1,937 · `process-difference` +8.335 {Nd +8.306} · `other-matter` +26.665',
  },
  {
    act: 'hydrogen decrepitation',
    submit: recordAct(
      'W',
      'decrepitated',
      step('MagnetProduced', 'hydrogen-decrepitation', {
        takes: [allOf('FLK', kg(2_735))],
        makes: [
          lotOf('HDP', 'ndfeb-hydrogen-decrepitated-powder', [2_746, { Pr: 73_700, Nd: 225_100 }]),
        ],
      }),
    ),
    lines:
      '`stock` FLK −2,735 {Nd −618.11} · `stock` HDP +2,746 {Nd +618.1246} · `process-difference` −0.005 {Nd −0.0146} · `other-matter` −10.995',
  },
  {
    act: 'jet mill',
    submit: recordAct(
      'W',
      'milled',
      step('MagnetProduced', 'jet-milling', {
        takes: [allOf('HDP', kg(2_746))],
        makes: [lotOf('PWD', 'ndfeb-jet-milled-powder', [2_700, { Pr: 73_700, Nd: 225_000 }])],
      }),
    ),
    lines:
      '`stock` HDP −2,746 {Nd −618.1246} · `stock` PWD +2,700 {Nd +607.5} · `process-difference` +14.015 {Nd +10.6246} · `other-matter` +31.985',
  },
  {
    act: 'press and sinter',
    submit: recordAct(
      'W',
      'sintered',
      step('MagnetProduced', 'pressing-sintering', {
        takes: [allOf('PWD', kg(2_700))],
        makes: [
          lotOf('BLK', 'ndfeb-sintered-block', [2_640, blkPpm]),
          lotOf('OFF', 'ndfeb-off-cuts', [30, blkPpm]),
        ],
      }),
    ),
    lines:
      '`stock` PWD −2,700 {Nd −607.5} · `stock` BLK +2,640 {Nd +596.112} · `stock` OFF +30 {Nd +6.774} · `process-difference` +6.291 {Nd +4.614} · `other-matter` +23.709',
  },
  {
    act: 'machining',
    submit: recordAct(
      'W',
      'machined',
      step('MagnetProduced', 'machining', {
        takes: [allOf('BLK', kg(2_640))],
        makes: [
          lotOf('FIN', 'ndfeb-machined-blank', [1_980, blkPpm]),
          lotOf('SWF', 'ndfeb-swarf', [790, { Pr: 60_900, Nd: 186_000 }]),
        ],
      }),
    ),
    lines:
      '`stock` BLK −2,640 {Nd −596.112} · `stock` FIN +1,980 {Nd +447.084} · `stock` SWF +790 {Nd +146.94} · `process-difference` +2.751 {Nd +2.088} · `other-matter` −132.751',
  },
  {
    act: 'opening stock',
    submit: recordAct('W', 'opening', {
      type: 'OpeningStockDeclared',
      occurredOn: '2025-01-01',
      makes: [lotOf('TBF', 'dysprosium-fluoride', [50, { Dy: 750_000 }])],
    }),
    lines: '`opening` TBF −50 {Dy −37.5} · `stock` TBF +50 {Dy +37.5}',
  },
  {
    act: 'grain-boundary diffusion',
    submit: recordAct(
      'W',
      'diffused',
      step('MagnetProduced', 'grain-boundary-diffusion', {
        takes: [allOf('FIN', kg(1_980)), allOf('TBF', kg(14))],
        makes: [
          lotOf('GBD', 'ndfeb-diffused-magnet', [1_986, { Pr: 73_600, Nd: 225_100, Dy: 4_400 }]),
        ],
      }),
    ),
    lines:
      '`stock` FIN −1,980 {Nd −447.084} · `stock` TBF −14 {Dy −10.5} · `stock` GBD +1,986 {Nd +447.0486, Dy +8.7384} · `process-difference` +1.949 {Nd +0.0354, Dy +1.7616} · `other-matter` +6.051',
  },
  {
    act: 'coating (Ni)',
    submit: recordAct(
      'W',
      'coated',
      step('MagnetProduced', 'coating', {
        takes: [allOf('GBD', kg(1_986))],
        makes: [lotOf('MAG', 'ndfeb-magnet', [2_016, { Pr: 72_500, Nd: 221_700, Dy: 4_330 }])],
        adds: [{ material: 'nickel-coating', massGrams: kg(31) }],
      }),
    ),
    lines:
      '`stock` GBD −1,986 {Nd −447.0486, Dy −8.7384} · `stock` MAG +2,016 {Nd +446.9472, Dy +8.72928} · `added` −31 · `process-difference` +0.12 {Nd +0.1014, Dy +0.00912} · `other-matter` +0.88',
  },
];

export const fromOxideToMagnet: readonly WorkedRow[] = [...ofOxide, ...ofMagnet];
