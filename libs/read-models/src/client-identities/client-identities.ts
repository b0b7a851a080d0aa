import { forEvery, typesThat, versionsIn } from '@lodestone/ledger';
import type {
  ClientMergeAsserted,
  ClientMergeRetracted,
  Declaration,
  EnterpriseRegistered,
  Exported,
  Identifier,
  IdentityForgotten,
  OwnershipAsserted,
  OwnershipRelation,
  OwnershipRetracted,
  OwnershipSource,
  PartyDeclared,
  RecordCorrected,
  RecordVoided,
  SoldToClient,
} from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import {
  json,
  projection,
  textOf,
  textOrNullOf,
  type Projection,
  type Reading,
  type Rows,
} from '@lodestone/projections';

import { namePartsTable } from '../name-parts';
import { namesClients } from './acts-with-clients';
import { addSearched, deleteSearched } from './searched-client';
import { enterpriseSubject, partySubject } from './subjects';

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
    },
    indexes: { declarer: ['declaredById'] },
  },
  /** What declared identities are called, for their declarer; and enterprises, which have none. */
  nameParts: namePartsTable,
  /** Who bears a number, or an id without any number; declared by nobody: an enterprise. */
  links: {
    key: ['link', 'declaredById', 'subject'],
    columns: { link: 'text', declaredById: 'text', subject: 'text' },
  },
  /** Whom each exporter ever named in an act, whatever became of the act. */
  named: {
    key: ['subject', 'exporterId'],
    columns: { subject: 'text', exporterId: 'text' },
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
    },
    indexes: { client: ['clientId'] },
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
    indexes: { client: ['clientId'] },
  },
  /** Who was named in which act and as what; a void takes it back. */
  uses: {
    columns: {
      exporterId: 'text',
      partyRef: 'text?',
      enterpriseId: 'text?',
      role: textOf<ClientRole>(),
      kind: textOf<'sold' | 'exported'>(),
      siteId: 'text',
      recordId: 'text',
      occurredOn: 'text',
      /** Of the whole act, in digits: the sums of many go beyond what a number holds. */
      massGrams: 'text',
      sense: 'integer',
    },
    indexes: { exporter: ['exporterId'] },
  },
} as const;

export type ClientsReading = Reading<typeof clientTables>;

type ClientRows = Rows<typeof clientTables>;
type PairDecided =
  ClientMergeAsserted | ClientMergeRetracted | OwnershipAsserted | OwnershipRetracted;
type Decided = PairDecided | IdentityForgotten;
type ClientEvent =
  | PartyDeclared
  | EnterpriseRegistered
  | SoldToClient
  | Exported
  | RecordVoided
  | RecordCorrected
  | Decided;

/** In which capacity an act names somebody. */
export type ClientRole = 'buyer' | 'importer' | 'consignee' | 'end-user';

type Use = SoldToClient | Exported;

/** `clientIdOf` of the ledger, with the ledger's key already given: no projection holds a key. */
export type ClientIdOf = (
  identity: Pick<Declaration, 'identifiers' | 'countryCode' | 'name'>,
) => string;

export const clientIdentitiesFile = {
  name: 'client-identities',
  version: 3,
  tables: clientTables,
} as const;

/**
 * Who are an exporter's clients, under which names and numbers were they declared, and in which acts
 * were they named? Who is the same client is computed when asking, because it depends on who asks
 * and on what was known when.
 */
export const clientIdentities = ({
  clientIdOf,
}: Readonly<{ clientIdOf: ClientIdOf }>): Projection<typeof clientTables> =>
  projection<ClientEvent, typeof clientTables>({
    ...clientIdentitiesFile,
    on: {
      PartyDeclared({ event: { data } }, rows, ordinal) {
        const { ref, declaredById, declaration } = data;
        const { name, nameLatin, countryCode, identifiers, address, endUse } = declaration;
        const clientId = clientIdOf(declaration);
        rows.put('clients', { ref, clientId });
        addSearched(rows, { ...declaration, clientId, declaredById, subject: partySubject(ref) });
        rows.put('declarations', {
          ref,
          declaredById,
          name,
          nameLatin: nameLatin ?? null,
          countryCode,
          identifiers,
          address: address ?? null,
          endUse: endUse ?? null,
          ordinal,
        });
      },
      EnterpriseRegistered({ event: { data } }, rows, ordinal) {
        const { enterpriseId, name, nameLatin, countryCode, identifiers } = data;
        const clientId = clientIdOf(data);
        rows.put('enterprises', {
          enterpriseId,
          clientId,
          name,
          nameLatin,
          countryCode,
          identifiers,
          ordinal,
        });
        const subject = enterpriseSubject(enterpriseId);
        addSearched(rows, { clientId, name, nameLatin, identifiers, declaredById: '', subject });
      },
      ClientMergeAsserted: addDecision,
      ClientMergeRetracted: addDecision,
      OwnershipAsserted: addDecision,
      OwnershipRetracted: addDecision,
      IdentityForgotten(recorded, rows) {
        addDecision(recorded, rows);
        const { clientId, refs } = recorded.event.data;
        // What was declared while the order was carried out is not in it, and stays.
        const ordered = refs && new Set(refs);
        for (const { ref } of rows.scan('clients', { clientId })) {
          if (!ordered || ordered.has(ref)) forget(ref, clientId, rows);
        }
      },
      ...forEvery(typesThat(namesClients), ({ event }: RecordedEvent<Use>, rows: ClientRows) =>
        addUses(event, rows, 1),
      ),
      RecordVoided: ({ event }, rows) => addRepairedUses(event, rows),
      RecordCorrected: ({ event }, rows) => addRepairedUses(event, rows),
    },
  });

function forget(ref: string, clientId: string, rows: ClientRows): void {
  const declaration = rows.get('declarations', ref);
  rows.delete('clients', ref);
  rows.delete('declarations', ref);
  if (declaration) deleteSearched(rows, { ...declaration, clientId, subject: partySubject(ref) });
}

function addDecision({ event, metadata }: RecordedEvent<Decided>, rows: ClientRows): void {
  const said: Partial<OwnershipAsserted['data'] & ClientMergeRetracted['data']> = event.data;
  const { clientId, decisionId, reason } = event.data;
  rows.append('decisions', {
    decision: event.type,
    clientId,
    otherClientId: said.otherClientId ?? null,
    decisionId,
    reason,
    targetDecisionId: said.targetDecisionId ?? null,
    recordedAt: metadata.recordedAt,
    ownerClientId: said.ownerClientId ?? null,
    relation: said.relation ?? null,
    shareBasisPoints: said.shareBasisPoints ?? null,
    source: said.source ?? null,
  });
}

function addRepairedUses(event: RecordVoided | RecordCorrected, rows: ClientRows): void {
  const { before, after } = versionsIn(event);
  if (before && namesClients[before.type]) addUses(before as Use, rows, -1);
  if (after && namesClients[after.type]) addUses(after as Use, rows, 1);
}

const massOf = ({ data: { goods } }: SoldToClient | Exported): string =>
  goods
    .flatMap(({ takes }) => takes.map(({ massGrams }) => BigInt(massGrams)))
    .reduce((sum, mass) => sum + mass, 0n)
    .toString();

function addUses(act: SoldToClient | Exported, rows: ClientRows, sense: 1 | -1): void {
  const { siteId, recordId, occurredOn, buyerRef, importerRef, consigneeRef, endUserRef } =
    act.data;
  const isExport = act.type === 'Exported';
  const use = {
    exporterId: isExport ? act.data.exporterId : act.data.sellerId,
    kind: isExport ? ('exported' as const) : ('sold' as const),
    siteId,
    recordId,
    occurredOn,
    massGrams: massOf(act),
    sense,
  };
  const parties: ReadonlyArray<readonly [ClientRole, string | undefined]> = [
    ['buyer', buyerRef],
    ['importer', importerRef],
    ['consignee', consigneeRef],
    ['end-user', endUserRef],
  ];
  for (const [role, partyRef] of parties) {
    if (partyRef !== undefined) rows.append('uses', { ...use, role, partyRef, enterpriseId: null });
  }
  const refs = new Set(parties.flatMap(([, ref]) => ref ?? []));
  for (const ref of refs) addNamed(partySubject(ref), use.exporterId, rows);
  const enterpriseId = isExport ? undefined : act.data.buyerId;
  if (enterpriseId === undefined) return;
  addNamed(enterpriseSubject(enterpriseId), use.exporterId, rows);
  rows.append('uses', { ...use, role: 'buyer', partyRef: null, enterpriseId });
}

/** Looked up before it is written: the same few are named again and again. */
function addNamed(subject: string, exporterId: string, rows: ClientRows): void {
  if (!rows.get('named', subject, exporterId)) rows.put('named', { subject, exporterId });
}
