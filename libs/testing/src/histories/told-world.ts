import {
  clientIdOf,
  declareParty,
  enterpriseStream,
  partyStream,
  type Declaration,
  type IdentityForgotten,
  type PartyDeclared,
  type PartyRef,
} from '@lodestone/ledger';
import { openSite, registerEnterprise } from '../chain';
import { MemoryLedger } from '../memory-ledger';
import { ledgerKey } from '../traded-chain';
import { tellLaw } from '../law';
import { agencies } from './agencies';
import { licences } from './licences';
import { enterpriseIds, ownersOfSites, siteIds, today } from './world';

const names = ['稀土一厂', '宁波磁业', '赣州稀土'] as const;

/** The same sites, of enterprises that are not one and the same by their numbers. */
export function beginToldWorld(): MemoryLedger {
  const ledger = new MemoryLedger(today);
  ledger.submit({
    type: 'OpenLedger',
    data: { calendarZone: 'Asia/Shanghai', authMode: 'demo', keyFingerprint: 'k' },
  });
  enterpriseIds.forEach((enterpriseId, n) => {
    const identifiers = [{ scheme: 'duns', value: `10${n}` }];
    const name = names[n] as string;
    ledger.submit(registerEnterprise(enterpriseId, { name, identifiers }));
  });
  for (const siteId of siteIds) ledger.submit(openSite(siteId, ownersOfSites[siteId]));
  for (const command of [...agencies, ...licences, ...tellLaw()]) ledger.submit(command);
  return ledger;
}

const declared = (name: string, countryCode: string, ...numbers: string[]): Declaration => ({
  name,
  countryCode,
  identifiers: numbers.map((number) => {
    const [scheme = '', value = ''] = number.split(':');
    return { scheme, value };
  }),
});

/**
 * Who is named at home and abroad: names and numbers that join, contradict and resemble each other,
 * and some that an enterprise on the chain bears as well.
 */
export const identities: Readonly<Record<'home' | 'abroad', readonly Declaration[]>> = {
  home: [
    declared('宁波磁材', 'CN', 'duns:101'),
    declared('绿能电机有限公司', 'CN', 'duns:7'),
    declared('绿能电机', 'CN'),
    declared('Lüneng Motors', 'CN', 'duns:7', 'duns:8'),
  ],
  abroad: [
    declared('Kölner Motoren', 'DE', 'lei:213800KUD8LAJWSQ9D15'),
    declared('Koelner Motoren GmbH', 'DE', 'lei:213800KUD8LAJWSQ9D15', 'duns:9'),
    declared('Motoren Köln', 'DE', 'lei:529900T8BM49AURSDO55', 'duns:9'),
    declared('Alpha', 'JP'),
    declared('Alpha', 'JP', 'duns:12'),
    declared('Łódź Silniki', 'PL', 'duns:8'),
  ],
};

const everybody = [...identities.home, ...identities.abroad];

export const idOf = (identity: Pick<Declaration, 'name' | 'countryCode' | 'identifiers'>): string =>
  clientIdOf(ledgerKey, identity);

/** Ids that a decision may be about: of whoever could be declared, and of the enterprises. */
export const someClientIds = ({ log }: MemoryLedger): readonly string[] => [
  ...new Set([
    ...everybody.map(idOf),
    ...log
      .filter(({ event }) => event.type === 'EnterpriseRegistered')
      .map(({ event }) => idOf(event.data as Declaration)),
  ]),
];

/** Writes an identity down once; anew, after it was forgotten. */
export function declare(
  ledger: MemoryLedger,
  declaredById: string,
  declaration: Declaration,
): PartyRef {
  const generation = ledger.log.filter(
    ({ event }) =>
      event.type === 'IdentityForgotten' &&
      (event as IdentityForgotten).data.clientId === idOf(declaration),
  ).length;
  const event: PartyDeclared = declareParty(ledgerKey, declaredById, declaration, generation);
  const stream = partyStream(event.data.ref);
  if (!ledger.log.some((known) => known.stream === stream)) ledger.record(stream, event);
  return { ref: event.data.ref, countryCode: declaration.countryCode };
}

export const registeredIn = ({ log }: MemoryLedger): readonly string[] =>
  log
    .filter(({ event }) => event.type === 'EnterpriseRegistered')
    .map(({ stream }) => stream.slice(enterpriseStream('').length));
