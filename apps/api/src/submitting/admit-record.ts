import type { Operated } from '@lodestone/ledger';
import type { Registry } from '../access/registry';
import type { Viewer } from '../access/viewer';
import type { RecordAsSent } from '../acts/record-types';
import type { ProblemPart } from '../http/problem';
import type { LedgerFacts } from '../running/ledger-facts';
import { assertGranted } from './assert-granted';
import { assertMayRecord } from './assert-may-record';
import { assertSameDay } from './assert-same-day';
import { plain } from './plain';
import { siteToldBy } from './site-told-by';

type Path = Readonly<{ siteId: string; recordId: string }>;

type At = Readonly<{
  registry: Registry;
  facts: LedgerFacts;
  /** Where the ids stand in the request. */
  place?: ProblemPart['in'];
}>;

/**
 * Everything that is asked of a record, alone or in a file, sent or tried, before its names are
 * resolved and it is decided.
 *
 * @throws ProblemException
 */
export async function admitRecord(
  viewer: Viewer,
  path: Path,
  { dto, at: { registry, facts, place } }: Readonly<{ dto: RecordAsSent; at: At }>,
): Promise<Readonly<{ site: Operated; said: RecordAsSent }>> {
  assertGranted(viewer, [dto.type]);
  const site = await siteToldBy(viewer, path, dto, registry);
  assertMayRecord(viewer, { recordId: path.recordId, type: dto.type }, place);
  const said = plain(dto);
  assertSameDay(said, facts.opened.calendarZone);
  return { site, said };
}
