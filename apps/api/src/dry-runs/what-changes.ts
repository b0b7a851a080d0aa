import { isPosted, postingsOf, type PostingLine, type SiteRecord } from '@lodestone/ledger';
import { flagsBeside } from '../access/flags-beside';
import { given, published } from '../http/same-type';
import type { Marks } from '../submitting/rehearsals';
import { MassChange, type DryRun } from './dry-run.answers';

type Change = NonNullable<DryRun['change']>;

/**
 * What a void or correction makes different. The masses are those of the books of the site: for who
 * sees these.
 */
export function changeBy(
  event: SiteRecord,
  marks: Marks | undefined,
  seesBooks: boolean,
): Change | undefined {
  if (!('targetRecordId' in event.data) || !isRepair(event)) return undefined;
  const { targetRecordId } = event.data;
  const flagsIn = (some: Marks['before'] | undefined) =>
    flagsBeside(some?.get(targetRecordId)?.flags, undefined);
  return {
    targetRecordId,
    ...given('flagsBefore', flagsIn(marks?.before)),
    ...given('flagsAfter', flagsIn(marks?.after)),
    masses: seesBooks && isPosted(event) ? massesOf(postingsOf(event)) : [],
  };
}

const isRepair = ({ type }: SiteRecord): boolean =>
  type === 'RecordVoided' || type === 'RecordCorrected';

/** By account and lot; what cancels is left out. */
function massesOf(lines: readonly PostingLine[]): Change['masses'] {
  const byPlace = Map.groupBy(lines, ({ account, siteId, lotId }) =>
    JSON.stringify([account, siteId, lotId]),
  );
  return [...byPlace.values()].flatMap((some) => {
    const [line] = some;
    const massGrams = some.reduce((sum, each) => sum + each.massGrams, 0);
    if (!line || massGrams === 0) return [];
    const { account, siteId, lotId } = line;
    return [published(MassChange, { account, siteId, ...given('lotId', lotId), massGrams })];
  });
}
