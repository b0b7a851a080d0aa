import { columnsFrom } from '@lodestone/projections';
import type { Client } from '../client-identities/client';
import type { ClientsReading } from '../client-identities/client-identities';
import { clientsOf } from '../client-identities/clients';
import { listDirectory, type DirectoryEnterprise } from '../directory/list-directory';
import { searchedText } from '../searched-text';
import { endOfPrefix, numberToken } from './number-token';
import type { Readings } from '../read-models';
import { searchTables, type NumberField, type SearchReading } from './search';

export type SearchQuestion = Readonly<{
  text: string;
  /** Whose records, lots and clients; left out by those who see everybody's. */
  enterpriseId?: string | undefined;
  /** Find clients by who they are, or by their ids alone. */
  byIdentity: boolean;
  limit: number;
}>;

/** A record or a lot that is called so, or whose papers are. */
export type NumberHit = Readonly<{
  kind: 'record' | 'lot';
  /** `siteId/recordId` or `siteId/lotId`. */
  subjectId: string;
  field: NumberField;
  value: string;
  enterpriseId: string;
  declaredToId?: string;
  type: string;
  ordinal: number;
}>;

export type SearchHits = Readonly<{
  numbers: readonly NumberHit[];
  enterprises: readonly DirectoryEnterprise[];
  clients: readonly Client[];
}>;

/** At most `limit` of each kind; numbers that are exactly so come first, then the newest. */
export function findHits(
  readings: Pick<Readings, 'search' | 'directory' | 'client-identities'>,
  question: SearchQuestion,
): SearchHits {
  const { text, limit } = question;
  return {
    numbers: numbersLike(readings.search, question),
    enterprises: listDirectory(readings.directory, { text, limit }).enterprises,
    clients: clientsLike(readings['client-identities'], question),
  };
}

const numberColumns = columnsFrom(
  searchTables.numbers,
  'kind',
  'subjectId',
  'field',
  'value',
  'enterpriseId',
  'declaredToId',
  'type',
  'ordinal',
);

function numbersLike(
  reading: SearchReading,
  { text, enterpriseId, limit }: SearchQuestion,
): readonly NumberHit[] {
  const token = numberToken(text);
  if (token === '') return [];
  const ownerId = enterpriseId ?? null;
  return reading
    .select(
      numberColumns,
      `SELECT kind, subjectId, field, value, enterpriseId, declaredToId, type, ordinal
       FROM numbers WHERE token >= ? AND token < ?
         AND (? IS NULL OR enterpriseId = ? OR (declaredToId = ? AND kind = 'record'))
       ORDER BY token <> ?, ordinal DESC, kind, subjectId, field LIMIT ?`,
      token,
      endOfPrefix(token),
      ownerId,
      ownerId,
      ownerId,
      token,
      limit,
    )
    .map(({ declaredToId, ...hit }) => ({
      ...hit,
      ...(declaredToId === null ? {} : { declaredToId }),
    }));
}

function clientsLike(
  reading: ClientsReading,
  { text, enterpriseId, byIdentity, limit }: SearchQuestion,
): readonly Client[] {
  const [named, numbered] = [searchedText(text).trim(), numberToken(text)];
  const isMeant = ({ clientIds, canonicalId, identities }: Client): boolean => {
    const ids = [canonicalId, ...clientIds];
    if (ids.some((id) => id === text || numberToken(id) === numbered)) return true;
    if (!byIdentity) return false;
    return identities.some(
      ({ names, identifiers }) =>
        (named !== '' &&
          searchedText(...names.flatMap(({ name, nameLatin }) => [name, nameLatin])).includes(
            named,
          )) ||
        (numbered !== '' && identifiers.some(({ value }) => numberToken(value).includes(numbered))),
    );
  };
  return clientsOf(reading, { exporterId: enterpriseId }).filter(isMeant).slice(0, limit);
}
