import {
  declareParty,
  type Declaration,
  type PartyRef,
  type RecordCommand,
  type SubmittedAct,
} from '@lodestone/ledger';
import type { ActBody, Submission } from '@lodestone/nation';
import type { AnyCommand } from './memory-ledger';

const key = new Uint8Array(32).fill(7);

/** A submission of the nation as the command that the API makes of it, for deciding in memory. */
export function nationCommandOf(submission: Submission): AnyCommand {
  switch (submission.kind) {
    case 'enterprise': {
      const { enterpriseId, body } = submission;
      return { type: 'RegisterEnterprise', data: { enterpriseId, ...body } };
    }
    case 'standing': {
      const { enterpriseId, recordId, body } = submission;
      const { type, ...said } = body;
      const data = { enterpriseId, recordId, ...said };
      const isAgency = type === 'AgencyGranted' || type === 'AgencyRevoked';
      return {
        type: isAgency ? 'RecordAgency' : 'RecordStanding',
        data: { enterpriseId, recordId, event: { type, data } as never },
      };
    }
    case 'site':
      return { type: 'OpenSite', data: { siteId: submission.siteId, ...submission.body } };
    case 'record':
      return recordCommandOf(submission);
  }
}

function recordCommandOf({
  siteId,
  recordId,
  body,
  submittedBy,
}: Extract<Submission, { kind: 'record' }>): RecordCommand {
  const by = submittedBy === 'regulator' ? {} : { byEnterpriseId: submittedBy };
  const ids = { siteId, recordId, ...by };
  switch (body.type) {
    case 'RecordVoided': {
      const { targetRecordId, reason } = body;
      return { type: 'VoidRecord', data: { ...ids, targetRecordId, reason } };
    }
    case 'RecordCorrected': {
      const { targetRecordId, reason } = body;
      const act = actOf(body.act, submittedBy);
      return { type: 'CorrectRecord', data: { ...ids, targetRecordId, reason, act } };
    }
    case 'LotHeld':
    case 'LotReleased':
    case 'PeriodClosed':
      return { type: 'RecordNotice', data: { ...ids, notice: body } };
    case 'SiteActivitiesChanged':
    case 'SiteTransferred':
    case 'SiteClosed':
      return { type: 'RecordSiteStanding', data: { ...ids, standing: body } };
    default:
      return { type: 'RecordAct', data: { ...ids, act: actOf(body, submittedBy) } };
  }
}

const parties = [
  ...(['buyer', 'importer', 'consignee', 'endUser'] as const),
  ...(['principal', 'supplier', 'collectedFrom'] as const),
] as const;

/** As the API does it: declarations become refs; what may be left out is none. */
function actOf(body: ActBody, declaredById: string): SubmittedAct {
  if ('step' in body) return { ...body, wastes: body.wastes ?? [], adds: body.adds ?? [] };
  if (body.type === 'StockTaken') {
    return { ...body, lots: body.lots ?? [], units: body.units ?? [] };
  }
  const declared = body as Partial<Record<(typeof parties)[number], Declaration>>;
  const refs = Object.fromEntries(
    parties.flatMap((role) => {
      const declaration = declared[role];
      return declaration === undefined ? [] : [[role, refOf(declaration, declaredById)]];
    }),
  );
  return { ...body, ...refs } as unknown as SubmittedAct;
}

function refOf(declaration: Declaration, declaredById: string): PartyRef {
  const { ref } = declareParty(key, declaredById, declaration).data;
  return { ref, countryCode: declaration.countryCode };
}
