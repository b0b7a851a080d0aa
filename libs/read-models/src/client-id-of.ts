import type { Declaration } from '@lodestone/ledger';

/** `clientIdOf` of the ledger, with the ledger's key already given: no projection holds a key. */
export type ClientIdOf = (
  identity: Pick<Declaration, 'identifiers' | 'countryCode' | 'name'>,
) => string;
