import { isAuthorityId } from '@lodestone/ledger';
import { asSeenBy } from '../access/as-seen-by';
import { assertMay } from '../access/may';
import type { Viewer } from '../access/viewer';
import { notFound, ProblemException } from '../http/problem';
import { isAgency } from './agency.dto';

/**
 * An authority says how an enterprise stands; who may act for it says the enterprise alone, and of
 * another it learns nothing, not even that it is there.
 *
 * @throws ProblemException
 */
export function assertMaySay(
  viewer: Viewer,
  { enterpriseId, recordId }: Readonly<{ enterpriseId: string; recordId: string }>,
  body: Readonly<{ type: string }>,
): void {
  const isOwn = isAgency(body);
  if (isOwn !== (viewer.role === 'enterprise')) throw new ProblemException('role-not-allowed');
  assertMay(viewer, isOwn ? 'manage-agencies' : 'decide-on-enterprises');
  if (!isOwn) return;
  if (!asSeenBy(viewer, { kind: 'agency', ownerId: enterpriseId, whole: true })) throw notFound();
  if (!isAuthorityId(recordId)) return;
  const message = {
    en: 'must not begin with "~": that is for records of an authority',
    zh: '不得以 “~” 开头：此类编号仅供监管机构使用',
  };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/recordId', in: 'path', code: 'id-reserved', message }],
  });
}
