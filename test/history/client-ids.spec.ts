import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  clientIdOf,
  type Declaration,
  type EnterpriseRegistered,
  type Identifier,
  type PartyDeclared,
} from '@lodestone/ledger';
import { declarationBy, declarationOf } from '@lodestone/nation/people/client';
import { clients } from '@lodestone/nation/people/clients';
import { homeClients } from '@lodestone/nation/people/clients-home';
import { enterprises } from '@lodestone/nation/people/enterprises';
import {
  endUsers,
  forwarders,
  scrapDealers,
  suppliersAbroad,
} from '@lodestone/nation/people/parties';

type Identified = Pick<Declaration, 'identifiers' | 'countryCode' | 'name'>;

const key = Buffer.alloc(32, 7);

const kept = <Data>(file: string): Data =>
  (JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as { data: Data }).data;

/** A number of each scheme that there was when the first declarations were made, as it is stored. */
const firstNumbers: readonly Identifier[] = [
  { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' },
  { scheme: 'uscc', value: '91110000600037341L' },
  { scheme: 'vat', issuer: 'DE', value: 'DE136695976' },
  { scheme: 'vat', value: 'NL004495445B01' },
  { scheme: 'eori', issuer: 'GB', value: 'XI123456789000' },
  { scheme: 'eori', value: 'DE1234567' },
  { scheme: 'in-gstin', value: '27AAPFU0939F1ZV' },
  { scheme: 'jp-corporate-number', value: '5835678256246' },
  { scheme: 'kr-brn', value: '1168200276' },
  { scheme: 'mx-rfc', value: 'MAB9307148T4' },
  { scheme: 'us-ein', value: '911144442' },
  { scheme: 'vn-mst', value: '0100233488' },
  { scheme: 'duns', value: '150483782' },
  { scheme: 'gln', value: '9501101020016' },
];

/** The number that gives the id, by the order of the first schemes. */
function firstOf(identifiers: readonly Identifier[]): readonly Identifier[] {
  const schemes = firstNumbers.map(({ scheme }) => scheme);
  const rank = ({ scheme }: Identifier): number => schemes.indexOf(scheme);
  const [first] = identifiers.toSorted((a, b) => rank(a) - rank(b) || (a.value < b.value ? -1 : 1));
  return first ? [first] : [];
}

const identified = (identifiers: readonly Identifier[]): Identified => ({
  name: 'Somebody',
  countryCode: 'DE',
  identifiers,
});

const digestOf = (declared: readonly Identified[]): string =>
  createHash('sha256')
    .update(declared.map((each) => clientIdOf(key, each)).join('\n'))
    .digest('hex');

/** Ids of clients stand in decisions, cursors and saved questions: a scheme that is added moves none. */
describe('the ids of clients', () => {
  it('are what they were, of the declarations that are kept', () => {
    const { declaration } = kept<PartyDeclared['data']>('PartyDeclared.v1.json');
    const enterprise = kept<EnterpriseRegistered['data']>('EnterpriseRegistered.v1.json');

    expect([clientIdOf(key, declaration), clientIdOf(key, enterprise)]).toStrictEqual([
      'ce2a0995-6df9-800e-bb42-0f1529143c05',
      '1cb3b1dd-bed4-8017-b33e-25ea72d1a5a0',
    ]);
  });

  it('are what they were, of any two numbers of the first schemes', () => {
    const pairs = firstNumbers.flatMap((one) => firstNumbers.map((other) => [one, other]));

    expect(digestOf(pairs.map(identified))).toBe(
      '8b661da83825b159e860f47413c59081b50eb62a7fb3632bf9a91c664305aea0',
    );
  });

  it('are what they were, of everybody in the demonstration', () => {
    const exporters = enterprises.map(({ enterpriseId }) => enterpriseId);
    const declared: readonly Identified[] = [
      ...enterprises.map((each) => ({ ...each, countryCode: 'CN' })),
      ...clients.flatMap((client) => [
        declarationOf(client),
        ...exporters.flatMap((id) => [0, 1, 2].map((roll) => declarationBy(client, id, roll))),
      ]),
      ...Object.values(homeClients)
        .flat()
        .map(({ declaration }) => declaration),
      ...[suppliersAbroad, forwarders, endUsers].flatMap((each) => Object.values<Identified>(each)),
      ...scrapDealers,
    ];

    const asBefore = declared.map((each) => ({ ...each, identifiers: firstOf(each.identifiers) }));
    expect(declared.length).toBeGreaterThan(50_000);
    expect(digestOf(declared)).toBe(digestOf(asBefore));
  });
});
