import type { SubmittedLot } from '@lodestone/ledger';
import { recordAct } from '../chain';
import { allOf, count } from '../keeping';
import { sale } from '../submissions';
import { goods } from '../submissions';
import { kg, type WorkedRow } from './worked-row';

type Ppm = SubmittedLot['ppm'];

export const lotOf = (
  lotId: string,
  material: string,
  [kilograms, ppm]: [number, Ppm],
): SubmittedLot => ({
  lotId,
  material,
  massGrams: kg(kilograms),
  ppm,
});

export const onChain = (receivingSiteId: string, lotId: string, kilograms: number) => ({
  buyer: undefined,
  receivingSiteId,
  goods: [goods({ takes: [allOf(lotId, kg(kilograms))] })],
});

export const received = (movementId: string, sentLotId: string, rest: object) => ({
  type: 'Received' as const,
  receipts: [{ movementId, sentLotId, ...rest }],
});

export const ndprPpm = { Pr: 206_000, Nd: 639_000 };
const conPpm = { La: 85_000, Ce: 170_000, Pr: 24_000, Nd: 88_000, Sm: 5_000, Dy: 320 };
const orePpm = { La: 7_703, Ce: 15_400, Pr: 2_200, Nd: 8_000, Sm: 500, Dy: 30 };
const tailingsPpm = { La: 2_920, Ce: 5_820, Pr: 858, Nd: 3_050, Sm: 222, Dy: 12 };
const impPpm = { La: 60_000, Ce: 100_000, Pr: 26_000, Nd: 95_000, Sm: 9_000, Tb: 150, Dy: 900 };
const spentPpm = { La: 800, Ce: 1_500, Pr: 250, Nd: 900, Sm: 60, Dy: 20 };

const micrograms = (kilograms: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kilograms).map(([element, each]) => [
      element,
      String(BigInt(Math.round(each * 1_000_000)) * 1_000n),
    ]),
  );

/** What is left in the unit, less what is missing when it is counted. */
const counted = micrograms({
  La: 5_444 - 44,
  Ce: 12_830 - 130,
  Pr: 2_087 - 27,
  Nd: 14_606 - 206,
  Sm: 784.8 - 4.8,
  Tb: 6.52 - 0.02,
  Dy: 67.36 - 1.36,
});

export const fromMineToOxide: readonly WorkedRow[] = [
  {
    act: 'rock ore mined',
    submit: recordAct('M', 'ore', {
      type: 'Mined',
      occurredOn: '2025-01-01',
      makes: [lotOf('ORE', 'rock-ore', [40_000_000, orePpm])],
    }),
    lines:
      '`mined` ORE −40,000,000 {Nd −320,000, Dy −1,200} · `stock` ORE +40,000,000 {Nd +320,000, Dy +1,200}',
  },
  {
    act: 'ion-clay leach product',
    submit: recordAct('M', 'ion', {
      type: 'Mined',
      occurredOn: '2025-01-01',
      makes: [
        lotOf('ION', 'mixed-rare-earth-carbonate', [
          20_000,
          { Nd: 150_000, Tb: 6_000, Dy: 40_000 },
        ]),
      ],
    }),
    lines:
      '`mined` ION −20,000 {Nd −3,000, Dy −800, Tb −120} · `stock` ION +20,000 {Nd +3,000, Dy +800, Tb +120}',
  },
  {
    act: 'beneficiation',
    submit: recordAct('M', 'beneficiated', {
      type: 'Refined',
      occurredOn: '2025-01-02',
      step: 'beneficiation',
      takes: [allOf('ORE', kg(40_000_000))],
      makes: [lotOf('CON', 'bastnaesite-concentrate', [2_300_000, conPpm])],
      wastes: [{ material: 'tailings', massGrams: kg(37_600_000), ppm: tailingsPpm }],
      adds: [],
    }),
    lines:
      '`stock` ORE −40,000,000 {Nd −320,000, Dy −1,200} · `stock` CON +2,300,000 {Nd +202,400, Dy +736} · `discarded` +37,600,000 {Nd +114,680, Dy +451.2} · `process-difference` +12,620.8 {Nd +2,920, Dy +12.8} · `other-matter` +87,379.2',
  },
  {
    act: 'import landed',
    submit: recordAct('S', 'import', {
      type: 'ImportLanded',
      occurredOn: '2025-01-02',
      originCountryCode: 'MM',
      makes: [lotOf('IMP', 'mixed-rare-earth-carbonate', [100_000, impPpm])],
    }),
    lines:
      '`imported` IMP −100,000 {Nd −9,500, Tb −15, Dy −90} · `stock` IMP +100,000 {Nd +9,500, Tb +15, Dy +90}',
  },
  {
    act: 'concentrate sent',
    submit: recordAct(
      'M',
      'mv1',
      sale({ occurredOn: '2025-01-03', ...onChain('S', 'CON', 500_000) }),
    ),
    lines:
      '`stock` CON −500,000 {Nd −44,000, Dy −160} · `in-transit` mv1 +500,000 {Nd +44,000, Dy +160}',
  },
  {
    act: 'received short, closed',
    submit: recordAct('S', 'rc1', {
      ...received('M/mv1/1', 'CON', { lotId: 'RC1', massGrams: kg(498_000) }),
      occurredOn: '2025-01-04',
    }),
    lines:
      '`in-transit` mv1 −500,000 {Nd −44,000, Dy −160} · `stock` RC1 +498,000 {Nd +43,824, Dy +159.36} · `transit-difference` mv1 +2,000 {Nd +176, Dy +0.64}',
  },
  {
    act: 'separation, month',
    submit: recordAct('S', 'separated', {
      type: 'Refined',
      occurredOn: '2025-01-31',
      step: 'separation',
      unitId: 'SX-1',
      takes: [allOf('RC1', kg(498_000)), allOf('IMP', kg(100_000))],
      makes: [
        lotOf('LAO', 'lanthanum-oxide', [50_000, { La: 851_000 }]),
        lotOf('CEO', 'cerium-oxide', [100_000, { Ce: 812_000 }]),
        lotOf('NDPR', 'praseodymium-neodymium-oxide', [60_000, ndprPpm]),
        lotOf('SMO', 'samarium-oxide', [3_000, { Sm: 860_000 }]),
        lotOf('TBO', 'terbium-oxide', [10, { Tb: 848_000 }]),
        lotOf('DYO', 'dysprosium-oxide', [200, { Dy: 868_000 }]),
      ],
      wastes: [{ material: 'raffinate', massGrams: kg(420_000), ppm: spentPpm }],
      adds: [],
    }),
    lines:
      '`stock` RC1 −498,000 {La −42,330, Ce −84,660, Pr −11,952, Nd −43,824, Sm −2,490, Dy −159.36} · `stock` IMP −100,000 {La −6,000, Ce −10,000, Pr −2,600, Nd −9,500, Sm −900, Tb −15, Dy −90} · `stock` LAO +50,000 {La +42,550} · `stock` CEO +100,000 {Ce +81,200} · `stock` NDPR +60,000 {Nd +38,340, Pr +12,360} · `stock` SMO +3,000 {Sm +2,580} · `stock` TBO +10 {Tb +8.48} · `stock` DYO +200 {Dy +173.6} · `discarded` +420,000 {La +336, Ce +630, Pr +105, Nd +378, Sm +25.2, Dy +8.4} · `in-process` SX-1 +35,825.68 {La +5,444, Ce +12,830, Pr +2,087, Nd +14,606, Sm +784.8, Dy +67.36, Tb +6.52} · `other-matter` −71,035.68',
  },
  {
    act: 'unit counted, year end',
    submit: recordAct(
      'S',
      'counted',
      count({
        occurredOn: '2025-12-31',
        units: [{ unitId: 'SX-1', countedMicrograms: counted }],
      }),
    ),
    lines:
      '`in-process` SX-1 −413.18 {La −44, Ce −130, Pr −27, Nd −206, Sm −4.8, Tb −0.02, Dy −1.36} · `stock-difference` SX-1 +413.18 {La +44, Ce +130, Pr +27, Nd +206, Sm +4.8, Tb +0.02, Dy +1.36}',
  },
];
