import type { Ordinal } from '@lodestone/kernel';
import {
  clockOf,
  standingOf,
  type Attachment,
  type LicenceClock,
  type LicenceEvent,
  type LicenceGranted,
  type LicenceTerms,
} from '@lodestone/ledger';
import {
  chineseCalendar,
  type LicenceRoute,
  type LicenceState,
  type RegistrationPurpose,
} from '@lodestone/reference';
import { drawnUnder, type DrawnItem } from './drawn-items';
import type { LicencesReading } from '../licences-told';
import { reportsDue, type ReportOfExport } from './reports-due';

/** Who has to do something, and what. */
export type LicenceHolder = 'province' | 'ministry' | 'exporter' | 'nobody';

export type LicenceWait =
  | 'acceptance'
  | 'answer'
  | 'identification'
  | 'expert-review'
  | 'on-site-check'
  | 'decision'
  | 'reinstatement'
  | 'nothing';

export type ToldRecord = Readonly<{
  recordId?: string;
  type: LicenceEvent['type'];
  occurredOn: string;
  recordedAt: string;
  data: LicenceEvent['data'];
}>;

/** The file of a licence on a day, as was known at an ordinal. */
export type LicenceFile = Readonly<{
  licenceId: string;
  exporterId: string;
  route: LicenceRoute;
  purpose?: RegistrationPurpose;
  state: LicenceState;
  appliedOn: string;
  heldBy: LicenceHolder;
  waitsFor: LicenceWait;
  clock?: LicenceClock;
  licenceNumber?: string;
  validFrom?: string;
  expiresOn?: string;
  terms: LicenceTerms;
  askedTerms?: LicenceTerms;
  attachments: readonly Attachment[];
  items: readonly DrawnItem[];
  reports: readonly ReportOfExport[];
  records: readonly ToldRecord[];
}>;

export type Moment = Readonly<{ asOf: string; knownAt: Ordinal }>;

/** Undefined where nobody had applied by then. */
export function fileOf(
  reading: LicencesReading,
  licenceId: string,
  moment: Moment,
): LicenceFile | undefined {
  const records = recordsOf(reading, licenceId, moment);
  const events = records.map(({ type, data }) => ({ type, data }) as LicenceEvent);
  const applied = events.find((event) => event.type === 'LicenceApplied');
  if (!applied) return undefined;
  const { exporterId, route, purpose, occurredOn: appliedOn } = applied.data;
  const { standing, state: recorded, terms, askedTerms, granted } = standingOf(events);
  const uses = granted
    ? usesOf(reading, { ...moment, licenceNumber: granted.licenceNumber, exporterId })
    : [];
  const items = granted ? drawnUnder({ granted, terms }, uses, moment.asOf) : [];
  const state = stateOn(recorded, { granted, items, asOf: moment.asOf });
  const clock = clockOf(events, moment.asOf, chineseCalendar);
  return {
    licenceId,
    exporterId,
    route,
    ...(purpose ? { purpose } : {}),
    state,
    appliedOn,
    ...waiting(state, standing.stop?.reason),
    ...(clock ? { clock } : {}),
    ...(granted ? validityOf(granted) : {}),
    terms,
    ...(askedTerms && state === 'amending' ? { askedTerms } : {}),
    attachments: events.flatMap(({ data }) => ('attachments' in data ? data.attachments : [])),
    items,
    reports: granted ? reportsDue({ granted, uses, events }, moment.asOf) : [],
    records,
  };
}

const validityOf = ({ licenceNumber, validFrom, expiresOn }: LicenceGranted['data']) => ({
  licenceNumber,
  validFrom,
  expiresOn,
});

/** In the order of their days; of one day in the order of telling. */
const recordsOf = (
  reading: LicencesReading,
  licenceId: string,
  { asOf, knownAt }: Moment,
): readonly ToldRecord[] =>
  reading
    .scan('licenceRecords', { licenceId })
    .filter(({ ordinal, occurredOn }) => ordinal <= knownAt && occurredOn <= asOf)
    .map(({ recordId, type, occurredOn, recordedAt, data }) => ({
      ...(recordId === null ? {} : { recordId }),
      type,
      occurredOn,
      recordedAt,
      data,
    }))
    .sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0));

export type LicenceUseLine = Readonly<{
  item: number;
  siteId: string;
  recordId: string;
  occurredOn: string;
  massGrams: number;
}>;

type AskedUses = Moment & Readonly<{ licenceNumber: string; exporterId: string }>;

/** What another exporter says to be under the number counts for nothing: the licence is not its own. */
const usesOf = (
  reading: LicencesReading,
  { licenceNumber, exporterId, asOf, knownAt }: AskedUses,
): readonly LicenceUseLine[] =>
  reading
    .scan('licenceUses', { licenceNumber })
    .filter(
      (use) => use.exporterId === exporterId && use.ordinal <= knownAt && use.occurredOn <= asOf,
    );

type OnDay = Readonly<{
  granted: LicenceGranted['data'] | undefined;
  items: readonly DrawnItem[];
  asOf: string;
}>;

/**
 * What no record says: a single licence ends with its export, any licence with its last gram or its
 * last day. What was given back or taken away stays that.
 */
function stateOn(recorded: LicenceState, { granted, items, asOf }: OnDay): LicenceState {
  if (!granted || !inUse.has(recorded)) return recorded;
  const isDrawn = items.some(({ exports }) => exports > 0);
  const isEmpty = items.every(({ leftGrams }) => leftGrams <= 0);
  if ((granted.route !== 'general' && isDrawn) || isEmpty) return 'exhausted';
  return asOf > granted.expiresOn ? 'expired' : recorded;
}

const inUse: ReadonlySet<LicenceState> = new Set(['granted', 'amending', 'paused']);

type Waiting = Readonly<{ heldBy: LicenceHolder; waitsFor: LicenceWait }>;

function waiting(state: LicenceState, stoppedFor: LicenceWait | undefined): Waiting {
  switch (state) {
    case 'submitted':
      return { heldBy: 'province', waitsFor: 'acceptance' };
    case 'supplement-requested':
    case 'questioned':
      return { heldBy: 'exporter', waitsFor: 'answer' };
    case 'in-review':
    case 'amending':
      return { heldBy: 'ministry', waitsFor: 'decision' };
    case 'suspended':
      return { heldBy: 'ministry', waitsFor: stoppedFor ?? 'decision' };
    case 'paused':
      return { heldBy: 'ministry', waitsFor: 'reinstatement' };
    default:
      return { heldBy: 'nobody', waitsFor: 'nothing' };
  }
}
