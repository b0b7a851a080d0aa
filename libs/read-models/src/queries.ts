import type { Ordinal } from '@lodestone/kernel';
import { clientsOfLines, findClient } from './client-identities/find-client';
import { listClients } from './client-identities/list-clients';
import { suggestMerges } from './client-identities/suggest-merges';
import { listDirectory } from './directory/list-directory';
import { ordinalAt } from './moments/ordinal-at';
import { fixedKnownAt, type Cursor } from './cursor';
import type { ReadModelName, Readings } from './read-models';
import { explainRecord } from './records/explain-record';
import { findRecord } from './records/find-record';
import { listRecords } from './records/list-records';
import { findHits } from './search/find-hits';
import {
  compareVolumes,
  type CompareQuestion,
  type VolumesComparison,
} from './transaction-volumes/compare-volumes';
import { listDeals, type DealsPage, type DealsQuestion } from './transaction-volumes/list-deals';
import {
  sumVolumes,
  type VolumesPage,
  type VolumesQuestion,
} from './transaction-volumes/sum-volumes';
import type { ClientOfLine, VolumesFilter } from './transaction-volumes/volumes-question';

/** A question that can be asked, and of which read models. Questions and answers are plain data. */
export type Query<Question, Answer, Named extends ReadModelName = ReadModelName> = Readonly<{
  readModels: readonly Named[];
  answer: (readings: Pick<Readings, Named>, question: Question) => Answer;
}>;

const ask = <Named extends ReadModelName, Question, Answer>(
  readModel: Named,
  answer: (reading: Readings[Named], question: Question) => Answer,
): Query<Question, Answer, Named> => ({
  readModels: [readModel],
  answer: (readings, question) => answer(readings[readModel], question),
});

/** By the name under which a thread is asked. */
export const queries = {
  directory: ask('directory', listDirectory),
  moment: ask('moments', ordinalAt),
  record: ask('records', findRecord),
  records: ask('records', listRecords),
  explanation: ask('records', explainRecord),
  volumes: {
    readModels: ['transaction-volumes', 'client-identities'],
    answer: answerVolumes,
  } satisfies Query<VolumesQuestion, VolumesPage, keyof VolumesReadings>,
  deals: {
    readModels: ['transaction-volumes', 'client-identities', 'records'],
    answer: answerDeals,
  } satisfies Query<DealsQuestion, DealsPage, keyof DealsReadings>,
  'compare-volumes': {
    readModels: ['transaction-volumes', 'client-identities', 'records'],
    answer: answerComparison,
  } satisfies Query<CompareQuestion, VolumesComparison, keyof DealsReadings>,
  clients: ask('client-identities', listClients),
  search: { readModels: ['search', 'directory', 'client-identities'], answer: findHits },
  suggestions: ask('client-identities', suggestMerges),
  client: ask('client-identities', findClient),
} as const;

export type QueryName = keyof typeof queries;

export type QuestionOf<Name extends QueryName> = Parameters<(typeof queries)[Name]['answer']>[1];

export type AnswerOf<Name extends QueryName> = ReturnType<(typeof queries)[Name]['answer']>;

type VolumesReadings = Pick<Readings, 'transaction-volumes' | 'client-identities'>;
type DealsReadings = VolumesReadings & Pick<Readings, 'records'>;

type Known = Readonly<{ knownAt?: Ordinal | undefined; after?: Cursor | undefined }>;

/** Files may be a few events apart: all are read as of what all have taken. */
function knownToAll(readings: Partial<Readings>, { knownAt, after }: Known): Ordinal {
  const all = Math.min(...Object.values(readings).map(({ ordinal }) => ordinal));
  const asked = after === undefined ? knownAt : fixedKnownAt(after);
  return Math.min(asked ?? all, all);
}

/** Clients are looked up only where the answer depends on them: that costs as much as the sums. */
function clientsFor(
  readings: VolumesReadings,
  { exporterId, knownAt, isNeeded }: VolumesFilter & { knownAt: Ordinal; isNeeded: boolean },
): ClientOfLine {
  if (!isNeeded) return () => '';
  return clientsOfLines(readings['client-identities'], { exporterId, knownAt });
}

function answerVolumes(readings: VolumesReadings, question: VolumesQuestion): VolumesPage {
  const knownAt = knownToAll(readings, question);
  const isNeeded = question.groupBy?.includes('client') || question.clientIds !== undefined;
  const clientOf = clientsFor(readings, { ...question, knownAt, isNeeded });
  return sumVolumes(readings['transaction-volumes'], { ...question, knownAt }, clientOf);
}

function answerDeals(readings: DealsReadings, question: DealsQuestion): DealsPage {
  const knownAt = knownToAll(readings, question);
  const clientOf = clientsFor(readings, { ...question, knownAt, isNeeded: true });
  const files = { volumes: readings['transaction-volumes'], records: readings.records };
  return listDeals(files, { ...question, knownAt }, clientOf);
}

/** Both moments use the identities of the later one: else the two answers are about two things. */
function answerComparison(readings: DealsReadings, question: CompareQuestion): VolumesComparison {
  const from = { ...question.from, knownAt: knownToAll(readings, question.from) };
  const to = { ...question.to, knownAt: knownToAll(readings, question.to) };
  const knownAt = Math.max(from.knownAt, to.knownAt);
  const isNeeded = question.clientIds !== undefined;
  const clientOf = clientsFor(readings, { ...question, knownAt, isNeeded });
  const files = { volumes: readings['transaction-volumes'], records: readings.records };
  return compareVolumes(files, { ...question, from, to }, clientOf);
}
