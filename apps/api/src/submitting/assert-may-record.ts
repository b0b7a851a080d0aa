import { isAuthorityId, siteStandingTypes } from '@lodestone/ledger';
import type { Viewer } from '../access/viewer';
import { codeInChinese } from '../http/chinese-codes';
import { ProblemException, type ProblemPart } from '../http/problem';
import type { RecordDto } from '../acts/record-types';
import { assertGranted } from './assert-granted';

const decisions: ReadonlySet<string> = new Set(siteStandingTypes);

const typesOfAuthorities: ReadonlySet<string> = new Set([
  'LotHeld',
  'LotReleased',
  ...siteStandingTypes,
]);

/**
 * An enterprise records what happened at its site, under ids of its own. An authority records no
 * act of anybody: it holds and releases lots and decides about the site, under ids that begin with
 * `~`.
 *
 * @throws ProblemException
 */
export function assertMayRecord(
  viewer: Viewer,
  { recordId, type }: Readonly<{ recordId: string; type: RecordDto['type'] }>,
  place: ProblemPart['in'] = 'path',
): void {
  const isAuthority = viewer.role === 'regulator';
  if (isAuthority && !typesOfAuthorities.has(type)) {
    throw new ProblemException('role-not-allowed', {
      message: {
        en: `A regulator records LotHeld, LotReleased and decisions about the site; a ${type} is recorded by the enterprise.`,
        zh: `监管机构只登记冻结（LotHeld）、解除冻结（LotReleased）与有关场所的决定；${codeInChinese('type', type)}由企业登记。`,
      },
    });
  }
  if (!isAuthority && decisions.has(type)) {
    throw new ProblemException('role-not-allowed', {
      message: {
        en: `A ${type} is recorded by a regulator.`,
        zh: `${codeInChinese('type', type)}由监管机构登记。`,
      },
    });
  }
  assertGranted(viewer, [type]);
  if (isAuthority === isAuthorityId(recordId)) return;
  const message = isAuthority
    ? {
        en: 'must begin with "~": it is a record of an authority',
        zh: '须以 “~” 开头：此为监管机构的记录',
      }
    : {
        en: 'must not begin with "~": that is for records of an authority',
        zh: '不得以 “~” 开头：此类编号仅供监管机构使用',
      };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/recordId', in: place ?? 'path', code: 'id-reserved', message }],
  });
}
