import { bookRefusals, type BookRefusal } from './book/book.decider';
import { clientRefusals, type ClientRefusal } from './client/decide-on-clients';
import { enterpriseRefusals, type EnterpriseRefusal } from './enterprise/enterprise.decider';
import { importRefusals, type ImportRefusal } from './import/import.decider';
import { ledgerRefusals, type LedgerRefusal } from './ledger/ledger.decider';
import { rulebookRefusals, type RulebookRefusal } from './rulebook/rulebook.decider';
import { licenceRefusals, type LicenceRefusal } from './licence/licence-refusals';
import { siteRefusals, type SiteRefusal } from './site/site.decider';

/** Every answer "no" that a decision of this ledger can give. Codes are never renamed. */
export type AnyRefusal =
  | BookRefusal
  | ClientRefusal
  | EnterpriseRefusal
  | ImportRefusal
  | LedgerRefusal
  | RulebookRefusal
  | LicenceRefusal
  | SiteRefusal;

export const allRefusals: readonly AnyRefusal[] = [
  ...new Set([
    ...bookRefusals,
    ...clientRefusals,
    ...enterpriseRefusals,
    ...importRefusals,
    ...ledgerRefusals,
    ...rulebookRefusals,
    ...licenceRefusals,
    ...siteRefusals,
  ]),
];
