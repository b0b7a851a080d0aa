import { categoryOf, type FoldedEvent, type WritableKeyedRows } from '@lodestone/kernel';
import { bookDecider } from './book/book.decider';
import type { BookEvent } from './book/book.events';
import { clientDecider } from './client/client.decider';
import type { ClientEvent } from './client/client.events';
import { enterpriseDecider } from './enterprise/enterprise.decider';
import type { EnterpriseEvent } from './enterprise/enterprise.events';
import { importDecider } from './import/import.decider';
import type { ImportEvent } from './import/import.events';
import { ledgerDecider } from './ledger/ledger.decider';
import type { LedgerEvent } from './ledger/ledger.events';
import { rulebookDecider } from './rulebook/rulebook.decider';
import type { RulebookEvent } from './rulebook/rulebook.events';
import { licenceDecider } from './licence/licence.decider';
import type { LicenceEvent } from './licence/licence.events';
import { siteDecider } from './site/site.decider';
import type { SiteEvent } from './records/site.events';

/** Raised when rows mean something else than before: the disposable rows are then folded anew. */
export const foldVersion = 9;

/** Which fold brings a stream's rows up to date; undefined for streams that no decision reads. */
export function foldOf(
  stream: string,
): ((rows: WritableKeyedRows, recorded: FoldedEvent) => void) | undefined {
  switch (categoryOf(stream)) {
    case 'site':
      return (rows, recorded) => siteDecider.evolve(rows, recorded as FoldedEvent<SiteEvent>);
    case 'enterprise':
      return (rows, recorded) =>
        enterpriseDecider.evolve(rows, recorded as FoldedEvent<EnterpriseEvent>);
    case 'client':
      return (rows, recorded) => clientDecider.evolve(rows, recorded as FoldedEvent<ClientEvent>);
    case 'book':
      return (rows, recorded) => bookDecider.evolve(rows, recorded as FoldedEvent<BookEvent>);
    case 'import':
      return (rows, recorded) => importDecider.evolve(rows, recorded as FoldedEvent<ImportEvent>);
    case 'rulebook':
      return (rows, recorded) =>
        rulebookDecider.evolve(rows, recorded as FoldedEvent<RulebookEvent>);
    case 'licence':
      return (rows, recorded) => licenceDecider.evolve(rows, recorded as FoldedEvent<LicenceEvent>);
    case 'ledger':
      return (rows, recorded) => ledgerDecider.evolve(rows, recorded as FoldedEvent<LedgerEvent>);
    default:
      return undefined;
  }
}
