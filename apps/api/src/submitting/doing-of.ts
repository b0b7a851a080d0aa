import { siteStandingTypes } from '@lodestone/ledger';
import type { RecordDto } from '../acts/record-types';
import type { Doing } from '../access/permissions';

/** What a record at a site may be, whoever records it: its type says which. */
export const atSites = ['record', 'mend', 'hold-lots', 'decide-on-enterprises'] as const;

/** Sending a record of this type is doing this. An authority decides, and tells of nothing else. */
export function doingOf(type: RecordDto['type'], isAuthority: boolean): Doing {
  if (isAuthority && (type === 'LotHeld' || type === 'LotReleased')) return 'hold-lots';
  if (isAuthority && decisions.has(type)) return 'decide-on-enterprises';
  return type === 'RecordVoided' || type === 'RecordCorrected' ? 'mend' : 'record';
}

const decisions: ReadonlySet<string> = new Set(siteStandingTypes);
