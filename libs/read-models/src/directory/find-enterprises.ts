import type { Ordinal } from '@lodestone/kernel';
import { existing } from '@lodestone/projections';
import { pageOf, type Cursor } from '../cursor';
import {
  cursorOfFound,
  firstFoundAt,
  firstOf,
  foundAtOf,
  isSameFound,
  looksFor,
  partsFound,
  type FoundAt,
} from '../look-up-names';
import type { Called } from '../name-parts';
import { calledOfEnterprise, calledOfSite, type DirectoryReading } from './directory';
import { lastDay, nameOn } from '../names-since';
import { namesKnown, sitesOn, type Moment } from './as-known';

/** Enough to tell which one it is. */
export type EnterpriseHit = Readonly<{ enterpriseId: string; name: string; nameLatin: string }>;

export type EnterprisesQuestion = Readonly<{
  text: string;
  /** By the names and sites of that day. */
  asOf?: string | undefined;
  /** As the directory was by then. */
  knownAt?: Ordinal | undefined;
  limit: number;
  after?: Cursor | undefined;
}>;

/** Enterprises by what they or their sites are called: the id first, then names that begin so. */
export function findEnterprises(
  reading: DirectoryReading,
  question: EnterprisesQuestion,
): Readonly<{ hits: readonly EnterpriseHit[]; next: Cursor | undefined }> {
  const { limit } = question;
  const found = firstOf(enterprisesFrom(reading, question), limit + 1);
  const { page, next } = pageOf(found, limit, ({ at }) => cursorOfFound(at));
  return { hits: page.map(({ hit }) => hit), next };
}

function* enterprisesFrom(
  reading: DirectoryReading,
  { text, asOf = lastDay, knownAt = reading.ordinal, after }: EnterprisesQuestion,
): Iterable<Readonly<{ at: FoundAt; hit: EnterpriseHit }>> {
  const looks = looksFor(text);
  const rows = partsFound({ looks, after: foundAtOf(after) }, (rest, values) =>
    reading.eachRow('nameParts', rest, ...values),
  );
  for (const at of rows) {
    const found = enterpriseOf(reading, at.subject, { day: asOf, knownAt });
    if (!found) continue;
    const { hit, called } = found;
    if (isSameFound(firstFoundAt(looks, at.subject, called), at)) yield { at, hit };
  }
}

function enterpriseOf(
  reading: DirectoryReading,
  enterpriseId: string,
  { day, knownAt }: Moment,
): Readonly<{ hit: EnterpriseHit; called: Called }> | undefined {
  const row = reading.get('enterprises', enterpriseId);
  const enterprise = existing(row, 'who has a name is registered');
  if (enterprise.ordinal > knownAt) return undefined;
  const names = namesKnown(reading, enterprise, knownAt);
  const { name, nameLatin } = nameOn(names, day);
  const all = [
    calledOfEnterprise(enterprise),
    // Under a former name it is looked for as well.
    ...names.map((each) => ({ names: [each.name, each.nameLatin], numbers: [] })),
    ...sitesOn(reading, enterpriseId, { day, knownAt }).map(calledOfSite),
  ];
  return {
    hit: { enterpriseId, name, nameLatin },
    called: {
      names: all.flatMap(({ names }) => names),
      numbers: all.flatMap(({ numbers }) => numbers),
    },
  };
}
