import type { Ordinal, RecordedEvent } from '@lodestone/kernel';
import {
  actTypes,
  forEvery,
  typesThat,
  versionsIn,
  type Act,
  type ClientMergeAsserted,
  type ClientMergeRetracted,
  type EnterpriseMerged,
  type EnterpriseRegistered,
  type IdentityForgotten,
  type LedgerOpened,
  type PartyDeclared,
  type RecordCorrected,
  type RecordVoided,
  type SiteActivitiesChanged,
  type SiteOpened,
  type SiteTransferred,
} from '@lodestone/ledger';
import { projection, type Projection, type Reading, type Rows } from '@lodestone/projections';
import type { ClientIdOf } from '../client-id-of';
import { siteRowOf } from '../records/declared';
import { transferRowOf } from '../transfers';
import { arrivedTables, keepArrived } from './facts/arrived-facts';
import {
  clientTables,
  keepClients,
  keepDeclaredWith,
  keepForgotten,
  keepMerge,
  keepParcels,
} from './facts/client-facts';
import { keepLotCounts, lotCountsTable } from './facts/count-facts';
import { dueTables, keepDue } from './facts/due-facts';
import { fulfilmentsTable, keepFulfilments } from './facts/fulfilment-facts';
import { keepLines, lineTables } from './facts/line-facts';
import { keepMineDeclared, keepMines, mineTables } from './facts/mine-facts';
import { keepMerger, keepRegistration, numberTables } from './facts/number-facts';
import { keepPairs, pairsTable } from './facts/pair-facts';
import { keepPapers, papersTable } from './facts/paper-facts';
import { keepSteps, stepMonthsTable } from './facts/step-facts';
import { keepUnits, unitTables } from './facts/keep-units';
import { tell, tellingTables } from './tell';

export const findingTables = {
  ...tellingTables,
  ...numberTables,
  ...unitTables,
  ...clientTables,
  ...arrivedTables,
  ...lineTables,
  ...dueTables,
  pairs: pairsTable,
  ...mineTables,
  lotCounts: lotCountsTable,
  stepMonths: stepMonthsTable,
  papers: papersTable,
  fulfilments: fulfilmentsTable,
} as const;

export type FindingsReading = Reading<typeof findingTables>;

type FindingRows = Rows<typeof findingTables>;
type Posted = Act | RecordVoided | RecordCorrected;
type OfClients = PartyDeclared | ClientMergeAsserted | ClientMergeRetracted | IdentityForgotten;
type Followed = Posted | SiteOpened | SiteActivitiesChanged | SiteTransferred | LedgerOpened;

/** Acts that some rule asks about; all others say nothing that only a history shows. */
const asked = typesThat({
  OpeningStockDeclared: false,
  Mined: true,
  ImportLanded: true,
  ScrapCollected: false,
  Refined: true,
  MagnetProduced: true,
  Recycled: true,
  SoldToClient: true,
  Exported: true,
  SaleGivenUp: true,
  DealValueAdjusted: false,
  Dispatched: true,
  Received: true,
  DestinationChanged: true,
  StockTaken: true,
  LotAssayed: true,
  LotsRegrouped: true,
  Discarded: false,
  Lost: false,
} satisfies Readonly<Record<Act['type'], boolean>>);

export const findingsFile = { name: 'findings', version: 6, tables: findingTables } as const;

/**
 * What does only a history show to be wrong? Of each subject the facts are kept that a rule asks
 * about, as sums that come and go with acts, voids and corrections; a rule is asked before and after,
 * and what differs is told. So nothing is found twice, and what is no longer true ends.
 */
export const findings = ({
  clientIdOf,
}: Readonly<{ clientIdOf: ClientIdOf }>): Projection<typeof findingTables> =>
  projection<Followed | EnterpriseRegistered | EnterpriseMerged | OfClients, typeof findingTables>({
    ...findingsFile,
    on: {
      PartyDeclared: keepDeclaredWith(clientIdOf),
      ClientMergeAsserted: keepMerge,
      ClientMergeRetracted: keepMerge,
      IdentityForgotten: keepForgotten,
      LedgerOpened: ({ event: { data } }, rows) =>
        rows.put('calendar', { name: 'ledger', zone: data.calendarZone }),
      SiteOpened: ({ event: { data } }, rows) => rows.put('sites', siteRowOf(data)),
      SiteActivitiesChanged: ({ event: { data } }, rows, ordinal) => {
        for (const change of keepMineDeclared(data, rows)) tell(change, rows, ordinal);
      },
      SiteTransferred: ({ event: { data } }, rows) => rows.append('transfers', transferRowOf(data)),
      EnterpriseRegistered: keepRegistration,
      EnterpriseMerged: keepMerger,
      // Of all others the day alone is looked at: goods become late while other things are recorded.
      ...forEvery(actTypes, keepDay),
      ...forEvery([...asked, 'RecordVoided', 'RecordCorrected'] as const, keepPosted),
    },
  });

function keepPosted(recorded: RecordedEvent<Posted>, rows: FindingRows, ordinal: Ordinal): void {
  const versions = versionsIn(recorded.event);
  const changes = [
    ...keepLines(recorded, rows, ordinal),
    ...keepArrived(versions, rows, ordinal),
    ...keepDue(recorded, versions, rows),
    ...keepPairs(versions, rows),
    ...keepUnits(versions, rows),
    ...keepLotCounts(versions, rows),
    ...keepSteps(versions, rows),
    ...keepMines(versions, rows),
    ...keepPapers(versions, rows),
    ...keepFulfilments(versions, rows),
    ...keepClients(versions, rows, ordinal),
    ...keepParcels(versions, rows),
  ];
  for (const change of changes) tell(change, rows, ordinal);
}

function keepDay(recorded: RecordedEvent<Act>, rows: FindingRows, ordinal: Ordinal): void {
  for (const change of keepDue(recorded, {}, rows)) tell(change, rows, ordinal);
}
