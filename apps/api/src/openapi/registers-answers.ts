import { clientRoles } from '../registers/register.dto';
import { volumeAnswers } from './volumes-answers';
import { day, list, object, oneOf, ordinal, ref, text, whole } from './schema';

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
  usage: ref('ClientUsage'),
});

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
    usage: ref('ClientUsage'),
  }),
  Clients: object({ items: list(ref('Client')), knownAt: ordinal, 'next?': text }),
} as const;
