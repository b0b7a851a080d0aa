import { clientIdOf, isId, type Identifier } from '@lodestone/ledger';
import {
  activities,
  identifierSchemeOf,
  isActivity,
  isCountry,
  isEndUse,
} from '@lodestone/reference';
import { destinations } from '../demand/exports-by-month';
import { siteOffering } from '../works/works';
import { declarationBy, declarationOf, type NationClient } from './client';
import { clients } from './clients';
import { caseClients, materialClients, specialClients } from './clients-cases';
import { homeClients } from './clients-home';
import { enterpriseOfSite, enterprises } from './enterprises';
import { endUsers, forwarders, scrapDealers, suppliersAbroad } from './parties';

const chinese = /\p{Script=Han}/u;
const latin = /^[\p{Script=Latin}\p{N}\p{P}\p{Z}]+$/u;

const numbersOf = (identifiers: readonly Identifier[]): readonly string[] =>
  identifiers.map(({ scheme, value }) => `${scheme} ${value}`);

describe('the enterprises of the nation', () => {
  it('are some sixty, from mine to exporter, with one or two sites each', () => {
    expect(enterprises.length).toBeGreaterThanOrEqual(60);
    expect(new Set(enterprises.map(({ enterpriseId }) => enterpriseId)).size).toBe(
      enterprises.length,
    );
    const found = enterprises.flatMap(({ sites }) => sites.flatMap((site) => site.activities));
    expect(new Set(found)).toStrictEqual(new Set(activities.map(({ code }) => code)));
    for (const { sites, enterpriseId } of enterprises) {
      expect([1, 2]).toContain(sites.length);
      expect([enterpriseId, ...sites.map(({ siteId }) => siteId)].every(isId)).toBe(true);
      expect(sites.flatMap((site) => site.activities).every(isActivity)).toBe(true);
      for (const { siteId } of sites) {
        expect(enterpriseOfSite(siteId).enterpriseId).toBe(enterpriseId);
      }
    }
  });

  it('have a name in Chinese and one in Latin script', () => {
    for (const { name, nameLatin, sites } of enterprises) {
      for (const named of [{ name, nameLatin }, ...sites]) {
        expect(named.name).toMatch(chinese);
        expect(named.nameLatin).toMatch(latin);
      }
    }
  });
});

describe('the clients of the nation', () => {
  it('are three hundred abroad, in twenty countries, each under a name of its own', () => {
    expect(clients).toHaveLength(300);
    expect(destinations).toHaveLength(20);
    expect(new Set(clients.map(({ key }) => key)).size).toBe(300);
    expect(new Set(clients.map(({ name }) => name)).size).toBe(300);
    const countries = new Set(clients.map(({ countryCode }) => countryCode));
    expect([...countries].sort()).toStrictEqual([...destinations].sort());
    expect([...countries].every(isCountry)).toBe(true);
  });

  it('buy grades that somebody makes, for uses that are listed', () => {
    for (const { suppliers, endUseCode, endUse, endUsers: others } of clients) {
      expect(isEndUse(endUseCode)).toBe(true);
      expect(endUse === undefined).toBe(others !== undefined);
      for (const { exporterId, grades } of suppliers) {
        const sites = new Set(grades.map((grade) => siteOffering(exporterId, grade)));
        // One record is of one site: a client gets all grades of an exporter from one of its sites.
        expect(sites.size).toBe(1);
      }
    }
  });

  it('have numbers that pass every check, and no two share one', () => {
    const declared = [
      ...enterprises.map(({ identifiers }) => identifiers),
      ...clients.map(({ identifiers }) => identifiers),
      ...Object.values(homeClients)
        .flat()
        .map(({ declaration }) => declaration.identifiers),
      ...Object.values(suppliersAbroad).map(({ identifiers }) => identifiers),
      ...[...specialClients, ...materialClients].map(({ identifiers }) => identifiers),
      ...caseClients.filter(({ key }) => key !== 'US-6').map(({ identifiers }) => identifiers),
      ...scrapDealers.map(({ identifiers }) => identifiers),
      ...Object.values(forwarders).map(({ identifiers }) => identifiers),
      ...Object.values(endUsers).map(({ identifiers }) => identifiers),
    ];
    for (const { scheme, issuer, value } of declared.flat()) {
      const checked = identifierSchemeOf(scheme)?.check(value, issuer);
      expect([scheme, checked]).toStrictEqual([scheme, { outcome: 'valid', value }]);
    }
    const numbers = declared.flatMap(numbersOf);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the cases that the register of clients shows', () => {
  const key = new Uint8Array(32).fill(1);
  const clientOf = (name: string): NationClient => {
    const found = clients.find((client) => client.key === name);
    if (!found) throw new Error(`no client ${name}`);
    return found;
  };
  const idsOf = (name: string, exporterId: string): ReadonlySet<string> => {
    const client = clientOf(name);
    const rolls = Array.from({ length: 100 }, (_, roll) => roll);
    return new Set(rolls.map((roll) => clientIdOf(key, declarationBy(client, exporterId, roll))));
  };

  it('DE-4 is one client under three spellings, the third without a number', () => {
    const names = ['NB-MAG', 'TJ-PM', 'XM-TRD'].map(
      (exporterId) => declarationBy(clientOf('DE-4'), exporterId, 0).name,
    );
    expect(new Set(names).size).toBe(3);
    expect(declarationBy(clientOf('DE-4'), 'XM-TRD', 0).identifiers).toStrictEqual([]);
  });

  it('NL-2 has one VAT number under two LEIs: a conflict', () => {
    const [full, other] = [99, 0].map((roll) => declarationBy(clientOf('NL-2'), 'XM-TRD', roll));
    expect(idsOf('NL-2', 'XM-TRD').size).toBe(2);
    expect(full?.identifiers[1]).toStrictEqual(other?.identifiers[1]);
    expect(full?.identifiers[0]?.scheme).toBe('lei');
    expect(full?.identifiers[0]).not.toStrictEqual(other?.identifiers[0]);
  });

  it('VN-3 is declared by name alone, in two spellings: two clients', () => {
    expect(clientOf('VN-3').identifiers).toStrictEqual([]);
    expect(idsOf('VN-3', 'GZ-MAG').size).toBe(2);
  });

  it.each(['KR-1', 'JP-1', 'US-3'])(
    '%s is joined by a number that two declarations share',
    (name) => {
      const full = declarationOf(clientOf(name));
      const short = declarationBy(clientOf(name), 'any', 0);
      expect(short).not.toStrictEqual(full);
      expect(numbersOf(full.identifiers)).toEqual(
        expect.arrayContaining([...numbersOf(short.identifiers)]),
      );
    },
  );
});
