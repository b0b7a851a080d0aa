import { actTypes } from './act-types';
import { LotHeldDto, LotReleasedDto, PeriodClosedDto } from './notice.dto';
import { RecordCorrectedDto, RecordVoidedDto } from './repair.dto';

/** Records that post nothing. */
const noticeTypes = {
  LotHeld: LotHeldDto,
  LotReleased: LotReleasedDto,
  PeriodClosed: PeriodClosedDto,
} as const;

/** The form that a record of each type is submitted in (docs/events.md, *What is submitted*). */
export const recordTypes = {
  ...actTypes,
  ...noticeTypes,
  RecordVoided: RecordVoidedDto,
  RecordCorrected: RecordCorrectedDto,
} as const;

export type RecordType = keyof typeof recordTypes;

export type RecordDto = InstanceType<(typeof recordTypes)[RecordType]>;
