import type { EventStore } from '@lodestone/kernel';
import type { LedgerOpened } from '@lodestone/ledger';
import { projectionsWith } from '@lodestone/read-models';
import { existsSync, statSync } from 'node:fs';
import { runAs } from '../arguments/run-as';
import { unreadableBecause } from '../folder/event-schemas';
import { openLog } from '../folder/open-log';
import type { Places } from '../folder/places';
import { examineDecisions } from './examine-decisions';
import { examineDemonstration } from './examine-demonstration';
import { examineIssuerKey } from './examine-issuer-key';
import { examineKey } from './examine-key';
import { examineLeftovers } from './examine-leftovers';
import { examineJournal } from './examine-journal';
import { examineLock } from './examine-lock';
import {
  examineFile,
  examineRefused,
  examineServer,
  examineSurvey,
  mendLogFirst,
  whatStopped,
} from './examine-log';
import { examineLogHead } from './examine-log-head';
import { examineDisk, examineNode } from './examine-machine';
import { examineReadModel, type LedgerAtHand } from './examine-read-model';
import { examineStamps } from './examine-stamps';
import { fail, messageOf, ok, warn, type Finding } from './finding';
import type { Looking } from './looking';
import { surveyLog, type LogSurvey } from './survey-log';

/** Everything that can be said of a data folder; what cannot be read is said and passed over. */
export async function examineFolder(places: Places, looking: Looking): Promise<Finding[]> {
  const folder = examineItself(places.folder);
  if (folder.severity === 'fail') return [examineNode(), folder];
  const { finding: lock, isHeld: isRunning } = examineLock(places.folder);
  const machine = [examineNode(), folder, examineDisk(places.folder), lock];
  const log = await examineLog(places, { looking, isRunning });
  const keys = [examineKey(places.key, log.opened), examineIssuerKey(places.folder)];
  return [...machine, ...keys, ...log.findings];
}

function examineItself(folder: string): Finding {
  try {
    if (statSync(folder).isDirectory()) return ok('data folder', 'is there');
    return fail('data folder', 'is a file', 'move it away, or name another folder with --data.');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing
      ? fail('data folder', 'is not there', `${runAs('demo')}, or name another with --data.`)
      : fail('data folder', `cannot be read: ${messageOf(error)}`, 'give this user access to it.');
  }
}

type How = Readonly<{ looking: Looking; isRunning: boolean }>;

type ExaminedLog = Readonly<{ findings: Finding[]; opened?: LedgerOpened['data'] | undefined }>;

async function examineLog(places: Places, how: How): Promise<ExaminedLog> {
  const { file, url } = places.log;
  const onProgress = how.looking.at('reading every byte of the log', 'events');
  let store: EventStore;
  try {
    store = await openLog(places);
  } catch (error) {
    // Whatever stands against opening it: what is in the file is said all the same.
    const itself = isLogThere(places) ? await examineRefused(file, onProgress) : [];
    return { findings: [...whatStopped(error, itself), ...itself] };
  }
  try {
    how.looking.atFile('events.sqlite', url === undefined ? statSync(file).size : 0);
    const itself = url === undefined ? await examineFile(file, onProgress) : [examineServer(url)];
    return await examineContent(store, itself, { places, ...how });
  } finally {
    await store.close();
  }
}

/** What the log says, and whether what was made of it says the same. */
async function examineContent(
  store: EventStore,
  itself: readonly Finding[],
  { places, looking, isRunning }: How & Readonly<{ places: Places }>,
): Promise<ExaminedLog> {
  let survey: LogSurvey;
  try {
    const onProgress = looking.at('reading the log', 'events');
    survey = await surveyLog(store, { unreadableBecause, onProgress });
  } catch (error) {
    return { findings: [...itself, ...whatStopped(error, itself)] };
  }
  const { opened, headOrdinal } = survey;
  const stamps = examineStamps(survey.stamps, new Date());
  const log = [...itself, ...examineSurvey(survey), examineLogHead(places.folder)];
  const demonstration = examineDemonstration(survey, isRunning);
  if (!opened) return { findings: [...log, ...stamps, demonstration] };
  const isSound = log.every(({ severity }) => severity !== 'fail');
  const at = { isRunning, looking, fingerprint: opened.keyFingerprint };
  const made = { ...at, store: isSound ? store : undefined, headOrdinal };
  const readModels = await examineReadModels({ ...made, folder: places.readModels });
  const journal = await examineJournal({ ...made, folder: places.journal });
  const decisions = isSound
    ? await examineDecisions({ ...at, file: places.decisions, log: store })
    : warn('decisions', 'cannot be compared with a log that is damaged', mendLogFirst);
  return {
    opened,
    findings: [...log, ...stamps, demonstration, decisions, ...readModels, journal],
  };
}

async function examineReadModels(at: LedgerAtHand): Promise<Finding[]> {
  const known = projectionsWith({ clientIdOf: neverAsked });
  const findings: Finding[] = [];
  for (const readModel of known) findings.push(await examineReadModel(readModel, at));
  return [...findings, examineLeftovers(at, known)];
}

/** Nothing is folded here, so nobody hashes. */
const neverAsked = (): never => {
  throw new Error('the doctor folds no read model');
};

const isLogThere = ({ log: { file, url } }: Places): boolean =>
  url === undefined && existsSync(file);
