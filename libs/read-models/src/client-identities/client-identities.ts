import { forEvery, typesThat, versionsIn } from '@lodestone/ledger';
import type {
  ClientMergeAsserted,
  ClientMergeRetracted,
  EnterpriseRegistered,
  EnterpriseRenamed,
  Exported,
  IdentityForgotten,
  OwnershipAsserted,
  OwnershipRetracted,
  PartyDeclared,
  RecordCorrected,
  RecordVoided,
  SoldToClient,
} from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import { projection, type Projection } from '@lodestone/projections';

import { namesClients } from './acts-with-clients';
import {
  addAlikeKeys,
  addAlikeKeysOfEnterprise,
  alikeKeysOfNamed,
  forgetAlikeKeys,
} from './alike-keys';
import {
  addBearer,
  bearerOf,
  forgetBearers,
  moveBearers,
  nation,
  notYet,
  type Bearer,
} from './bearers';
import { addAct } from './casts';
import { clientTables, type ClientRows } from './client-tables';
import type { ClientIdOf } from '../client-id-of';
import { linkKeyOf } from '../identifier-links';
import { addRenaming } from './renamings';
import { addSearched, deleteSearched } from './searched-client';
import { enterpriseIdOf, enterpriseSubject, partySubject, refOf } from './subjects';

type PairDecided =
  ClientMergeAsserted | ClientMergeRetracted | OwnershipAsserted | OwnershipRetracted;
type Decided = PairDecided | IdentityForgotten;
type ClientEvent =
  | PartyDeclared
  | EnterpriseRegistered
  | EnterpriseRenamed
  | SoldToClient
  | Exported
  | RecordVoided
  | RecordCorrected
  | Decided;

type Use = SoldToClient | Exported;

export const clientIdentitiesFile = {
  name: 'client-identities',
  version: 8,
  tables: clientTables,
} as const;

/**
 * Who are an exporter's clients, under which names and numbers were they declared, and in which acts
 * were they named? Who is the same client depends on who asks and on what was known when: it is kept
 * up to date for everybody and for each exporter, and what was true once stays beside it.
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
        setUndeclared(rows, ref, ordinal);
        addSearched(rows, { ...declaration, declaredById, subject: partySubject(ref) });
        const bearer = bearerOf({ clientId, identifiers });
        addDeclared(rows, { ...data, bearer, clientId }, ordinal);
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
          bearer,
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
          bearer: bearerOf({ clientId, identifiers }),
        });
        for (const link of identifiers.map(linkKeyOf)) {
          rows.put('registeredNumbers', { link, enterpriseId, ordinal });
        }
        const subject = enterpriseSubject(enterpriseId);
        for (const { scope } of rows.scan('named', { subject })) {
          addEnterprise(rows, { subject, scope }, ordinal);
        }
        addSearched(rows, { name, nameLatin, identifiers, declaredById: '', subject });
      },
      EnterpriseRenamed: ({ event }, rows, ordinal) => addRenaming(rows, event.data, ordinal),
      ClientMergeAsserted: addMerge,
      ClientMergeRetracted: addMerge,
      OwnershipAsserted: addDecision,
      OwnershipRetracted: addDecision,
      IdentityForgotten: forgetIdentity,
      ...forEvery(
        typesThat(namesClients),
        ({ event }: RecordedEvent<Use>, rows: ClientRows, ordinal: number) =>
          addUse(rows, { act: event, sense: 1, ordinal }),
      ),
      RecordVoided: ({ event }, rows, ordinal) => addRepairedUses(event, rows, ordinal),
      RecordCorrected: ({ event }, rows, ordinal) => addRepairedUses(event, rows, ordinal),
    },
  });

type Declared = PartyDeclared['data'] & Readonly<{ bearer: Bearer; clientId: string }>;

/** For everybody and for whoever declared it: whose client it is, and by what it is found. */
function addDeclared(
  rows: ClientRows,
  { declaration, declaredById, bearer, clientId }: Declared,
  ordinal: number,
): void {
  const { identifiers } = declaration;
  const keys = alikeKeysOfNamed(declaration);
  for (const scope of [nation, declaredById]) {
    addBearer(rows, { scope, bearer, clientId, identifiers }, ordinal);
    addAlikeKeys(rows, keys, { scope, bearer, ordinal });
  }
}

function forgetIdentity(recorded: RecordedEvent<IdentityForgotten>, rows: ClientRows): void {
  addDecision(recorded, rows);
  const { clientId, refs } = recorded.event.data;
  // What was declared while the order was carried out is not in it, and stays.
  const ordered = refs && new Set(refs);
  for (const { ref } of rows.scan('clients', { clientId })) {
    if (!ordered || ordered.has(ref)) forget(ref, rows);
  }
  forgetBearers(rows, clientId);
}

function forget(ref: string, rows: ClientRows): void {
  const declaration = rows.get('declarations', ref);
  rows.delete('clients', ref);
  rows.delete('declarations', ref);
  if (!declaration) return;
  const subject = partySubject(ref);
  setUndeclared(rows, ref, notYet);
  const declarers = [declaration.declaredById, ...scopesBeside(declaration, rows)];
  for (const declaredById of declarers) {
    deleteSearched(rows, { ...declaration, declaredById, subject });
  }
  forgetAlikeKeys(rows, { declaration, scopes: [nation, ...declarers] });
}

/** Exporters for whom somebody else made a declaration: their acts name it. */
const scopesBeside = (
  { ref, declaredById }: Readonly<{ ref: string; declaredById: string }>,
  rows: ClientRows,
): readonly string[] =>
  rows
    .scan('named', { subject: partySubject(ref) })
    .map(({ scope }) => scope)
    .filter((scope) => scope !== nation && scope !== declaredById);

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

function addMerge(
  recorded: RecordedEvent<ClientMergeAsserted | ClientMergeRetracted>,
  rows: ClientRows,
  ordinal: number,
): void {
  addDecision(recorded, rows);
  moveBearers(rows, recorded.event.data, ordinal);
}

type Told<Act> = Readonly<{ act: Act; sense: 1 | -1; ordinal: number }>;

/** What a void or correction takes back, and what it puts there. */
function addRepairedUses(
  event: RecordVoided | RecordCorrected,
  rows: ClientRows,
  ordinal: number,
): void {
  const { before, after } = versionsIn(event);
  if (before && namesClients[before.type]) addUse(rows, { act: before as Use, sense: -1, ordinal });
  if (after && namesClients[after.type]) addUse(rows, { act: after as Use, sense: 1, ordinal });
}

function addUse(rows: ClientRows, told: Told<Use>): void {
  addAct(rows, told, (subject, exporterId) => {
    for (const scope of [nation, exporterId]) {
      if (rows.get('named', subject, scope)) continue;
      rows.put('named', { subject, scope, ordinal: told.ordinal });
      addUndeclared(rows, subject, scope);
      addEnterprise(rows, { subject, scope }, told.ordinal);
      addDeclaredFor(rows, { subject, scope }, told.ordinal);
    }
  });
}

/** Wherever acts name it already, it was known by its ref alone until this ordinal. */
function setUndeclared(rows: ClientRows, ref: string, untilOrdinal: number): void {
  const subject = partySubject(ref);
  for (const { scope } of rows.scan('named', { subject })) {
    rows.put('undeclared', { scope, subject, untilOrdinal });
  }
}

/** Its declaration is to come, or was forgotten: until one is there it is known by its ref alone. */
function addUndeclared(rows: ClientRows, subject: string, scope: string): void {
  const ref = refOf(subject);
  if (ref === undefined || rows.get('declarations', ref)) return;
  rows.put('undeclared', { scope, subject, untilOrdinal: notYet });
}

/** Who was declared by the operator of a site is a client of the exporter for whom it acts there. */
function addDeclaredFor(
  rows: ClientRows,
  { subject, scope }: Readonly<{ subject: string; scope: string }>,
  ordinal: number,
): void {
  const ref = refOf(subject);
  const declaration = ref === undefined ? undefined : rows.get('declarations', ref);
  const clientId = ref === undefined ? undefined : rows.get('clients', ref)?.clientId;
  if (!declaration || clientId === undefined) return;
  const { declaredById, bearer, identifiers } = declaration;
  if (scope === nation || scope === declaredById) return;
  addSearched(rows, { ...declaration, declaredById: scope, subject });
  addBearer(rows, { scope, bearer, clientId, identifiers }, ordinal);
  addAlikeKeys(rows, alikeKeysOfNamed(declaration), { scope, bearer, ordinal });
}

/** On the chain somebody is a client as soon as an act names it. */
function addEnterprise(
  rows: ClientRows,
  { subject, scope }: Readonly<{ subject: string; scope: string }>,
  ordinal: number,
): void {
  if (refOf(subject) !== undefined) return;
  const enterprise = rows.get('enterprises', enterpriseIdOf(subject));
  if (!enterprise) return;
  const { bearer } = enterprise;
  addBearer(rows, { ...enterprise, scope }, ordinal);
  addAlikeKeysOfEnterprise(rows, enterprise, { scope, bearer, since: ordinal });
}
