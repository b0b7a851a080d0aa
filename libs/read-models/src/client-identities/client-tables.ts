import type { Identifier, OwnershipRelation, OwnershipSource } from '@lodestone/ledger';
import { json, textOf, textOrNullOf, type Reading, type Rows } from '@lodestone/projections';
import { namePartsTable } from '../name-parts';

/** In which capacity an act names somebody. */
export type ClientRole = 'buyer' | 'importer' | 'consignee' | 'end-user' | 'principal';

const sums = {
  acts: 'integer',
  /** In digits: the sums of many go beyond what a number holds. */
  massGrams: 'text',
  firstOn: 'text?',
  lastOn: 'text?',
} as const;

export const clientTables = {
  /** Each identity as it was declared. Forgetting one deletes it here and in `clients`. */
  declarations: {
    key: ['ref'],
    columns: {
      ref: 'text',
      declaredById: 'text',
      name: 'text',
      nameLatin: 'text?',
      countryCode: 'text',
      identifiers: json<readonly Identifier[]>(),
      address: 'text?',
      endUse: 'text?',
      /** Of the counted event that took the declaration along. */
      ordinal: 'integer',
      bearer: 'text',
    },
    indexes: { declarer: ['declaredById'], bearer: ['bearer', 'declaredById'] },
  },
  /** What declared identities are called, for their declarer; and enterprises, which have none. */
  nameParts: namePartsTable,
  /** Which numbers belong together in one declaration of a scope, and since when that is known. */
  bearers: {
    key: ['scope', 'bearer'],
    columns: {
      scope: 'text',
      bearer: 'text',
      clientId: 'text',
      identifiers: json<readonly Identifier[]>(),
      ordinal: 'integer',
    },
    indexes: { client: ['clientId', 'scope'] },
  },
  /** Who bears a number, or an id without any number. */
  links: {
    key: ['link', 'scope', 'bearer'],
    columns: { link: 'text', scope: 'text', bearer: 'text' },
  },
  /**
   * Which client somebody was of, from an ordinal on and until another: `pageId` is the address of
   * its page, `groupId` its own id, where a contradiction keeps those on one page apart.
   */
  memberships: {
    key: ['scope', 'bearer', 'fromOrdinal'],
    columns: {
      scope: 'text',
      bearer: 'text',
      fromOrdinal: 'integer',
      untilOrdinal: 'integer',
      pageId: 'text',
      groupId: 'text',
      isConflicted: 'boolean',
    },
    indexes: {
      page: ['scope', 'pageId', 'untilOrdinal', 'isConflicted'],
      group: ['scope', 'groupId', 'untilOrdinal'],
    },
  },
  /** Under which keys somebody is found whose name is alike (`AlikeKey`), and since when. */
  alikeKeys: {
    key: ['scope', 'block', 'side', 'bearer'],
    columns: {
      scope: 'text',
      block: 'integer',
      side: 'integer',
      bearer: 'text',
      ordinal: 'integer',
    },
  },
  /** Whom each exporter, or anybody, ever named in an act, whatever became of the act. */
  named: {
    key: ['subject', 'scope'],
    columns: { subject: 'text', scope: 'text', ordinal: 'integer' },
    indexes: { scope: ['scope', 'subject'] },
  },
  /**
   * Refs that acts of a scope name while no declaration is there, as of every ordinal before one: those
   * that were forgotten, and there are few others.
   */
  undeclared: {
    key: ['scope', 'subject'],
    columns: { scope: 'text', subject: 'text', untilOrdinal: 'integer' },
  },
  /** In which capacities anybody was ever named within a scope, whatever became of the act. */
  inRoles: {
    key: ['scope', 'role', 'subject'],
    columns: { scope: 'text', role: textOf<ClientRole>(), subject: 'text' },
  },
  clients: {
    key: ['ref'],
    columns: { ref: 'text', clientId: 'text' },
    indexes: { client: ['clientId'] },
  },
  /** Enterprises on the chain are clients too, under the identifiers that they are registered with. */
  enterprises: {
    key: ['enterpriseId'],
    columns: {
      enterpriseId: 'text',
      clientId: 'text',
      name: 'text',
      nameLatin: 'text',
      countryCode: 'text',
      identifiers: json<readonly Identifier[]>(),
      ordinal: 'integer',
      bearer: 'text',
    },
    indexes: { client: ['clientId'], bearer: ['bearer'] },
  },
  /** Other names of such enterprises, in the order of telling. */
  renamings: {
    columns: { enterpriseId: 'text', effectiveOn: 'text', name: 'text', nameLatin: 'text?' },
    indexes: { enterprise: ['enterpriseId'] },
  },
  /** Every number that an enterprise is registered with. */
  registeredNumbers: {
    key: ['link', 'enterpriseId'],
    columns: { link: 'text', enterpriseId: 'text', ordinal: 'integer' },
  },
  /** What people decided, as lines: an assertion and its retraction both stay. */
  decisions: {
    columns: {
      decision: 'text',
      clientId: 'text',
      otherClientId: 'text?',
      decisionId: 'text',
      reason: 'text',
      targetDecisionId: 'text?',
      recordedAt: 'text',
      ownerClientId: 'text?',
      relation: textOrNullOf<OwnershipRelation>(),
      shareBasisPoints: 'integer?',
      source: json<OwnershipSource | null>(),
    },
    indexes: { client: ['clientId'], other: ['otherClientId'] },
  },
  /** Who was ever named together in one act. */
  casts: {
    key: ['exporterId', 'kind', 'buyer', 'importer', 'consignee', 'endUser', 'principal'],
    columns: {
      exporterId: 'text',
      kind: textOf<'sold' | 'exported'>(),
      buyer: 'text',
      importer: 'text',
      consignee: 'text',
      endUser: 'text',
      principal: 'text',
      castId: 'integer',
    },
  },
  castings: {
    key: ['subject', 'exporterId', 'castId'],
    columns: {
      subject: 'text',
      exporterId: 'text',
      castId: 'integer',
      kind: textOf<'sold' | 'exported'>(),
      roles: json<readonly ClientRole[]>(),
    },
  },
  /** What the acts of a cast come to by now. */
  standing: { key: ['castId'], columns: { castId: 'integer', ...sums } },
  /**
   * Each act of a cast, and what all that still stood came to with it; what takes an act back is
   * another line.
   */
  acts: {
    columns: { castId: 'integer', month: 'text', occurredOn: 'text', sense: 'integer', ...sums },
    indexes: { cast: ['castId'], day: ['castId', 'month', 'occurredOn', 'sense'] },
  },
} as const;

export type ClientsReading = Reading<typeof clientTables>;

export type ClientRows = Rows<typeof clientTables>;
