import { clientIdOf, type LedgerKey } from '@lodestone/ledger';
import type { Projection } from '@lodestone/projections';
import { projectionsWith } from '@lodestone/read-models';

/** Every read model of this version. One that hashes gets the hash, and never the key. */
export const readModelsOf = (key: LedgerKey): readonly Projection[] =>
  projectionsWith({ clientIdOf: (identity) => clientIdOf(key, identity) });
