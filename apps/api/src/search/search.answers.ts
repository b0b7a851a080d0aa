import type {
  ClientHit as ReadClientHit,
  NumberHit as ReadNumberHit,
} from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import { list, named, next, object, oneOf, ordinal, text, type TypeOf } from '../http/schema';

const NumberHit = named(
  'NumberHit',
  exactly<ReadNumberHit>()(
    object(
      {
        kind: oneOf(['record', 'lot'], 'A record or a lot.'),
        subjectId: text('`siteId/recordId` or `siteId/lotId`.', 'TJ-WORKS/EXP-0420'),
        siteId: text('The site.', 'TJ-WORKS'),
        recordId: text('The record; of a lot, the record that made it.', 'EXP-0420'),
        field: oneOf(
          [
            'record-id',
            'lot-id',
            'contract-number',
            'invoice-number',
            'customs-declaration-number',
            'transport-document-number',
            'document-number',
          ],
          'Which number matches.',
        ),
        value: text('The number that matches.', 'TJ-2025-0417'),
        enterpriseId: text('The enterprise whose it is.', 'TJ-MAG'),
        'declaredToId?': text('Of a sale on the chain: the enterprise that buys.'),
        type: text('The type of the record.', 'Exported'),
        ordinal: ordinal('The place of the record in the ledger.', 4711),
      },
      'A record or a lot that is called so, or whose papers are.',
    ),
  ),
);

export const ClientHit = named(
  'ClientHit',
  exactly<Omit<ReadClientHit, 'names'> & Partial<Pick<ReadClientHit, 'names'>>>()(
    object(
      {
        canonicalId: text('The address of the client: `GET /clients/{clientId}`.'),
        clientIds: list(text(), 'Every client id of it.'),
        countryCodes: list(text(), 'Countries (ISO 3166-1 alpha-2).'),
        'names?': list(
          object({ name: text('In its own script.'), 'nameLatin?': text('In Latin letters.') }),
          'Its names. Left out where you may not see who the client is.',
        ),
      },
      'Enough of a client to tell which one it is.',
    ),
  ),
);

export type ClientHit = TypeOf<typeof ClientHit>;

export const SearchHits = named(
  'SearchHits',
  object({
    numbers: list(NumberHit, 'Records and lots; exact matches first, then the newest.'),
    enterprises: list(
      object({
        enterpriseId: text('The enterprise.', 'TJ-MAG'),
        name: text('Its name in its own script.'),
        nameLatin: text('Its name in Latin letters.'),
      }),
      'Registered enterprises.',
    ),
    clients: list(ClientHit, 'Clients.'),
    'next?': next,
  }),
);

export type SearchHits = TypeOf<typeof SearchHits>;
