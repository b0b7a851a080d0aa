import type {
  Client as ReadClient,
  ClientEnterprise,
  ClientIdentity,
  ClientUsage as ReadUsage,
  DeclaredIdentity,
  IdentityConflict,
  MergeSuggestion,
} from '@lodestone/read-models';
import { identityDoubts, RegisteredIdentifier } from '../acts/identifier.answers';
import { OwnershipSource } from '../clients/decision.answers';
import { exactly } from '../http/same-type';
import {
  always,
  day,
  digits,
  knownAt,
  list,
  named,
  next,
  object,
  of,
  oneOf,
  ordinal,
  text,
  whole,
  type TypeOf,
} from '../http/schema';
import { recordedAt } from '../submitting/recorded.answers';
import { clientRoles } from './register.dto';

/** Who it is leaves only to those who may see it: these members are absent for everybody else. */
type WithoutNames<T, Names extends keyof T> = Omit<T, Names> & Partial<Pick<T, Names>>;

const clientId = text('The client id of the declaration.', '3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3');
const acts = whole('In how many acts that still stand.', 4);
const since = ordinal('Since when the ledger knows it.', 4711);
const countryCode = text('Country (ISO 3166-1 alpha-2).', 'DE');
const hidden = 'Left out where you may not see who the client is.';
const names = list(
  object({
    name: text('In its own script.', 'Kölner Motorenwerke AG'),
    'nameLatin?': text('In Latin letters.'),
  }),
  `Every name that was declared. ${hidden}`,
);
const identifiers = list(RegisteredIdentifier, `Its numbers. ${hidden}`);

const ClientUsage = named(
  'ClientUsage',
  exactly<ReadUsage>()(
    object(
      {
        acts,
        'firstOn?': day('The first day. Absent where no act names the client.'),
        'lastOn?': day('The last day. Absent where no act names the client.'),
        roles: list(
          object({
            role: oneOf(clientRoles, 'As what it was named.'),
            acts,
            firstOn: day('The first day.'),
            lastOn: day('The last day.'),
          }),
          'As what, and how often.',
        ),
      },
      'Where acts that still stand name the client.',
    ),
  ),
);

const DeclaredClient = named(
  'DeclaredClient',
  exactly<WithoutNames<DeclaredIdentity, 'name' | 'identifiers'>>()(
    object(
      {
        ref: text('The reference by which acts name the declaration.'),
        clientId,
        declaredById: text('The enterprise that declared it.', 'TJ-MAG'),
        'name?': text(`In its own script. ${hidden}`, 'Kölner Motorenwerke AG'),
        'nameLatin?': text(`In Latin letters. ${hidden}`),
        countryCode,
        'identifiers?': identifiers,
        'address?': text(`The address, as it was declared. ${hidden}`),
        'endUse?': text(`Of an end user: what the goods are for. ${hidden}`),
        ordinal: since,
      },
      'An identity exactly as somebody declared it.',
    ),
  ),
);

const ChainClient = named(
  'EnterpriseAsClient',
  exactly<WithoutNames<ClientEnterprise, 'name' | 'nameLatin' | 'identifiers'>>()(
    object(
      {
        enterpriseId: text('The enterprise.', 'DG-MOTORS'),
        clientId,
        'name?': text(`In its own script. ${hidden}`),
        'nameLatin?': text(`In Latin letters. ${hidden}`),
        countryCode,
        'identifiers?': identifiers,
        ordinal: since,
      },
      'An enterprise on the chain that is a client.',
    ),
  ),
);

type ShownIdentity = WithoutNames<
  Omit<ClientIdentity, 'declarations' | 'enterprises'>,
  'names' | 'identifiers' | 'registeredAs'
> &
  Readonly<{
    declarations: readonly TypeOf<typeof DeclaredClient>[];
    enterprises: readonly TypeOf<typeof ChainClient>[];
  }>;

const Identity = named(
  'ClientIdentity',
  exactly<ShownIdentity>()(
    object(
      {
        clientId: text('The smallest of `clientIds`.'),
        clientIds: list(text(), 'Every client id of it.'),
        'names?': names,
        'identifiers?': identifiers,
        countryCodes: list(text(), 'Countries (ISO 3166-1 alpha-2).'),
        exporterIds: list(text(), 'Enterprises that declared it, or named it in an act.'),
        declarations: list(DeclaredClient, 'Its declarations.'),
        enterprises: list(ChainClient, 'Enterprises on the chain that are this client.'),
        'registeredAs?': list(
          text(),
          `Enterprises of the directory that are registered under one of its numbers. ${hidden}`,
        ),
        doubts: identityDoubts,
        usage: of(ClientUsage, 'Where acts name it.'),
      },
      'One client, or one of several that a conflict keeps apart.',
    ),
  ),
);

const decided = {
  decisionId: text('The decision.', 'MERGE-2025-001'),
  reason: text('Code of the reason.', 'renamed'),
  ordinal: ordinal('Its place in the ledger.', 4711),
  recordedAt,
};

const ClientDecision = named(
  'ClientDecision',
  exactly<ReadClient['decisions'][number]>()(
    object(
      {
        decision: oneOf(['merge', 'ownership', 'forgetting'], 'What was decided.'),
        clientId: text('The smaller id of the two clients.'),
        'otherClientId?': text('The other client.'),
        ...decided,
        'ownerClientId?': text('Of an ownership: which of the two holds the other.'),
        'relation?': oneOf(['parent', 'affiliate'], 'Of an ownership.'),
        'shareBasisPoints?': whole('Of an ownership; 10,000 is all of it.'),
        'source?': of(OwnershipSource, 'Of an ownership: where it is written.'),
        'retraction?': object(decided, 'The decision that took it back.'),
      },
      'What an authority decided about who clients are.',
    ),
  ),
);

type ShownClient = Omit<ReadClient, 'identities' | 'conflicts'> &
  Readonly<{
    identities: readonly TypeOf<typeof Identity>[];
    conflicts: readonly WithoutNames<IdentityConflict, 'values'>[];
  }>;

export const Client = named(
  'Client',
  exactly<ShownClient>()(
    object(
      {
        canonicalId: text('The address of the client: each of `clientIds` leads to it.'),
        clientIds: list(text(), 'Every client id of it.'),
        identities: list(Identity, 'One, unless its numbers contradict each other.'),
        conflicts: list(
          object({
            scheme: text('Code of the scheme.'),
            'issuer?': text('The country that issued the numbers.'),
            'values?': list(text(), `The numbers that contradict each other. ${hidden}`),
          }),
          'In what its numbers contradict each other.',
        ),
        decisions: list(ClientDecision, 'What was decided about it, taken back or not.'),
        'isForgotten?': always(true, 'By order nobody can say who it is.'),
        usage: of(ClientUsage, 'Where acts name it.'),
      },
      'A client under every name and number that was declared.',
    ),
  ),
);

export type Client = TypeOf<typeof Client>;

export const Clients = named(
  'Clients',
  object({ items: list(Client, 'Clients in the order of their ids.'), knownAt, 'next?': next }),
);

export type Clients = TypeOf<typeof Clients>;

const ClientSuggestion = named(
  'ClientSuggestion',
  exactly<MergeSuggestion>()(
    object(
      {
        clients: list(
          object({
            clientId: text('The client.'),
            names: list(
              object({ name: text('In its own script.'), 'nameLatin?': text('In Latin letters.') }),
              'Its names.',
            ),
            countryCodes: list(text(), 'Countries (ISO 3166-1 alpha-2).'),
          }),
          'The two clients.',
        ),
        scorePermille: whole('How likely it is, out of 1,000.', 750),
        evidence: list(
          object({
            evidence: oneOf(
              [
                'same-name',
                'same-name-in-latin-reading',
                'similar-name',
                'same-country',
                'other-country',
                'same-address',
                'contradicting-number',
              ],
              'What was compared.',
            ),
            scorePermille: whole('What it adds, or takes away.', 600),
          }),
          'Why.',
        ),
        massGrams: digits('Grams that both took, sold or exported, whichever is more.', '1200000'),
      },
      'Two clients that may be one. Only people join them.',
    ),
  ),
);

export const ClientSuggestions = named(
  'ClientSuggestions',
  object({ items: list(ClientSuggestion, 'Those on which most mass hangs first.'), knownAt }),
);

export type ClientSuggestions = TypeOf<typeof ClientSuggestions>;
