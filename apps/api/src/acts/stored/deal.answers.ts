import type {
  DealValueAdjusted as StoredAdjustment,
  SaleGivenUp as StoredGivingUp,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { list, named, object, text } from '../../http/schema';
import { header } from './header.answers';
import { looked, stamp } from './line.answers';
import type { Shown } from './shown';

const dealId = text('The goods line: `siteId/recordId/n`.', 'TJ-WORKS/SALE-0401/1');

const GivenUpTake = named(
  'StoredGivenUpTake',
  object({
    ...stamp,
    ...looked,
    successorLotId: text('The lot of status free that the goods became.', 'MAG-S1-F'),
  }),
);

const SaleGivenUpData = named(
  'SaleGivenUpData',
  exactly<Shown<StoredGivingUp['data']>>()(
    object(
      {
        ...header,
        sellerId: text('The seller of the deal.', 'TJ-MAG'),
        siteOperatorId: text('The enterprise whose site it was on that day.', 'TJ-MAG'),
        dealId,
        reason: text('Code of the reason.', 'by-agreement'),
        takes: list(GivenUpTake, 'From which sold lots.'),
      },
      'What is left of a sale abroad will not be exported.',
    ),
  ),
);

const DealValueAdjustedData = named(
  'DealValueAdjustedData',
  exactly<Shown<StoredAdjustment['data']>>()(
    object(
      {
        ...header,
        dealId,
        sellerId: text('Who sold, or exported.', 'TJ-MAG'),
        'toldById?': text(
          'Whoever told it, where that did not operate the site on that day.',
          'TJ-MAG',
        ),
        kind: text(
          'Code of the paper: credit-note, debit-note or price-adjustment.',
          'credit-note',
        ),
        adjustmentMinor: text(
          'By how much the value changes, in minor units of the currency: a decimal number with its sign.',
          '-92000',
        ),
        currency: text('Currency of the deal (ISO 4217).', 'EUR'),
        documentNumber: text('The number of the paper.', 'GS-2025-017'),
      },
      'A paper changed the value of a deal, and no mass of it.',
    ),
  ),
);

export const dealDatas = {
  SaleGivenUp: SaleGivenUpData,
  DealValueAdjusted: DealValueAdjustedData,
} as const;
