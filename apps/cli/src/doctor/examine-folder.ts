import type { EventStore } from '@lodestone/kernel';
import { readModels } from '@lodestone/read-models';
import { existsSync, statSync } from 'node:fs';
import { runAs } from '../arguments/run-as';
import { unreadableBecause } from '../folder/event-schemas';
import { openLog } from '../folder/open-log';
import type { Places } from '../folder/places';
import { examineDemonstration } from './examine-demonstration';
import { examineKey } from './examine-key';
import { examineLock } from './examine-lock';
import {
  examineFile,
  examineRefused,
  examineServer,
  examineSurvey,
  whatStopped,
} from './examine-log';
import { examineDisk, examineNode } from './examine-machine';
import { examineReadModel } from './examine-read-model';
import { examineStamps } from './examine-stamps';
import { fail, messageOf, ok, type Finding } from './finding';
import { surveyLog, type LogSurvey } from './survey-log';

type OnProgress = (events: number) => void;

/** Everything that can be said of a data folder; what cannot be read is said and passed over. */
export async function examineFolder(places: Places, onProgress: OnProgress): Promise<Finding[]> {
  const folder = examineItself(places.folder);
  if (folder.severity === 'fail') return [examineNode(), folder];
  const { finding: lock, isHeld: isRunning } = examineLock(places.folder);
  const machine = [examineNode(), folder, examineDisk(places.folder), lock];
  const { findings: log, survey } = await examineLog(places, onProgress);
  const key = examineKey(places.key, survey?.opened);
  if (!survey) return [...machine, key, ...log];
  const at = {
    folder: places.readModels,
    fingerprint: survey.opened?.keyFingerprint,
    headOrdinal: survey.headOrdinal,
    isRunning,
  };
  return [
    ...machine,
    key,
    ...log,
    ...examineStamps(survey.stamps, new Date()),
    examineDemonstration(survey, isRunning),
    ...Object.values(readModels).map((readModel) => examineReadModel(readModel, at)),
  ];
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

async function examineLog(
  places: Places,
  onProgress: OnProgress,
): Promise<Readonly<{ findings: Finding[]; survey?: LogSurvey }>> {
  const { file, url } = places.log;
  let store: EventStore;
  try {
    store = await openLog(places);
  } catch (error) {
    // Whatever stands against opening it: what is in the file is said all the same.
    const itself = isLogThere(places) ? await examineRefused(file, onProgress) : [];
    return { findings: [...whatStopped(error, itself), ...itself] };
  }
  const itself = url === undefined ? await examineFile(file, onProgress) : [examineServer(url)];
  try {
    const survey = await surveyLog(store, { unreadableBecause, onProgress });
    return { findings: [...itself, ...examineSurvey(survey)], survey };
  } catch (error) {
    return { findings: [...itself, ...whatStopped(error, itself)] };
  } finally {
    await store.close();
  }
}

const isLogThere = ({ log: { file, url } }: Places): boolean =>
  url === undefined && existsSync(file);
