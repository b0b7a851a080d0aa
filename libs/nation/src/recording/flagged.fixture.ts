import { isAct, isPosted, standingAct, type Act } from '@lodestone/ledger';
import { flagsOf } from '@lodestone/ledger/flags/flags-of';
import type { MemoryLedger } from '@lodestone/testing';
import { operatorOn, sites } from '../people/enterprises';
import { decisions } from './decisions';
import { register, standings } from './register';

export type Flagged = Readonly<{ enterpriseId: string; id: string; codes: readonly string[] }>;

/** Every act that stands, with what an officer would read beside it but for lateness. */
export function flaggedIn(ledger: MemoryLedger): readonly Flagged[] {
  const acts = new Map<string, Act>();
  for (const { event, stream } of ledger.log) {
    const { recordId = '', targetRecordId } = event.data as Record<string, string | undefined>;
    const siteId = stream.slice(stream.indexOf('-') + 1);
    const id = `${siteId}/${targetRecordId ?? recordId}`;
    if (event.type === 'RecordVoided') acts.delete(id);
    else if (isPosted(event)) {
      const act = standingAct(event);
      if (act && isAct(act)) acts.set(id, act);
    }
  }
  return [...acts].map(([id, act]) => {
    const [siteId = ''] = id.split('/');
    const { occurredOn } = act.data;
    const enterpriseId = operatorOn(siteId, occurredOn);
    const flags = flagsOf(act, {
      activities: activitiesOn(siteId, occurredOn),
      standings: standingsOf(enterpriseId),
      recordedOn: occurredOn,
    });
    return { enterpriseId, id, codes: flags.map(({ code }) => code) };
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
