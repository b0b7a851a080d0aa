import type { Chain as ChainInMemory } from '@lodestone/journal';
import { numberOfElement } from '@lodestone/journal/posted-names';
import { lastDayOf, type Ordinal } from '@lodestone/kernel';
import type { ClientsReading } from '../../client-identities/client-tables';
import { subjectsMeant } from '../../client-identities/clients-of-lines';
import { knownOf } from '../../client-identities/memberships';
import { enterpriseIdOf, refOf } from '../../client-identities/subjects';
import { sitesEverOf, tenuresOf } from '../../directory/as-known';
import type { DirectoryReading } from '../../directory/directory';
import { knownToAll } from '../../known-to-all';
import type { Operated } from '../graph/operated';
import type { Looked, StartOptions } from '../graph/start-of';
import { chainMoment } from '../moment-of-chain';
import type { Chain } from '../origins-of';
import type { ChainMoment } from '../play-order';
import type { Subject } from '../subject';
import { indexedChain } from './indexed-chain';

export type ChainReadings = Readonly<{
  journal: ChainInMemory;
  directory: DirectoryReading;
  'client-identities': ClientsReading;
}>;

export type ChainTerms = Readonly<{ stillAsked: () => void }>;

/** What every question about the chain says of its moment, and of what it follows. */
export type AskedOfChain = Readonly<{
  asOf?: string | undefined;
  knownAt?: Ordinal | undefined;
  /** Symbol of a rare earth; left out: mass. */
  element?: string | undefined;
}>;

/** What a question is about. */
export type AskedSubject = Readonly<{
  subject: Subject;
  /** Of what came in somewhere: in these months only, both included. */
  fromMonth?: string | undefined;
  toMonth?: string | undefined;
  /** Acts of this enterprise alone are gone through. Left out: all. */
  ofEnterpriseId?: string | undefined;
}>;

/** The chain at the moment of a question. */
export type ChainThen = Readonly<{
  chain: Chain;
  looked: Looked;
  moment: ChainMoment;
  /** The same moment in the words in which origins are asked. */
  at: Readonly<{ asOf?: string; knownAt: Ordinal }>;
  element: number | undefined;
}>;

export function chainThen(
  readings: ChainReadings,
  { asOf, knownAt, element }: AskedOfChain,
): ChainThen {
  const { journal } = readings;
  const at = { ...(asOf === undefined ? {} : { asOf }), knownAt: knownToAll(readings, knownAt) };
  const indexed = indexedChain(journal);
  const { index } = indexed;
  const { dictionaries, attributes } = journal;
  const countryOf = indexed.countryOf(journal, at.knownAt);
  const moment = chainMoment(at);
  return {
    chain: { index, dictionaries, countryOf },
    looked: { index, words: dictionaries, attributes, moment },
    moment,
    at,
    element: element === undefined ? undefined : elementNamed(element),
  };
}

/** @throws Error of what is no rare earth: whoever asks has looked */
function elementNamed(symbol: string): number {
  const number = numberOfElement(symbol);
  if (number === undefined) throw new Error(`${symbol} is not posted`);
  return number;
}

/** What a subject alone does not say: the sites of an enterprise, what acts name a client by. */
export function beginningOf(
  readings: ChainReadings,
  { subject, fromMonth, toMonth, ofEnterpriseId }: AskedSubject,
  knownAt: Ordinal,
): StartOptions {
  const days = {
    ...(fromMonth === undefined ? {} : { from: `${fromMonth}-01` }),
    ...(toMonth === undefined ? {} : { to: lastDayOf(toMonth) }),
  };
  switch (subject.kind) {
    case 'enterprise':
      return { ...days, operated: operatedBy(readings.directory, subject.id, knownAt) };
    case 'client':
      return { client: clientMeant(readings, subject.id, { knownAt, ofEnterpriseId }) };
    default:
      return days;
  }
}

/** Who is the same client depends on who asks. */
function clientMeant(
  { 'client-identities': clients }: ChainReadings,
  clientId: string,
  { knownAt, ofEnterpriseId }: Readonly<{ knownAt: Ordinal; ofEnterpriseId: string | undefined }>,
): NonNullable<StartOptions['client']> {
  const known = knownOf(clients, { knownAt, exporterId: ofEnterpriseId });
  const subjects = subjectsMeant(clients, [clientId], known);
  return {
    refs: subjects.flatMap((subject) => refOf(subject) ?? []),
    enterpriseIds: subjects.flatMap((subject) =>
      refOf(subject) === undefined ? [enterpriseIdOf(subject)] : [],
    ),
  };
}

/** The sites that an enterprise operates, each in the days in which it does. */
export const operatedBy = (
  directory: DirectoryReading,
  enterpriseId: string,
  knownAt: Ordinal,
): readonly Operated[] =>
  sitesEverOf(directory, enterpriseId, knownAt).flatMap((site) =>
    tenuresOf(directory, site, knownAt)
      .filter((tenure) => tenure.enterpriseId === enterpriseId)
      .map(({ from, until }) => ({
        siteId: site.siteId,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      })),
  );
