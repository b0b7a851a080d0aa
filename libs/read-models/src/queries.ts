import type { Ordinal } from '@lodestone/kernel';
import { clientsOfLines, subjectsMeant } from './client-identities/clients-of-lines';
import { declaredUnder, forgottenClients } from './client-identities/declared-under';
import { findClient } from './client-identities/find-client';
import type { ClientsReading } from './client-identities/client-tables';
import {
  listClients,
  type ClientsPage,
  type ClientsQuestion,
} from './client-identities/list-clients';
import { knownDeclarations } from './client-identities/known-declarations';
import { knownOf } from './client-identities/memberships';
import { suggestMerges } from './client-identities/suggest-merges';
import { listAgencies } from './directory/list-agencies';
import { listDirectory, sitesEverOperated } from './directory/list-directory';
import { operatorOfSite } from './directory/operators';
import { enterprisesSharing } from './directory/sharing-number';
import { findFinding, listFindings } from './findings/list-findings';
import { findLicence, listLicences } from './licences/list-licences';
import { knownSince } from './moments/known-since';
import { latestStamp } from './moments/latest-stamp';
import { ordinalAt } from './moments/ordinal-at';
import { fixedKnownAt, fixedMoments, type Cursor } from './cursor';
import { knownToAll } from './known-to-all';
import { pageOfClients } from './client-identities/forgotten-between-pages';
import type { Readings, SourceName } from './read-models';
import type { Rules } from './rules';
import { askComparison } from './provenance/ask/ask-comparison';
import { askEnterprises } from './provenance/ask/ask-enterprises';
import { askFates } from './provenance/ask/ask-fates';
import { askGraph } from './provenance/ask/ask-graph';
import { askMarks } from './provenance/ask/ask-marks';
import { askOrigins } from './provenance/ask/ask-origins';
import { askPath } from './provenance/ask/ask-path';
import { explainRecord } from './records/explain-record';
import { findRecord } from './records/find-record';
import { listRecords } from './records/list-records';
import { marksOfRecords } from './records/marks-of-records';
import { marksIf } from './records/supposed-marks';
import { listRules } from './rulebook/list-rules';
import { listScreenings } from './screenings/list-screenings';
import { findHits } from './search/find-hits';
import { compareMovements } from './movements/compare-movements';
import { listInbox } from './movements/list-inbox';
import { findMovement, listMovements } from './movements/list-movements';
import { rankDifferences } from './movements/rank-differences';
import { tellBalance } from './site-balance/told-balance';
import { tellComparison } from './site-balance/told-comparison';
import { tellLines } from './site-balance/told-lines';
import { tellRanking } from './site-balance/told-ranking';
import { compareStock } from './stock/compare-stock';
import { listStock } from './stock/list-stock';
import { ownedAtSite } from './stock/owned-at-site';
import { listUnits } from './stock/list-units';
import { askWhatIf } from './what-if/ask-what-if';
import { sumStock } from './stock/sum-stock';
import {
  compareVolumes,
  type CompareQuestion,
  type VolumesComparison,
} from './transaction-volumes/compare-volumes';
import { exportersOf } from './transaction-volumes/predecessors';
import { listDeals, type DealsPage, type DealsQuestion } from './transaction-volumes/list-deals';
import {
  sumVolumes,
  type VolumesPage,
  type VolumesQuestion,
} from './transaction-volumes/sum-volumes';
import type {
  ClientOfLine,
  ClientSubject,
  VolumesFilter,
} from './transaction-volumes/volumes-question';

/**
 * A *look-up* finds a few rows by their keys, in a millisecond or two whatever the size of the ledger.
 * A *scan* reads many, or computes over many, and may take seconds: look-ups never stand behind one.
 * A question of the *chain* computes over lines in memory, a millisecond or a second as it may be: it
 * MUST call `stillAsked` every few thousand steps, which may throw and begin it again elsewhere.
 */
export type QueryClass = 'look-up' | 'scan' | 'chain';

/** A question that can be asked, and of which read models. Questions and answers are plain data. */
export type Query<Question, Answer, Named extends SourceName = SourceName> = Readonly<{
  readModels: readonly Named[];
  class: QueryClass;
  /** Ordinals that its read models must have taken, or the answer would be of another moment. */
  rests?: (question: Question) => ReadonlyArray<Ordinal | undefined>;
  answer: (readings: Pick<Readings, Named>, question: Question, terms: Terms) => Answer;
}>;

/** On which terms a question is answered: by which rules, and for how long. */
export type Terms = Rules & Readonly<{ stillAsked: () => void }>;

type OfOne<Named extends SourceName, Question> = Readonly<{
  of: Named;
  class: QueryClass;
  rests?: (question: Question) => ReadonlyArray<Ordinal | undefined>;
}>;

const ask = <Named extends SourceName, Question, Answer>(
  { of, ...query }: OfOne<Named, NoInfer<Question>>,
  answer: (reading: Readings[Named], question: Question, terms: Terms) => Answer,
): Query<Question, Answer, Named> => ({
  ...query,
  readModels: [of],
  answer: (readings, question, terms) => answer((readings as Readings)[of], question, terms),
});

type Known = Readonly<{ knownAt?: Ordinal | undefined; after?: Cursor | undefined }>;

/** As of one ordinal: the one that was asked for, or that the first page fixed. */
const dated = ({ knownAt, after }: Known): ReadonlyArray<Ordinal | undefined> => [
  after === undefined ? knownAt : fixedKnownAt(after),
];

type Two = Readonly<{ from: Known; to: Known; after?: Cursor | undefined }>;

/** As of two: both were fixed by the first page, also where the present was asked for. */
const datedTwice = ({ from, to, after }: Two): ReadonlyArray<Ordinal | undefined> =>
  after === undefined ? [from.knownAt, to.knownAt] : fixedMoments(after, 2);

const ofBalances = { readModels: ['journal', 'directory'], class: 'chain', rests: dated } as const;
const ofStock = { readModels: ['stock', 'directory'], class: 'scan', rests: dated } as const;

const ofMovements = { readModels: ['movements', 'directory', 'moments'], rests: dated } as const;
const ofChain = {
  readModels: ['journal', 'directory', 'client-identities'],
  class: 'chain',
  rests: dated,
} as const;

/** By the name under which a thread is asked. */
export const queries = {
  directory: ask({ of: 'directory', class: 'look-up', rests: dated }, listDirectory),
  agencies: ask({ of: 'directory', class: 'look-up', rests: dated }, listAgencies),
  operator: ask({ of: 'directory', class: 'look-up', rests: dated }, operatorOfSite),
  'sites-ever-operated': ask({ of: 'directory', class: 'look-up' }, sitesEverOperated),
  'enterprises-sharing': ask({ of: 'directory', class: 'look-up' }, enterprisesSharing),
  moment: ask({ of: 'moments', class: 'look-up' }, ordinalAt),
  'known-since': ask({ of: 'moments', class: 'look-up', rests: dated }, knownSince),
  'latest-stamp': ask({ of: 'moments', class: 'look-up' }, latestStamp),
  record: ask({ of: 'records', class: 'look-up', rests: dated }, findRecord),
  'marks-if': ask({ of: 'records', class: 'scan' }, marksIf),
  'record-marks': ask({ of: 'records', class: 'look-up' }, marksOfRecords),
  records: ask({ of: 'records', class: 'scan', rests: dated }, listRecords),
  explanation: ask({ of: 'records', class: 'look-up' }, explainRecord),
  volumes: {
    readModels: ['transaction-volumes', 'client-identities'],
    class: 'scan',
    rests: dated,
    answer: answerVolumes,
  } satisfies Query<VolumesQuestion, VolumesPage, keyof VolumesReadings>,
  deals: {
    readModels: ['transaction-volumes', 'client-identities', 'records'],
    class: 'scan',
    rests: dated,
    answer: answerDeals,
  } satisfies Query<DealsQuestion, DealsPage, keyof DealsReadings>,
  'compare-volumes': {
    readModels: ['transaction-volumes', 'client-identities', 'records'],
    class: 'scan',
    rests: datedTwice,
    answer: answerComparison,
  } satisfies Query<CompareQuestion, VolumesComparison, keyof DealsReadings>,
  clients: ask({ of: 'client-identities', class: 'scan', rests: dated }, answerClients),
  search: {
    readModels: ['search', 'directory', 'client-identities'],
    class: 'look-up',
    rests: dated,
    answer: findHits,
  },
  findings: ask({ of: 'findings', class: 'scan', rests: dated }, listFindings),
  licences: ask({ of: 'licences', class: 'scan', rests: dated }, listLicences),
  licence: ask({ of: 'licences', class: 'scan', rests: dated }, findLicence),
  screenings: {
    readModels: ['screenings', 'client-identities'],
    class: 'scan',
    rests: dated,
    answer: listScreenings,
  },
  finding: ask({ of: 'findings', class: 'look-up', rests: dated }, findFinding),
  'what-if': ask({ of: 'records', class: 'scan', rests: dated }, askWhatIf),
  rules: ask({ of: 'rulebook', class: 'look-up', rests: dated }, listRules),
  stock: { ...ofStock, answer: listStock },
  'stock-groups': { ...ofStock, answer: sumStock },
  'stock-units': { ...ofStock, answer: listUnits },
  'owned-at-site': { ...ofStock, class: 'look-up', answer: ownedAtSite },
  'compare-stock': {
    readModels: ['stock', 'directory', 'records'],
    class: 'scan',
    rests: datedTwice,
    answer: compareStock,
  },
  movements: { ...ofMovements, class: 'scan', answer: listMovements },
  movement: { ...ofMovements, class: 'look-up', answer: findMovement },
  'movement-differences': { ...ofMovements, class: 'scan', answer: rankDifferences },
  inbox: {
    readModels: ['movements', 'directory', 'moments', 'records', 'stock'],
    class: 'scan',
    rests: dated,
    answer: listInbox,
  },
  'compare-movements': {
    readModels: ['movements', 'directory', 'moments', 'records'],
    class: 'scan',
    rests: datedTwice,
    answer: compareMovements,
  },
  balance: { ...ofBalances, answer: tellBalance },
  'balance-lines': { ...ofBalances, answer: tellLines },
  'balance-ranking': { ...ofBalances, answer: tellRanking },
  'compare-balance': {
    readModels: ['journal', 'directory', 'records'],
    class: 'chain',
    rests: datedTwice,
    answer: tellComparison,
  },
  'provenance-graph': { ...ofChain, answer: askGraph },
  'provenance-path': { ...ofChain, answer: askPath },
  'provenance-enterprises': { ...ofChain, answer: askEnterprises },
  'compare-origins': {
    readModels: ['journal', 'directory', 'client-identities', 'records'],
    class: 'chain',
    rests: datedTwice,
    answer: askComparison,
  },
  origins: { ...ofChain, answer: askOrigins },
  fates: { ...ofChain, answer: askFates },
  marks: { ...ofChain, answer: askMarks },
  suggestions: ask({ of: 'client-identities', class: 'scan', rests: dated }, suggestMerges),
  client: ask({ of: 'client-identities', class: 'scan', rests: dated }, findClient),
  'known-declarations': ask({ of: 'client-identities', class: 'scan' }, knownDeclarations),
  'declared-under': ask({ of: 'client-identities', class: 'look-up' }, declaredUnder),
  'forgotten-clients': ask({ of: 'client-identities', class: 'look-up' }, (reading) =>
    forgottenClients(reading),
  ),
} as const;

export type QueryName = keyof typeof queries;

export type QuestionOf<Name extends QueryName> = Parameters<(typeof queries)[Name]['answer']>[1];

export type AnswerOf<Name extends QueryName> = ReturnType<(typeof queries)[Name]['answer']>;

/** Which read models a question is about: it waits for these, and is answered as of these. */
export const readModelsOf = (name: QueryName): readonly SourceName[] => queries[name].readModels;

export const classOf = (name: QueryName): QueryClass => queries[name].class;

/**
 * What the read models of a question must have taken before it is asked; -1 where nothing is fixed.
 *
 * @throws InvalidCursor
 */
export function ordinalNeededBy<Name extends QueryName>(
  name: Name,
  question: QuestionOf<Name>,
): Ordinal {
  const { rests = () => [] } = queries[name] as Query<QuestionOf<Name>, unknown>;
  return Math.max(-1, ...rests(question).map((ordinal) => ordinal ?? -1));
}

type VolumesReadings = Pick<Readings, 'transaction-volumes' | 'client-identities'>;
type DealsReadings = VolumesReadings & Pick<Readings, 'records'>;

/** The one that was asked for, or that the first page fixed. */
const askedMoment = ({ knownAt, after }: Known): Ordinal | undefined =>
  after === undefined ? knownAt : fixedKnownAt(after);

type ClientsOfVolumes = Readonly<{
  clientOf: ClientOfLine;
  subjects: readonly ClientSubject[] | undefined;
}>;

const noClients: ClientsOfVolumes = { clientOf: () => '', subjects: undefined };

/**
 * Clients are looked up only where the answer depends on them, and of few only these: of everybody
 * that costs as much as the sums. Who is the same client depends on who asks and on the moment, and on
 * no filter: else the key of a group would lead to another one.
 */
function clientsFor(
  readings: VolumesReadings,
  { identitiesOf, clientIds, knownAt, ...question }: VolumesFilter & Readonly<{ knownAt: Ordinal }>,
  shows: 'few' | 'all',
): ClientsOfVolumes {
  const identities = readings['client-identities'];
  const known = knownOf(identities, { exporterId: identitiesOf, knownAt });
  const subjects = clientIds && subjectsMeant(identities, clientIds, known);
  if (shows === 'few' || subjects) return { clientOf: clientsOfLines(identities, known), subjects };
  const exporterIds = exportersOf(readings['transaction-volumes'], { ...question, knownAt });
  const shown = exporterIds === undefined ? 'everybody' : { exporterIds };
  return { clientOf: clientsOfLines(identities, known, shown), subjects };
}

function answerClients(reading: ClientsReading, question: ClientsQuestion): ClientsPage {
  return pageOfClients(reading, question, (asked) => listClients(reading, asked));
}

function answerVolumes(readings: VolumesReadings, question: VolumesQuestion): VolumesPage {
  const isNeeded =
    question.groupBy?.includes('client') === true || question.clientIds !== undefined;
  const sums = (asked: VolumesQuestion): VolumesPage => {
    const knownAt = knownToAll(readings, askedMoment(asked));
    const clients = isNeeded ? clientsFor(readings, { ...asked, knownAt }, 'all') : noClients;
    const { clientOf, subjects } = clients;
    return sumVolumes(readings['transaction-volumes'], { ...asked, subjects, knownAt }, clientOf);
  };
  return isNeeded ? pageOfClients(readings['client-identities'], question, sums) : sums(question);
}

function answerDeals(readings: DealsReadings, question: DealsQuestion, rules: Rules): DealsPage {
  const files = { volumes: readings['transaction-volumes'], records: readings.records };
  return pageOfClients(readings['client-identities'], question, (asked) => {
    const knownAt = knownToAll(readings, askedMoment(asked));
    const { clientOf, subjects } = clientsFor(readings, { ...asked, knownAt }, 'few');
    return listDeals(files, { ...asked, subjects, knownAt }, { clientOf, rules });
  });
}

/** Both moments use the identities of the later one: else the two answers are about two things. */
function answerComparison(
  readings: DealsReadings,
  question: CompareQuestion,
  rules: Rules,
): VolumesComparison {
  const isNeeded = question.clientIds !== undefined;
  const files = { volumes: readings['transaction-volumes'], records: readings.records };
  const compared = (asked: CompareQuestion): VolumesComparison => {
    const [fromKnown, toKnown] = datedTwice(asked);
    const from = { ...asked.from, knownAt: knownToAll(readings, fromKnown) };
    const to = { ...asked.to, knownAt: knownToAll(readings, toKnown) };
    const knownAt = Math.max(from.knownAt, to.knownAt);
    const { subjects } = isNeeded ? clientsFor(readings, { ...asked, knownAt }, 'few') : noClients;
    return compareVolumes(files, { ...asked, subjects, from, to }, rules);
  };
  return isNeeded
    ? pageOfClients(readings['client-identities'], question, compared)
    : compared(question);
}
