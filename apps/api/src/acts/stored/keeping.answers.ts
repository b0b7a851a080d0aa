import type {
  Discarded as StoredDiscarded,
  LotAssayed as StoredLotAssayed,
  LotsRegrouped as StoredLotsRegrouped,
  Lost as StoredLost,
  StockTaken as StoredStockTaken,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { day, list, named, object, of, text, whole } from '../../http/schema';
import { header } from './header.answers';
import {
  Analysis,
  heldGain,
  looked,
  LotStamp,
  MadeLot,
  micrograms,
  ppm,
  TakenLot,
} from './line.answers';
import type { Shown } from './shown';

const takes = list(TakenLot, 'What was taken from which lot.');

const StockTakenData = named(
  'StockTakenData',
  exactly<Shown<StoredStockTaken['data']>>()(
    object(
      {
        ...header,
        'method?': text('Code of how it was counted.', 'weighing'),
        lots: list(
          object({
            lot: of(LotStamp, 'The lot. Its grams are those of the books at the end of that day.'),
            countedGrams: whole('Grams that were found.', 11_999_500),
            ...looked,
            'gain?': of(MadeLot, 'A new lot of what was found and was not in the books.'),
            ...heldGain,
          }),
          'Lots that were weighed.',
        ),
        units: list(
          object({
            unitId: text('The separator, pond or furnace.', 'SX-1'),
            operatorId: text('The enterprise whose site it is.', 'BT-RE'),
            bookMicrograms: micrograms('Content by the books.'),
            countedMicrograms: micrograms('Content that was found.'),
            'analysis?': of(Analysis, 'How the concentration was found.'),
            'held?': object(
              {
                allowedMicrograms: micrograms(
                  'What measuring could have explained, of each element of which there is far more.',
                ),
              },
              'Nothing is drawn from the unit until an authority releases it.',
            ),
          }),
          'Units that were measured.',
        ),
      },
      'Somebody looked at what is really there.',
    ),
  ),
);

const LotAssayedData = named(
  'LotAssayedData',
  exactly<Shown<StoredLotAssayed['data']>>()(
    object(
      {
        ...header,
        lot: of(
          LotStamp,
          'The lot as the books had it: the grams left, the composition until now.',
        ),
        toPpm: ppm('The composition that has always been true of what is left.'),
        firstOn: day('The first day of the lot.', '2025-03-24'),
        analysis: of(Analysis, 'How it was found.'),
      },
      'A laboratory gave new figures for what is left of a lot.',
    ),
  ),
);

const LotsRegroupedData = named(
  'LotsRegroupedData',
  exactly<Shown<StoredLotsRegrouped['data']>>()(
    object(
      {
        ...header,
        kind: text('Code: split, merge, title, status or scrap.', 'split'),
        takes,
        makes: list(MadeLot, 'The new lots of the same matter.'),
      },
      'Lots were split, merged, or given another owner or status. The matter stays the same.',
    ),
  ),
);

const DiscardedData = named(
  'DiscardedData',
  exactly<Shown<StoredDiscarded['data']>>()(
    object(
      { ...header, kind: text('Code of what it was.', 'laboratory-sample'), takes },
      'Measured waste or a laboratory sample left the books.',
    ),
  ),
);

const LostData = named(
  'LostData',
  exactly<Shown<StoredLost['data']>>()(
    object(
      { ...header, cause: text('Code of the cause.', 'fire'), takes },
      'Fire, theft or a spill: a loss with a known cause.',
    ),
  ),
);

export const keepingDatas = {
  StockTaken: StockTakenData,
  LotAssayed: LotAssayedData,
  LotsRegrouped: LotsRegroupedData,
  Discarded: DiscardedData,
  Lost: LostData,
} as const;
