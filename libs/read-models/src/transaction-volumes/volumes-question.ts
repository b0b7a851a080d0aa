import type { Ordinal } from '@lodestone/kernel';

/** What most questions are about. */
export const usualColumns = [
  'exporter',
  'month',
  'goodsCode',
  'grade',
  'destination',
  'client',
] as const;

/** Besides the exporter, which is the declared one: whose site, who made the goods, whose they were. */
export const volumeColumns = [...usualColumns, 'operator', 'producer', 'owner'] as const;

export type VolumeColumn = (typeof volumeColumns)[number];

/**
 * Sold and exported are never added; what a receiver turned away, and what of a sale abroad was given
 * up, stand beside what was sold.
 */
export const lineKinds = ['sold', 'exported', 'returned', 'givenUp'] as const;

export type LineKind = (typeof lineKinds)[number];

/** What can be asked for: returned and given up go with sold. */
export type VolumeKind = 'sold' | 'exported';

/** Which deals a question is about. */
export type VolumesFilter = Readonly<{
  /**
   * Who clients are is told by this exporter's own declarations; left out: by those of everybody. It
   * says who asks and filters nothing, so that a client is the same one under every filter.
   */
  identitiesOf?: string | undefined;
  exporterId?: string | undefined;
  /** Also deals of whoever merged into the exporter, each under its own name. */
  hasPredecessors?: boolean | undefined;
  /** The day by which these had merged; left out: that of `asOf`, or any. */
  predecessorsOn?: string | undefined;
  /** Who is meant by that, where it was found out before. */
  exporterIds?: readonly string[] | undefined;
  /** Whose site it was. */
  operatorId?: string | undefined;
  /** Who was declared to have made the goods. */
  producerId?: string | undefined;
  /** Whose the goods were: of a deal with goods of several its own part. */
  ownerId?: string | undefined;
  /** `2025-04`, both included. */
  monthFrom?: string | undefined;
  monthTo?: string | undefined;
  goodsCodes?: readonly string[] | undefined;
  grades?: readonly string[] | undefined;
  destinations?: readonly string[] | undefined;
  /** As the answer gives them; or any other id of the same client. */
  clientIds?: readonly string[] | undefined;
  /** By what acts name these clients: read models of volumes know no others. */
  subjects?: readonly ClientSubject[] | undefined;
  kind?: VolumeKind | undefined;
}>;

/** A moment in both times. */
export type VolumesMoment = Readonly<{
  /** What had happened by this civil date. */
  asOf?: string | undefined;
  /** What the ledger had been told by this ordinal. */
  knownAt?: Ordinal | undefined;
}>;

/** What a line names its client by, in one word. */
export type ClientSubject = string;

const party = 'party/';
const enterprise = 'enterprise/';

export const clientSubjectOf = (
  act: Readonly<{ buyerRef?: string | undefined; buyerId?: string | undefined }>,
): ClientSubject =>
  act.buyerRef === undefined ? `${enterprise}${act.buyerId}` : `${party}${act.buyerRef}`;

/** The client of a line: its canonical id for whoever asks. */
export type ClientOfLine = (subject: ClientSubject) => string;
