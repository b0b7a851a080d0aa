import type { Chain } from '@lodestone/journal';
import type { Projection, Reading } from '@lodestone/projections';
import { clientIdentities, clientIdentitiesFile } from './client-identities/client-identities';
import type { ClientIdOf } from './client-id-of';
import { directory } from './directory/directory';
import { findings, findingsFile } from './findings/findings';
import { licences } from './licences/licences';
import { moments } from './moments/moments';
import { movements } from './movements/movements';
import { records, recordsFile } from './records/records';
import { rulebook } from './rulebook/rulebook';
import { screenings } from './screenings/screenings';
import { search } from './search/search';
import { stock } from './stock/stock';
import { transactionVolumes } from './transaction-volumes/transaction-volumes';

/** Which file answers: all that a reader needs to know of a projection. */
export type ReadModel = Pick<Projection, 'name' | 'version' | 'tables'>;

export const readModels = {
  directory,
  moments,
  records: recordsFile,
  'transaction-volumes': transactionVolumes,
  'client-identities': clientIdentitiesFile,
  search,
  findings: findingsFile,
  stock,
  movements,
  rulebook,
  licences,
  screenings,
} as const satisfies Readonly<Record<string, ReadModel>>;

export type ReadModelName = keyof typeof readModels;

/** What a question can be of: rows of a read model, or the posting lines of the whole log. */
export type SourceName = ReadModelName | 'journal';

/**
 * What a query sees of each read model: its own tables, as they are declared. What it is told of the
 * lines is as of their ordinal: a `Chain`.
 */
export type Readings = Readonly<{ journal: Chain }> & {
  readonly [Name in ReadModelName]: Reading<(typeof readModels)[Name]['tables']>;
};

/** The projections for a program that follows the log: `clientIdOf` needs the ledger's key. */
export const projectionsWith = (
  options: Readonly<{ clientIdOf: ClientIdOf }>,
): readonly Projection[] => [
  directory,
  moments,
  records(options),
  transactionVolumes,
  clientIdentities(options),
  search,
  findings(options),
  stock,
  movements,
  rulebook,
  licences,
  screenings,
];
