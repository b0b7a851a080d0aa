import { DamagedLog, inspectLog, remedyOf, serverNameOf } from '@lodestone/event-store';
import { StoreUnavailable } from '@lodestone/kernel';
import { DatabaseSync } from 'node:sqlite';
import { runAs } from '../arguments/run-as';
import { counted, figure } from '../terminal/figures';
import { fail, messageOf, ok, warn, type Finding } from './finding';
import type { LogSurvey, Sightings } from './survey-log';

/** Loses nothing: whatever is well in a damaged file is in no other place until somebody has it. */
const restore =
  'stop the ledger and keep a copy of the whole data folder; then restore the log from its newest ' +
  'backup as docs/operations.md says under "Restoring".';

/** What was made from a log says nothing of it before the log itself is well. */
export const mendLogFirst = 'mend the log first, and ask the doctor again.';

/** SQLite's own look at every page and index, and ours at every event. */
export async function examineFile(
  file: string,
  onProgress: (events: number) => void,
): Promise<Finding[]> {
  const pages = examinePages(file);
  try {
    const { events, unproved, damages, damageCount } = await inspectLog(file, onProgress);
    const facts = { events, unproved, damageCount, damages };
    if (damageCount > 0) {
      const more = damageCount > damages.length ? `; and ${damageCount - damages.length} more` : '';
      return [pages, fail('checksums', `${damages.join('; ')}${more}`, restore, facts)];
    }
    if (unproved === 0) {
      return [pages, ok('checksums', `${counted(events, 'event')} as they were written`, facts)];
    }
    const says = `${counted(unproved, 'event')} of an older version without one`;
    const mend = `stop the ledger, then ${runAs('seal')}`;
    return [pages, warn('checksums', says, mend, facts)];
  } catch (error) {
    return [pages, fail('checksums', messageOf(error), restore)];
  }
}

/**
 * What is in a file whose log was refused. Where it cannot be read either, that is the same fault once
 * more: only what SQLite says of single pages is new.
 */
export async function examineRefused(
  file: string,
  onProgress: (events: number) => void,
): Promise<Finding[]> {
  const findings = await examineFile(file, onProgress);
  const wasRead = findings.some(({ check, facts }) => check === 'checksums' && facts);
  return wasRead ? findings : findings.filter(({ facts }) => facts !== undefined);
}

function examinePages(file: string): Finding {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    const rows = database.prepare('PRAGMA integrity_check(5)').all();
    const words = rows.map(({ integrity_check }) => String(integrity_check));
    if (words.join() === 'ok') return ok('log file', `${file} is sound`);
    return fail('log file', `${file} is damaged: ${words.join('; ')}`, restore, { damage: words });
  } catch (error) {
    return fail('log file', `${file} cannot be examined: ${messageOf(error)}`, restore);
  } finally {
    database?.close();
  }
}

/** It answers, is of a version that is supported, and lets us read: or it could not be opened. */
export const examineServer = (url: string): Finding =>
  ok('log server', `EventStoreDB at ${serverNameOf(url)} answers`);

/** What stopped us, unless that is damage which the look at every event has named, with all the rest. */
export function whatStopped(error: unknown, itself: readonly Finding[]): Finding[] {
  const isNamed = itself.some(
    ({ check, facts }) => check === 'checksums' && facts?.['damageCount'],
  );
  return error instanceof DamagedLog && isNamed ? [] : [unopenedLog(error)];
}

/** The log cannot be opened at all: then its own words say how to mend it. */
function unopenedLog(error: unknown): Finding {
  if (!(error instanceof StoreUnavailable)) return fail('log', messageOf(error), restore);
  const { says, mend: known = restore } = remedyOf(error);
  // A damaged log sends its reader to the doctor, who is this.
  const mend = known.includes('`lodestone doctor`') ? restore : known;
  return fail('log', says, mend.endsWith('.') ? mend : `${mend}.`);
}

export function examineSurvey(survey: LogSurvey): Finding[] {
  const { events, headOrdinal, streams, disorders } = survey;
  const facts = { events, streams, headOrdinal };
  const order =
    disorders.length === 0
      ? ok(
          'log',
          `${counted(events, 'event')} in ${counted(streams, 'stream')}, none missing; ordinals ` +
            `count ${figure(headOrdinal + 1)} of them, 0 to ${figure(headOrdinal)}`,
          facts,
        )
      : fail('log', disorders.join('; '), restore, { ...facts, disorders });
  return [order, ...examineCategories(survey), ...examineTypes(survey)];
}

function examineCategories({ unknownCategories }: LogSurvey): Finding[] {
  const names = [...unknownCategories.keys()];
  if (names.length === 0) return [ok('categories', 'every stream is of a category that is known')];
  return [
    warn(
      'categories',
      `streams of categories that this version does not know: ${listed(unknownCategories)}`,
      'use the version of Lodestone that wrote them; this one counts and shows none of them.',
      { categories: names },
    ),
  ];
}

function examineTypes({ unreadable }: LogSurvey): Finding[] {
  if (unreadable.size === 0)
    return [ok('event types', 'every event is of a type and version that is known')];
  return [
    fail(
      'event types',
      `events that this version cannot read: ${listed(unreadable)}`,
      'start the version of Lodestone that wrote them, or a later one.',
      { unreadable: [...unreadable.keys()] },
    ),
  ];
}

const listed = (sightings: ReadonlyMap<string, Sightings>): string =>
  [...sightings]
    .map(([what, { count, first }]) => `${what}, ${counted(count, 'event')}, first ${first}`)
    .join('; ');
