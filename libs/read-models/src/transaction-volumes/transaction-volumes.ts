import type { DomainEvent } from '@lodestone/kernel';
import { eventTypes, linesOf, type EnterpriseMerged, type PostingLine } from '@lodestone/ledger';
import {
  json,
  projection,
  textOf,
  type Fold,
  type Projection,
  type Reading,
  type Rows,
} from '@lodestone/projections';
import type { LineKind } from './volumes-question';
import { cubes, type Cube } from './cubes';
import { addBeside, moveDeal, type Beside, type BesideKind } from './beside-deals';
import {
  adjustmentsIn,
  dealLinesOf,
  givenUpLinesOf,
  returnLinesOf,
  saysNothingOfVolumes,
  type DealColumns,
  type Posted,
} from './deal-lines';
import { mergerRowOf, mergersTable } from './predecessors';
import { rollUp } from './roll-up';

export const volumeTables = {
  /**
   * One signed line per take of a deal, never changed: what takes it back adds the opposite with its
   * own ordinal and the original's date. `pieces`, `deals` and `valueMinor` stand on a deal's first
   * line only, `adjustedMinor` on a line of the paper that adjusts it.
   */
  lines: {
    columns: {
      /** The seller or exporter, as declared. */
      exporterId: 'text',
      /** Whose site it was. */
      operatorId: 'text',
      /** Who made the goods, as declared; empty where nobody is. */
      producerId: 'text',
      /** Whose the goods of this take were. */
      ownerId: 'text',
      kind: textOf<LineKind>(),
      sense: 'integer',
      siteId: 'text',
      recordId: 'text',
      dealId: 'text',
      occurredOn: 'text',
      goodsCode: 'text',
      grade: 'text',
      destinationCountryCode: 'text',
      finalDestinationCountryCode: 'text',
      /** What the act names the client by: `party/ref`, or `enterprise/id` on the chain. */
      client: 'text',
      contractNumber: 'text',
      invoiceNumber: 'text',
      massGrams: 'integer',
      pieces: 'integer',
      deals: 'integer',
      valueMinor: json<Readonly<Record<string, string>>>(),
      elementMicrograms: json<Readonly<Record<string, string>>>(),
      adjustedMinor: json<Readonly<Record<string, string>>>(),
    },
    indexes: {
      exporter: ['exporterId', 'occurredOn'],
      client: ['client', 'occurredOn'],
      day: ['occurredOn'],
    },
  },
  /** Deals in their latest form: of each something may be told later. */
  deals: {
    key: ['dealId'],
    columns: {
      dealId: 'text',
      kind: textOf<'sold' | 'exported'>(),
      columns: json<DealColumns>(),
      /** Whose the goods of its first take were: for that one its value counts. */
      ownerId: 'text',
    },
  },
  /** What was told of them and stands: its lines say of the deal what `deals` says. */
  besides: {
    key: ['dealId', 'name'],
    columns: { dealId: 'text', name: 'text', kind: textOf<BesideKind>(), beside: json<Beside>() },
  },
  mergers: mergersTable,
  /**
   * What each cell of a cube came to at the end of the last block of ordinals in which something was
   * added to it. A column that the cube does not have is empty.
   */
  cells: {
    key: [
      'cube',
      'exporterId',
      'month',
      'kind',
      'goodsCode',
      'grade',
      'finalDestinationCountryCode',
      'client',
      'operatorId',
      'producerId',
      'ownerId',
    ],
    columns: {
      cube: 'text',
      exporterId: 'text',
      month: 'text',
      kind: textOf<LineKind>(),
      goodsCode: 'text',
      grade: 'text',
      finalDestinationCountryCode: 'text',
      client: 'text',
      operatorId: 'text',
      producerId: 'text',
      ownerId: 'text',
      cellId: 'integer',
      block: 'integer',
      /** A `StoredSum`. */
      sum: 'text',
    },
    indexes: { client: ['client'] },
  },
  /**
   * What a cell came to at the ends of the blocks before that. Such a row never changes. So the sum
   * that was known at the end of any block is the last one not after it: one look, however old the
   * question, and none at all where nothing was added since.
   */
  earlier: {
    key: ['cellId', 'block'],
    columns: { cellId: 'integer', block: 'integer', sum: 'text' },
  },
  /** How far each cube is rolled up: everything in blocks before this one. */
  rolledUp: {
    key: ['cube'],
    columns: { cube: 'text', blocks: 'integer', blockOrdinals: 'integer', cells: 'integer' },
  },
} as const;

export type VolumesReading = Reading<typeof volumeTables>;

export type VolumeRows = Rows<typeof volumeTables>;

/**
 * How much did an exporter sell and export, per month, goods code, grade, destination and client? The
 * exporter is the declared one; at whose site, who made the goods and whose they were can be asked too.
 * Sold are the lines with the deal of a sale, exported those of the account `exported`: the same
 * goods may be both, so the two are never added.
 */
export const transactionVolumes = volumesRolledUpBy(cubes);

/** The same with other cubes: specs have smaller blocks, so that a short history fills some. */
export function volumesRolledUpBy(by: readonly Cube[]): Projection<typeof volumeTables> {
  const take: Fold<DomainEvent, typeof volumeTables> = ({ event }, rows, ordinal, derive) => {
    const posted = event as Posted;
    if (saysNothingOfVolumes(posted)) return;
    rollUp(rows, by, ordinal);
    addLines(posted, derive(linesOf), rows);
  };
  return projection<DomainEvent, typeof volumeTables>({
    name: 'transaction-volumes',
    version: 7,
    tables: volumeTables,
    // Every type: what it says of volumes is in its lines, also of types that are yet to come.
    on: {
      ...Object.fromEntries(eventTypes.map((type) => [type, take])),
      EnterpriseMerged: ({ event }, rows) =>
        rows.append('mergers', mergerRowOf((event as EnterpriseMerged).data)),
    },
  });
}

function addLines(posted: Posted, lines: readonly PostingLine[], rows: VolumeRows): void {
  for (const { line, kind, isFirst, valueMinor, columns, ownerId } of dealLinesOf(posted, lines)) {
    const { dealId, sense } = line;
    const { currency, ...rest } = columns;
    if (isFirst && sense === 1) moveDeal({ dealId, kind, columns, ownerId }, rows);
    rows.append('lines', {
      ...rest,
      ...quantitiesOf(line),
      ownerId,
      kind,
      dealId,
      pieces: sense * (line.pieces ?? 0),
      deals: isFirst ? sense : 0,
      valueMinor: isFirst ? { [currency]: String(BigInt(sense) * BigInt(valueMinor)) } : {},
    });
  }
  for (const { line, dealId, returnMovementId: name } of returnLinesOf(posted, lines)) {
    addBeside({ dealId, name, kind: 'returned', beside: quantitiesOf(line) }, rows);
  }
  for (const { line, dealId } of givenUpLinesOf(posted, lines)) {
    const name = `${line.recordId}/${line.lotId}`;
    addBeside({ dealId, name, kind: 'givenUp', beside: quantitiesOf(line) }, rows);
  }
  for (const { dealId, currency, adjustmentMinor, ...told } of adjustmentsIn(posted)) {
    const adjustedMinor = { [currency]: String(adjustmentMinor) };
    const beside = { ...told, massGrams: 0, elementMicrograms: {}, adjustedMinor };
    const name = `${told.siteId}/${told.recordId}`;
    addBeside({ dealId, name, kind: 'adjusted', beside }, rows);
  }
}

function quantitiesOf({
  recordId,
  siteId,
  sense,
  occurredOn,
  ownerId,
  massGrams,
  content,
}: PostingLine): Beside {
  const ofSite = `${siteId}/`;
  return {
    siteId,
    recordId: recordId.startsWith(ofSite) ? recordId.slice(ofSite.length) : recordId,
    sense,
    occurredOn,
    ownerId,
    massGrams,
    elementMicrograms: Object.fromEntries(
      [...content].map(([element, micrograms]) => [element, String(micrograms)]),
    ),
    adjustedMinor: {},
  };
}
