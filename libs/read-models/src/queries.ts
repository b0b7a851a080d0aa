import type { Reading } from '@lodestone/projections';
import { clientsOfLines, findClient, type ClientQuestion } from './client-identities/find-client';
import { listClients } from './client-identities/list-clients';
import { listDirectory } from './directory/list-directory';
import { ordinalAt } from './moments/ordinal-at';
import type { ReadModelName } from './read-models';
import { explainRecord } from './records/explain-record';
import { findRecord } from './records/find-record';
import { listRecords } from './records/list-records';
import { findHits } from './search/find-hits';
import {
  sumVolumes,
  type VolumesQuestion,
  type VolumesPage,
} from './transaction-volumes/sum-volumes';

/** A question that can be asked, and of which read models. Questions and answers are plain data. */
export type Query<Question, Answer> = Readonly<{
  readModels: readonly ReadModelName[];
  answer: (readings: Readonly<Record<string, Reading>>, question: Question) => Answer;
}>;

const ask = <Question, Answer>(
  readModel: ReadModelName,
  answer: (reading: Reading, question: Question) => Answer,
): Query<Question, Answer> => ({
  readModels: [readModel],
  answer: (readings, question) => answer(readings[readModel] as Reading, question),
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
  } satisfies Query<VolumesQuestion, VolumesPage>,
  clients: ask('client-identities', listClients),
  search: { readModels: ['search', 'directory', 'client-identities'], answer: findHits },
  client: ask<ClientQuestion, ReturnType<typeof findClient>>('client-identities', findClient),
} as const;

export type QueryName = keyof typeof queries;

export type QuestionOf<Name extends QueryName> = Parameters<(typeof queries)[Name]['answer']>[1];

export type AnswerOf<Name extends QueryName> = ReturnType<(typeof queries)[Name]['answer']>;

/** Two files may be a few events apart: both are read as of what both have taken. */
function answerVolumes(
  readings: Readonly<Record<string, Reading>>,
  question: VolumesQuestion,
): VolumesPage {
  const volumes = readings['transaction-volumes'] as Reading;
  const clients = readings['client-identities'] as Reading;
  const both = Math.min(volumes.ordinal, clients.ordinal);
  const knownAt = Math.min(question.knownAt ?? both, both);
  const needsClients = question.groupBy?.includes('client') || question.clientIds !== undefined;
  const clientOf = needsClients
    ? clientsOfLines(clients, { exporterId: question.exporterId, knownAt })
    : () => '';
  return sumVolumes(volumes, { ...question, knownAt }, clientOf);
}
