import { civilDateIn, type Ordinal } from '@lodestone/kernel';
import {
  operatorOn,
  rulesByDay,
  siteStandingOn,
  type AccountBegun,
  type FactsOfAct,
  type RepairTold,
  type RulesOfDay,
  type SiteStandingOn,
  type Standing,
} from '@lodestone/ledger';
import type { Rules } from '../rules';
import { agenciesOf, isLettingOn } from './agencies';
import { rulebookAt } from '../rulebook/rulebook-told';
import { assaysOf } from './assays';
import { actBefore, actToldBefore } from './account-begun';
import { analysesOf, closingsOf, correctionsOf } from './beside-record';
import { repairedOn } from './name-record';
import { exportBeforeUnder, licenceBeside } from './licences-beside';
import { mineKindOf, purposeOf, receiptsTold } from './movements-beside';
import { areOtherClients, isOneParty, isOtherParty } from './other-party';
import type { RecordRow } from './record';
import type { RecordsReading } from './record-tables';
import { gramsDrawnOf, returnedDealOf, returnedImportOf, soldDealOf } from './returned-from';

/** Where a log does not say: nothing but the histories of specs begins without `LedgerOpened`. */
const zoneDefault = 'Asia/Shanghai';

/** A void or a correction among the rows of records, as far as its lateness asks. */
type Repairing = Pick<
  RecordRow,
  'siteId' | 'recordId' | 'targetRecordId' | 'reversedOn' | 'statedOn' | 'recordedAt'
>;

export type FactsOfRecords = Readonly<{
  /** Of a record in its newest version, by what was so on a day. */
  factsOf: (row: RecordRow, day: string) => FactsOfAct;
  /** What a void or correction puts right; nothing of what is neither. */
  repairIn: (row: Repairing) => RepairTold | undefined;
}>;

/** What rules ask beside a record, as was known by an ordinal; each thing is looked up once. */
export function factsIn(
  reading: RecordsReading,
  knownAt: Ordinal,
  { deadlines }: Rules,
): FactsOfRecords {
  const dayOf = daysOf(reading);
  const siteOn = sitesOn(reading, knownAt);
  const standings = remembered((enterpriseId) => standingsOf(reading, enterpriseId, knownAt));
  const agencies = remembered((enterpriseId) => agenciesOf(reading, enterpriseId, knownAt));
  const closings = remembered((siteId) => closingsOf(reading, siteId));
  const mines = remembered((siteId) => ({ kind: mineKindOf(reading, siteId, knownAt) }));
  const analysedOn = analysesOf(reading, knownAt);
  const assayOf = assaysOf(reading, knownAt);
  const rulesOn = rulesKnownIn(reading, knownAt);
  const receiptsOf = receiptsTold(reading, knownAt);
  const operators = operatorsOn(reading, knownAt);

  const repairIn: FactsOfRecords['repairIn'] = (row) => {
    const { siteId, recordId, targetRecordId, recordedAt } = row;
    const occurredOn = repairedOn(row);
    if (targetRecordId === null || occurredOn === undefined) return undefined;
    const { activities } = siteOn(siteId, occurredOn);
    const recordedOn = dayOf(new Date(recordedAt));
    return { recordId, targetRecordId, occurredOn, recordedOn, activities };
  };

  const factsOf: FactsOfRecords['factsOf'] = (row, day) => {
    const { siteId, enterpriseId, recordedAt } = row;
    const corrections = correctionsOf(reading, row, knownAt);
    const toldAt = corrections.at(-1)?.ordinal ?? row.ordinal;
    const moment = { told: row.ordinal, knownAt };
    return {
      ...siteOn(siteId, day),
      standings: standings(enterpriseId),
      standingsOf: standings,
      recordedOn: dayOf(new Date(recordedAt)),
      deadlines,
      operatorId: enterpriseId,
      repairs: corrections.flatMap((each) => repairIn(each) ?? []),
      isLetting: (asked) => isLettingOn(agencies(asked.enterpriseId), { ...asked, day }),
      countryOf: (ref) => reading.get('parties', ref)?.countryCode,
      areOtherClients: (ref, otherRef) => areOtherClients(reading, ref, otherRef),
      isOtherParty: (asked) => isOtherParty(reading, asked, knownAt),
      closingOf: (month) => {
        const closing = closings(siteId).find(
          (each) => each.month === month && each.enterpriseId === enterpriseId,
        );
        if (!closing || closing.ordinal >= toldAt) return undefined;
        return { recordId: closing.recordId, recordedOn: dayOf(new Date(closing.recordedAt)) };
      },
      mineOf: (recordId) => {
        const { kind } = mines(siteId);
        if (!kind || kind.recordId === recordId) return undefined;
        return kind.enterpriseId === enterpriseId ? kind : { oreKind: kind.oreKind };
      },
      begunBefore: () => {
        const asked = { siteId, occurredOn: day, toldAt: row.ordinal, knownAt };
        const begun = (act: RecordRow | undefined): AccountBegun | undefined =>
          act && {
            ...(act.enterpriseId === enterpriseId ? { recordId: act.recordId } : {}),
            occurredOn: act.occurredOn ?? '',
            recordedOn: dayOf(new Date(act.recordedAt)),
          };
        const [happened, told] = [
          begun(actBefore(reading, asked)),
          begun(actToldBefore(reading, asked)),
        ];
        return { ...(happened && { happened }), ...(told && { told }) };
      },
      licenceOf: (asked) => licenceBeside(reading, { ...asked, day }, knownAt),
      drawnUnder: (asked) => gramsDrawnOf(reading, { ...asked, byId: exporterIn(row) }, moment),
      exportBeforeUnder: (licenceNumber) =>
        exportBeforeUnder(reading, { exporterId: exporterIn(row), licenceNumber, ...moment }),
      isOneParty: (ref, otherRef) => isOneParty(reading, ref, otherRef),
      receiptsOf,
      analysedOn,
      assayOf,
      rulesOn,
      registeredAt: (other) => siteOn(other, day).activities,
      operatorAt: (other) => operators(other, day),
      purposeOf: (recordId) => purposeOf(reading, { siteId, recordId }, knownAt),
      returnedDealOf: (act) => returnedDealOf(reading, act, moment),
      returnedImportOf: (act) => returnedImportOf(reading, act, moment),
      soldDealOf: (dealId) => soldDealOf(reading, dealId, moment),
    };
  };
  return { factsOf, repairIn };
}

/** Whose export it is: by declaration, or else of the enterprise of the site. */
const exporterIn = ({ data, enterpriseId }: RecordRow): string =>
  (data as Readonly<{ exporterId?: string }>).exporterId ?? enterpriseId;

export const daysOf = (reading: RecordsReading): ((instant: Date) => string) =>
  civilDateIn(reading.rows('calendar', '')[0]?.zone ?? zoneDefault);

type SiteOnDay = (siteId: string, day: string) => SiteStandingOn;

/** What sites did on a day, as was known by then. */
export function sitesOn(reading: RecordsReading, knownAt: Ordinal): SiteOnDay {
  const decided = remembered((siteId) => ({
    opened: reading.get('sites', siteId) ?? { activities: [] },
    standings: reading
      .scan('siteStandings', { siteId })
      .filter(({ ordinal }) => ordinal <= knownAt),
  }));
  return (siteId, day) => {
    const { opened, standings } = decided(siteId);
    return siteStandingOn(opened, standings, day);
  };
}

/** Who operated a site on a day, as was known by then; of one that is not there nobody. */
function operatorsOn(
  reading: RecordsReading,
  knownAt: Ordinal,
): (siteId: string, day: string) => string | undefined {
  const kept = remembered((siteId) => {
    const site = reading.get('sites', siteId);
    const transfers = reading
      .scan('transfers', { siteId })
      .filter(({ ordinal }) => ordinal <= knownAt);
    return { site: site && { ...site, transfers } };
  });
  return (siteId, day) => {
    const { site } = kept(siteId);
    return site && operatorOn(site, day);
  };
}

const standingsOf = (
  reading: RecordsReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly Standing[] =>
  reading
    .scan('standings', { enterpriseId })
    .filter(({ ordinal }) => ordinal <= knownAt)
    .map(({ type, effectiveOn, activities, intoEnterpriseId }) => ({
      type,
      effectiveOn,
      activities,
      ...(intoEnterpriseId === null ? {} : { intoEnterpriseId }),
    }));

/** The rules of a day as they were known; looked up when an act asks for them, and then once. */
function rulesKnownIn(reading: RecordsReading, knownAt: Ordinal): (day: string) => RulesOfDay {
  let known: ReturnType<typeof rulesByDay> | undefined;
  return (day) => (known ??= rulesByDay(rulebookAt(reading, knownAt)))(day);
}

/** Asked once per page for each name. */
function remembered<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = ask(name);
    answers.set(name, answer);
    return answer;
  };
}
