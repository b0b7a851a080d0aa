import { clientRoles } from '../registers/register.dto';
import { volumeAnswers } from './volumes-answers';
import {
  bigDecimal,
  day,
  flag,
  instant,
  list,
  object,
  oneOf,
  ordinal,
  ref,
  text,
  whole,
} from './schema';

const used = { acts: whole, 'firstOn?': day, 'lastOn?': day };

/** Names and numbers are absent for those who may not see who a client is. */
const identity = object({
  clientId: text,
  clientIds: list(text),
  'names?': list(object({ name: text, 'nameLatin?': text })),
  'identifiers?': list(ref('RegisteredIdentifier')),
  countryCodes: list(text),
  exporterIds: list(text),
  declarations: list(
    object({
      ref: text,
      clientId: text,
      declaredById: text,
      'name?': text,
      'nameLatin?': text,
      countryCode: text,
      'identifiers?': list(ref('RegisteredIdentifier')),
      'address?': text,
      'endUse?': text,
      ordinal,
    }),
  ),
  enterprises: list(
    object({
      enterpriseId: text,
      clientId: text,
      'name?': text,
      'nameLatin?': text,
      countryCode: text,
      'identifiers?': list(ref('RegisteredIdentifier')),
      ordinal,
    }),
  ),
  'registeredAs?': list(text),
  doubts: list(
    object({
      doubt: oneOf('number-of-another-country'),
      scheme: text,
      issuingCountryCode: text,
    }),
  ),
  usage: ref('ClientUsage'),
});

const decided = { decisionId: text, reason: text, ordinal, recordedAt: instant };

/** The two registers that the ledger is for. */
export const registerAnswers = {
  ...volumeAnswers,
  ClientUsage: object({
    ...used,
    roles: list(object({ role: oneOf(...clientRoles), acts: whole, firstOn: day, lastOn: day })),
  }),
  Client: object({
    canonicalId: text,
    clientIds: list(text),
    identities: list(identity),
    conflicts: list(object({ scheme: text, 'issuer?': text, 'values?': list(text) })),
    decisions: list(ref('ClientDecision')),
    'isForgotten?': flag,
    usage: ref('ClientUsage'),
  }),
  ClientDecision: object({
    decision: oneOf('merge', 'ownership', 'forgetting'),
    clientId: text,
    'otherClientId?': text,
    ...decided,
    'ownerClientId?': text,
    'relation?': oneOf('parent', 'affiliate'),
    'shareBasisPoints?': whole,
    'source?': object({ kind: text, publishedOn: day, 'documentSha256?': text }),
    'retraction?': object(decided),
  }),
  ClientSuggestions: object({
    items: list(
      object({
        clients: list(
          object({
            clientId: text,
            names: list(object({ name: text, 'nameLatin?': text })),
            countryCodes: list(text),
          }),
        ),
        scorePermille: whole,
        evidence: list(object({ evidence: text, scorePermille: whole })),
        massGrams: bigDecimal,
      }),
    ),
    knownAt: ordinal,
  }),
  SearchHits: object({
    numbers: list(
      object({
        kind: oneOf('record', 'lot'),
        subjectId: text,
        siteId: text,
        recordId: text,
        field: oneOf(
          'record-id',
          'lot-id',
          'contract-number',
          'invoice-number',
          'customs-declaration-number',
          'transport-document-number',
        ),
        value: text,
        enterpriseId: text,
        'declaredToId?': text,
        type: text,
        ordinal,
      }),
    ),
    enterprises: list(object({ enterpriseId: text, name: text, nameLatin: text })),
    clients: list(
      object({
        canonicalId: text,
        clientIds: list(text),
        countryCodes: list(text),
        'names?': list(object({ name: text, 'nameLatin?': text })),
      }),
    ),
    'next?': text,
  }),
  Clients: object({ items: list(ref('Client')), knownAt: ordinal, 'next?': text }),
} as const;
