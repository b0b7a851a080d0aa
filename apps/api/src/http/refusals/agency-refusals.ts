import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About who may sell or export for whom. */
export const agencyRefusals = {
  'agency-to-itself': answer(
    422,
    ['An enterprise needs no leave of its own.', '企业无须授权自身。'],
    ['Name another enterprise as agentId.', '请以其他企业填写 agentId。'],
  ),
  'agent-not-found': answer(
    422,
    ['The agent is not in the directory.', '名录中没有该代理企业。'],
    ['Name a registered enterprise as agentId.', '请以已登记企业填写 agentId。'],
    ['The agent {agentId} is not in the directory.', '名录中没有代理企业 {agentId}。'],
  ),
  'agency-not-found': answer(
    422,
    ['There is no such grant of this enterprise.', '该企业没有此项授权。'],
    [
      'Give as grantRecordId the recordId of an AgencyGranted of this enterprise.',
      '请以本企业授权记录（AgencyGranted）的 recordId 填写 grantRecordId。',
    ],
    ['There is no grant {grantRecordId} of this enterprise.', '该企业没有授权 {grantRecordId}。'],
  ),
  'agency-already-revoked': answer(
    409,
    ['This grant is revoked already.', '该授权已被撤销。'],
    [
      'Nothing is left to do. To let the agent act again, record a new AgencyGranted.',
      '无须再次撤销。如需重新授权，请登记新的授权（AgencyGranted）。',
    ],
    [
      'Grant {grantRecordId} is revoked already, by {revokedByRecordId}.',
      '授权 {grantRecordId} 已由 {revokedByRecordId} 撤销。',
    ],
  ),
  'revoked-before-granted': answer(
    422,
    ['A grant cannot end before it begins.', '授权的终止日期不得早于生效日期。'],
    [
      'Give an effectiveOn that is not before grantedOn in "facts".',
      '请使 effectiveOn 不早于 facts 中的 grantedOn。',
    ],
    [
      'Grant {grantRecordId} holds from {grantedOn} on, and cannot end on {effectiveOn}.',
      '授权 {grantRecordId} 自 {grantedOn} 起生效，不得于 {effectiveOn} 终止。',
    ],
  ),
  'seller-not-found': answer(
    422,
    ['The seller is not in the directory.', '名录中没有该销售方。'],
    [
      'Name a registered enterprise as sellerId, or leave it out: then it is your own sale.',
      '请以已登记企业填写 sellerId；未填写即为本企业销售。',
    ],
    ['The seller {sellerId} is not in the directory.', '名录中没有销售方 {sellerId}。'],
  ),
  'exporter-not-found': answer(
    422,
    ['The exporter is not in the directory.', '名录中没有该出口方。'],
    [
      'Name a registered enterprise as exporterId, or leave it out: then it is your own export.',
      '请以已登记企业填写 exporterId；未填写即为本企业出口。',
    ],
    ['The exporter {exporterId} is not in the directory.', '名录中没有出口方 {exporterId}。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
