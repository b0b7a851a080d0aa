import { recordAct, voidRecord } from '../chain';
import { allOf, assay, correctRecord, count, lost, regrouping } from '../keeping';
import { exported, goods, sale } from '../submissions';
import { lotOf, ndprPpm } from './from-mine-to-oxide';
import { kg, type WorkedRow } from './worked-row';

const abroad = (kilograms: number) =>
  exported({
    occurredOn: '2025-06-02',
    goods: [goods({ pieces: 60_000, takes: [allOf('MAG', kg(kilograms))] })],
  });

export const fromMagnetToScrap: readonly WorkedRow[] = [
  {
    act: 'sold at home',
    submit: recordAct(
      'W',
      'home',
      sale({ occurredOn: '2025-06-01', goods: [goods({ takes: [allOf('MAG', kg(300))] })] }),
    ),
    lines: '`stock` MAG −300 {Nd −66.51, Dy −1.299} · `delivered` MAG +300 {Nd +66.51, Dy +1.299}',
  },
  {
    act: 'exported 60,000 pieces',
    submit: recordAct('W', 'abroad', abroad(1_200)),
    lines:
      '`stock` MAG −1,200 {Nd −266.04, Dy −5.196} · `exported` MAG +1,200 {Nd +266.04, Dy +5.196}',
  },
  {
    act: 'new assay: Dy 4,330 → 4,100',
    submit: recordAct(
      'W',
      'assay',
      assay({
        occurredOn: '2025-06-03',
        lotId: 'MAG',
        ppm: { Pr: 72_500, Nd: 221_700, Dy: 4_100 },
      }),
    ),
    lines: '`stock` MAG 0 {Dy −0.11868} · `new-measurement` MAG 0 {Dy +0.11868}',
  },
  {
    act: 'void of the home sale',
    submit: voidRecord('W', 'void', 'home'),
    lines:
      '`stock` MAG +300 {Nd +66.51, Dy +1.299} · `delivered` MAG −300 {Nd −66.51, Dy −1.299} · `stock` MAG 0 {Dy −0.069} · `new-measurement` MAG 0 {Dy +0.069}',
  },
  {
    act: 'correction: exported 1,180',
    submit: correctRecord('W', 'corrected', { targetRecordId: 'abroad', act: abroad(1_180) }),
    lines:
      '`stock` MAG +1,200 {Nd +266.04, Dy +5.196} · `exported` MAG −1,200 {Nd −266.04, Dy −5.196} · `stock` MAG −1,180 {Nd −261.606, Dy −5.1094} · `exported` MAG +1,180 {Nd +261.606, Dy +5.1094} · `stock` MAG 0 {Dy −0.0046} · `new-measurement` MAG 0 {Dy +0.0046}',
  },
  {
    act: 'void of the coating',
    submit: voidRecord('W', 'void-coating', 'coated'),
    refused: 'record-built-on',
  },
  {
    act: 'stock-take, loss',
    submit: recordAct(
      'W',
      'count-MAG',
      count({ occurredOn: '2025-06-30', lots: [{ lotId: 'MAG', countedGrams: kg(835) }] }),
    ),
    lines:
      '`stock` MAG −1 {Nd −0.2217, Dy −0.0041} · `stock-difference` MAG +1 {Nd +0.2217, Dy +0.0041}',
  },
  {
    act: 'stock-take, gain',
    submit: recordAct(
      'W',
      'count-OFF',
      count({
        occurredOn: '2025-06-30',
        lots: [{ lotId: 'OFF', countedGrams: kg(30.4), gainLotId: 'OFF.1' }],
      }),
    ),
    lines: '`stock` OFF+1 +0.4 {Nd +0.09032} · `stock-difference` OFF −0.4 {Nd −0.09032}',
  },
  {
    act: 'scrapped',
    submit: recordAct('W', 'scrapped', {
      ...regrouping(
        'scrap',
        [allOf('MAG', kg(35))],
        [{ ...allOf('SCR', kg(35)), material: 'ndfeb-magnet-scrap' }],
      ),
      occurredOn: '2025-07-01',
    }),
    lines: '`stock` MAG −35 {Nd −7.7595, Dy −0.1435} · `stock` SCR +35 {Nd +7.7595, Dy +0.1435}',
  },
  {
    act: 'swarf recycled',
    submit: recordAct('W', 'recycled', {
      type: 'Recycled',
      occurredOn: '2025-07-01',
      step: 'recycling',
      takes: [allOf('SWF', kg(790))],
      makes: [lotOf('RNP', 'praseodymium-neodymium-oxide', [224, ndprPpm])],
      wastes: [{ material: 'recycling-residue', massGrams: kg(900), ppm: { Pr: 800, Nd: 2_500 } }],
      adds: [],
    }),
    lines:
      '`stock` SWF −790 {Nd −146.94} · `stock` RNP +224 {Nd +143.136} · `discarded` +900 {Nd +2.25} · `process-difference` +2.801 {Nd +1.554} · `other-matter` −336.801',
  },
  {
    act: 'title (or reserve, bonded) moved',
    submit: recordAct('W', 'title', {
      ...regrouping(
        'title',
        [allOf('RNP', kg(100))],
        [{ ...allOf('RNP-2', kg(100)), ownerId: 'S' }],
      ),
      occurredOn: '2025-07-02',
    }),
    lines: '`stock` RNP −100 {Nd −63.9} · `stock` RNP/2 +100 {Nd +63.9}',
  },
  {
    act: 'old scrap collected',
    submit: recordAct('W', 'collected', {
      type: 'ScrapCollected',
      occurredOn: '2025-07-03',
      scrapSource: 'end-of-life',
      makes: [lotOf('EOL', 'ndfeb-end-of-life-magnets', [500, { Nd: 210_000, Dy: 9_000 }])],
    }),
    lines: '`collected` EOL −500 {Nd −105, Dy −4.5} · `stock` EOL +500 {Nd +105, Dy +4.5}',
  },
  {
    act: 'lost in a fire',
    submit: recordAct(
      'W',
      'burnt',
      lost({ occurredOn: '2025-07-04', takes: [allOf('EOL', kg(5))] }),
    ),
    lines: '`stock` EOL −5 {Nd −1.05, Dy −0.045} · `lost` EOL +5 {Nd +1.05, Dy +0.045}',
  },
];
