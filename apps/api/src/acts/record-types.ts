import type { SiteRecord, SiteStanding } from '@lodestone/ledger';
import { actTypes } from './act-types';
import { LotHeldDto, LotReleasedDto, PeriodClosedDto } from './notice.dto';
import { SiteActivitiesChangedDto, SiteClosedDto, SiteTransferredDto } from './site-standing.dto';
import { RecordCorrectedDto, RecordVoidedDto } from './repair.dto';
import type { Resolved } from './resolved';

/** Records that post nothing. */
const noticeTypes = {
  LotHeld: LotHeldDto,
  LotReleased: LotReleasedDto,
  PeriodClosed: PeriodClosedDto,
} as const;

/** What an authority decides about the site. */
const siteStandingTypes = {
  SiteActivitiesChanged: SiteActivitiesChangedDto,
  SiteTransferred: SiteTransferredDto,
  SiteClosed: SiteClosedDto,
} as const satisfies Readonly<Record<SiteStanding['type'], unknown>>;

/** The form that a record of each type is submitted in (docs/events.md, *What is submitted*). */
export const recordTypes = {
  ...actTypes,
  ...noticeTypes,
  ...siteStandingTypes,
  RecordVoided: RecordVoidedDto,
  RecordCorrected: RecordCorrectedDto,
} as const satisfies Readonly<Record<SiteRecord['type'], unknown>>;

export type RecordType = keyof typeof recordTypes;

/** As a record comes: it may cite names of the enterprise's book. */
export type RecordAsSent = InstanceType<(typeof recordTypes)[RecordType]>;

/** As it is recorded: with the declarations that the names stand for. */
export type RecordDto = Resolved<RecordAsSent>;
