import { isAuthorityId } from '@lodestone/ledger';
import { ProblemException } from '../http/problem';

/** Ids that begin with `~` are kept for records of an authority. */
export function assertOwnName(recordId: string): void {
  if (!isAuthorityId(recordId)) return;
  const message = {
    en: 'must not begin with "~": that is for records of an authority',
    zh: '不得以 “~” 开头：此类编号仅供主管机关使用',
  };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/recordId', in: 'path', code: 'id-reserved', message }],
  });
}
