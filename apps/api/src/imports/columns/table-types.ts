import { actTypes } from '../../acts/act-types';
import { recordTypes } from '../../acts/record-types';

const { PeriodClosed, LotHeld, LotReleased, RecordVoided } = recordTypes;

/**
 * What a table can hold. A correction holds a whole act within it, which is a form for programs: it
 * comes as NDJSON.
 */
export const tableTypes = {
  ...actTypes,
  PeriodClosed,
  LotHeld,
  LotReleased,
  RecordVoided,
} as const;

export type TableType = keyof typeof tableTypes;

export const tableTypeNames = Object.keys(tableTypes) as readonly TableType[];
