import type { Client, ClientIdentity } from '@lodestone/read-models';

/**
 * A client without its identity: derived ids, refs and sums, and no name. The enterprise of the
 * directory that it is registered as is left out, because that would give the identity away.
 */
export function refsOf({ identities, conflicts, ...client }: Client) {
  return {
    ...client,
    identities: identities.map(identityRefs),
    conflicts: conflicts.map(({ scheme, issuer }) => ({ scheme, ...(issuer ? { issuer } : {}) })),
  };
}

const identityRefs = ({ declarations, enterprises, ...identity }: ClientIdentity) => ({
  clientId: identity.clientId,
  clientIds: identity.clientIds,
  countryCodes: identity.countryCodes,
  exporterIds: identity.exporterIds,
  declarations: declarations.map(({ ref, clientId, declaredById, countryCode, ordinal }) => ({
    ref,
    clientId,
    declaredById,
    countryCode,
    ordinal,
  })),
  enterprises: enterprises.map(({ enterpriseId, clientId, countryCode, ordinal }) => ({
    enterpriseId,
    clientId,
    countryCode,
    ordinal,
  })),
  doubts: identity.doubts,
  usage: identity.usage,
});
