import type {
  DestinationChanged as StoredDestinationChanged,
  Dispatched as StoredDispatched,
  Received as StoredReceived,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import { flag, list, named, object, of, text, whole } from '../../http/schema';
import { header } from './header.answers';
import { heldGain, MadeLot, stampOfAnother, TakenLot } from './line.answers';
import type { Shown } from './shown';

const movementId = text('The goods line of the sender: `siteId/recordId/n`.', 'BT-SEP/SALE-0102/1');

const DispatchedData = named(
  'DispatchedData',
  exactly<Shown<StoredDispatched['data']>>()(
    object(
      {
        ...header,
        dispatcherId: text('The enterprise that sends.', 'TJ-MAG'),
        receivingSiteId: text('The site to which the goods go.', 'TJ-STORE'),
        receiverId: text('The enterprise of that site.', 'TJ-MAG'),
        purpose: text('Code of why they are sent.', 'own-site'),
        'transportDocumentNumber?': text('Of the waybill.', 'WB-0405'),
        lines: list(
          object({ movementId, taken: of(TakenLot, 'What was taken from which lot.') }),
          'One line for each lot.',
        ),
      },
      'Goods left for another site without a sale. The owner stays the same.',
    ),
  ),
);

const ReceiptLine = named(
  'ReceiptLine',
  object(
    {
      movementId,
      sent: object(
        { ...stampOfAnother, siteId: text('The site of the sender.', 'BT-SEP') },
        'The line as the sender recorded it.',
      ),
      clearedGrams: whole('Grams of that line that are no longer on the way.', 2_000_000),
      'made?': of(MadeLot, 'The new lot. Absent where everything was refused.'),
      'surplus?': of(MadeLot, 'What arrived beyond the line, as a lot of its own.'),
      ...heldGain,
      'refused?': object(
        {
          returnMovementId: text(
            'Names the way back: `siteId/recordId/n`.',
            'BT-METAL-2/REC-0105/1',
          ),
          massGrams: whole('Grams that go back.', 600_000),
          reason: text('Code of the reason.', 'off-specification'),
        },
        'What was turned away at the gate.',
      ),
      'discrepancy?': text('Code of what the receiver found.', 'seal-broken'),
      closes: flag('Nothing more will arrive of this line.'),
    },
    'What arrived of one line of the sender.',
  ),
);

type StoredReceipt = StoredReceived['data']['receipts'][number];

/** Of the line of the sender alone it depends on who asks whether its owner is told. */
type ShownReceived = Omit<Shown<StoredReceived['data']>, 'receipts'> &
  Readonly<{
    receipts: ReadonlyArray<
      Omit<Shown<StoredReceipt>, 'sent'> &
        Readonly<{ sent: Shown<StoredReceipt['sent'], 'ownerId'> }>
    >;
  }>;

const ReceivedData = named(
  'ReceivedData',
  exactly<ShownReceived>()(
    object(
      { ...header, receipts: list(ReceiptLine, 'What arrived, line by line.') },
      'What was sent here arrived, wholly or in part, or was refused.',
    ),
  ),
);

const hidden = 'Left out where you may not see it.';

type HiddenOfRedirection = 'receivingSiteId' | 'receiverId' | 'fromSiteId' | 'ownerId';

const DestinationChangedData = named(
  'DestinationChangedData',
  exactly<Shown<StoredDestinationChanged['data'], HiddenOfRedirection>>()(
    object(
      {
        ...header,
        targetRecordId: text('The sale or dispatch that sent the goods.', 'SALE-0102'),
        'receivingSiteId?': text(`The site to which they go now. ${hidden}`, 'BT-METAL-2'),
        'receiverId?': text(`The enterprise of that site. ${hidden}`, 'BT-MET'),
        reason: text('Code of the reason.', 'buyer-asked'),
        lines: list(
          object({
            movementId,
            sent: object(stampOfAnother, 'The line as the sender recorded it.'),
            'fromSiteId?': text(`The site to which they should have gone. ${hidden}`, 'BT-METAL'),
            movedGrams: whole('Grams that the earlier site had not received.', 2_000_000),
          }),
          'The lines that go elsewhere.',
        ),
      },
      'Goods on the way go to another site than was said.',
    ),
  ),
);

export const movementDatas = {
  Dispatched: DispatchedData,
  Received: ReceivedData,
  DestinationChanged: DestinationChangedData,
} as const;
