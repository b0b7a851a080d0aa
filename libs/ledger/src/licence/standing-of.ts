import type { LicenceEvent, LicenceGranted, LicenceTerms } from './licence.events';
import {
  standingAfter,
  stateOf,
  submitted,
  type LicenceStanding,
  type RecordedState,
} from './standing-after';

/** How a file stands after its records, in the order of their days. */
export type StandingOfFile = Readonly<{
  standing: LicenceStanding;
  state: RecordedState;
  /** As they were applied for, then granted, then amended. */
  terms: LicenceTerms;
  askedTerms?: LicenceTerms;
  granted?: LicenceGranted['data'];
}>;

/** @param events beginning with the application */
export function standingOf(events: readonly LicenceEvent[]): StandingOfFile {
  let standing = submitted;
  let terms: LicenceTerms = { clients: [], items: [] };
  let askedTerms: LicenceTerms | undefined;
  let granted: LicenceGranted['data'] | undefined;
  for (const event of events) {
    standing = standingAfter(standing, event);
    if (event.type === 'LicenceAmendmentApplied') askedTerms = event.data.terms;
    else if ('terms' in event.data) terms = event.data.terms;
    if (event.type === 'LicenceGranted') granted = event.data;
  }
  return {
    standing,
    state: stateOf(standing),
    terms,
    ...(askedTerms ? { askedTerms } : {}),
    ...(granted ? { granted } : {}),
  };
}
