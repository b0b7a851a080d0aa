import type { Declaration } from '@lodestone/ledger';
import type { EndUse } from '@lodestone/reference';
import type { Random } from '../chance/random';
import { declarationBy, type NationClient } from '../people/client';

export type Parties = Readonly<{
  buyer: Declaration;
  importer: Declaration;
  consignee: Declaration;
  endUser: Declaration;
  endUseCode: EndUse;
}>;

/** Who stands in the papers of one contract, as this exporter's clerk words it. */
export function partiesOf(client: NationClient, exporterId: string, random: Random): Parties {
  const buyer = declarationBy(client, exporterId, random.between(0, 99));
  const { endUse, endUsers, endUseCode } = client;
  return {
    buyer,
    importer: client.importer ?? buyer,
    consignee: client.consignee ?? buyer,
    endUser: endUsers ? random.pick(endUsers) : { ...buyer, ...(endUse ? { endUse } : {}) },
    endUseCode,
  };
}
