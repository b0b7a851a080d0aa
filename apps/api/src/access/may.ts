import { ProblemException } from '../http/problem';
import { doings, type Doing, type Permission } from './permissions';
import type { Viewer } from './viewer';

/**
 * That the viewer may do one of these. It is asked before anything is looked for, so its 403 says
 * nothing of what is there: what is not yours stays a 404 in the words of what does not exist.
 *
 * @throws ProblemException
 */
export function assertMay(viewer: Viewer, ...any: readonly Doing[]): void {
  const needed = any.map((doing): Permission | 'never' => doings[doing][viewer.role]);
  const granted: ReadonlySet<string> = new Set(viewer.permissions);
  if (needed.some((permission) => granted.has(permission))) return;
  const missing = [...new Set(needed)].filter((permission) => permission !== 'never');
  if (missing.length === 0) throw new ProblemException('role-not-allowed');
  throw new ProblemException('permission-missing', {
    message: {
      en: `Your account has not been granted "${missing.join('" or "')}", which this needs.`,
      zh: `您的账户未获授予所需权限：${missing.join(' 或 ')}。`,
    },
    facts: { needed: missing, granted: [...viewer.permissions] },
  });
}
