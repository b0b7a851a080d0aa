import {
  analysesToldBy,
  isAct,
  isPosted,
  standingAct,
  type Act,
  type AnalysisTold,
} from '@lodestone/ledger';
import type { FactsOfAct } from '@lodestone/ledger/judging/facts';
import { judge } from '@lodestone/ledger/judging/judge';
import { rulesOfActs } from '@lodestone/ledger/judging/rules-of-acts';
import type { MemoryLedger } from '@lodestone/testing';
import { operatorOn, sites } from '../people/enterprises';
import { dateOfInstant } from '../time/calendar';
import { decisions } from './decisions';
import { register, standings } from './register';

export type Flagged = Readonly<{
  enterpriseId: string;
  id: string;
  flags: ReadonlyArray<Readonly<{ code: string; detail: unknown }>>;
}>;

type ToldAct = Readonly<{ act: Act; recordedOn: string }>;

/** Every act that stands, in its latest version, with what an officer would read beside it. */
export function flaggedIn(ledger: MemoryLedger): readonly Flagged[] {
  const acts = new Map<string, ToldAct>();
  const closings = new Map<string, string>();
  const analyses = new Map<string, AnalysisTold>();
  for (const { event, stream, metadata } of ledger.log) {
    const { recordId = '', targetRecordId, month } = event.data as Record<string, string>;
    const siteId = stream.slice(stream.indexOf('-') + 1);
    const id = `${siteId}/${targetRecordId ?? recordId}`;
    const recordedOn = dateOfInstant(metadata.recordedAt);
    if (event.type === 'PeriodClosed') closings.set(`${siteId} ${month}`, recordedOn);
    if (isAct(event)) {
      for (const [lotId, told] of analysesToldBy(event)) analyses.set(`${id} ${lotId}`, told);
    }
    if (event.type === 'RecordVoided') acts.delete(id);
    else if (isPosted(event)) {
      const act = standingAct(event);
      if (act && isAct(act))
        acts.set(id, { act, recordedOn: acts.get(id)?.recordedOn ?? recordedOn });
    }
  }
  return [...acts].map(([id, { act, recordedOn }]) => {
    const [siteId = ''] = id.split('/');
    const { occurredOn } = act.data;
    const enterpriseId = operatorOn(siteId, occurredOn);
    const facts: FactsOfAct = {
      activities: activitiesOn(siteId, occurredOn),
      standings: standingsOf(enterpriseId),
      recordedOn,
      operatorId: enterpriseId,
      isLetting: (asked) => isLetting(asked, occurredOn),
      registeredAt: (other) => activitiesOn(other, occurredOn),
      operatorAt: (other) => operatorOn(other, occurredOn),
      mine: sites.find((site) => site.siteId === siteId)?.mine,
      closingOf: (month) => {
        const on = closings.get(`${siteId} ${month}`);
        return on === undefined ? undefined : { recordId: `CLOSE-${month}`, recordedOn: on };
      },
      analysedOn: (assayRecordId, lotId) => analyses.get(`${assayRecordId} ${lotId}`),
    };
    const rules = rulesOfActs.filter(({ code }) => code !== 'late' && code !== 'late-correction');
    return { enterpriseId, id, flags: judge(act, facts, rules) };
  });
}

function activitiesOn(siteId: string, on: string): readonly string[] {
  const opened = sites.find((site) => site.siteId === siteId)?.activities ?? [];
  return decisions().reduce<readonly string[]>((known, decision) => {
    if (decision.kind !== 'record' || decision.siteId !== siteId) return known;
    const { body } = decision;
    return body.type === 'SiteActivitiesChanged' && body.effectiveOn <= on
      ? body.activities
      : known;
  }, opened);
}

const told = [...register(), ...standings()].flatMap((one) =>
  one.kind === 'standing' ? [{ enterpriseId: one.enterpriseId, body: one.body }] : [],
);

const standingsOf = (enterpriseId: string) =>
  told
    .filter((one) => one.enterpriseId === enterpriseId)
    .map(({ body }) => ({
      type: body.type as 'EnterpriseDesignated',
      effectiveOn: body.effectiveOn,
      activities: 'activities' in body ? body.activities : [],
    }));

type Asked = Parameters<NonNullable<FactsOfAct['isLetting']>>[0];

const said = decisions().flatMap((one) => (one.kind === 'standing' ? [one] : []));

/** By the grants that the nation tells of, until their ends. */
const isLetting = ({ enterpriseId, agentId, act }: Asked, on: string): boolean =>
  said.some(
    ({ enterpriseId: by, recordId, body }) =>
      body.type === 'AgencyGranted' &&
      by === enterpriseId &&
      body.agentId === agentId &&
      body.acts.includes(act) &&
      body.effectiveOn <= on &&
      !said.some(
        ({ body: end }) =>
          end.type === 'AgencyRevoked' && end.grantRecordId === recordId && end.effectiveOn <= on,
      ),
  );
