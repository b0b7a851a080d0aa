import { lawOf, type LawCode } from './laws';

/** A law and its article as one line: who issued it, its title in both languages, and when. */
export function sourceIn(code: LawCode, article?: string): string {
  const law = lawOf(code);
  if (law === undefined) throw new Error(`no law ${code}`);
  const { publicName, en, zh, issuedOn } = law;
  return [
    publicName,
    `${en} (${zh})`,
    issuedOn,
    ...(article === undefined ? [] : [`Art. ${article}`]),
  ].join(', ');
}

/** Sources that are no law, by the names under which the public finds them. */
export const sources = {
  accounts: 'the accounts of this ledger (docs/events.md)',
  atomicWeights: 'stoichiometry with the standard atomic weights of IUPAC (2021)',
  bandsOfTrade:
    'usual practice of the trade, from general knowledge: configuration until a metallurgist confirms it',
  ceilings: 'accuracies of weighing and assay as configured in this ledger',
  customsTables:
    'customs code tables (海关参数代码表) and the tariff of January 2026, from secondary copies',
  diffusion:
    'MainRich International, "GBD vs bulk alloyed NdFeB magnet" and success stories; both ends are a guess',
  design: 'the design of this ledger (docs/events.md)',
  drugTracing:
    'practice of exceptions under the US Drug Supply Chain Security Act (Healthcare Distribution Alliance)',
  emcs: 'Excise Movement and Control System of the EU and the UK (HMRC, Holding and Movements Assurance Guidance; AEB)',
  gradeLadder:
    'temperatures from H upwards: MainRich International, "GBD vs bulk alloyed NdFeB magnet"; the rest is general knowledge',
  grades: 'lists of makers, from general knowledge',
  ndfebContent:
    'e-magnets UK, "How neodymium magnets are made"; the floor is Nd2Fe14B by stoichiometry',
  quotas: 'notices of MIIT and MNR on the quotas of 2020 to 2024 (稀土开采、冶炼分离总量控制指标)',
  saltContent:
    'formulas of the salts with the standard atomic weights of IUPAC (2021), from solution or hydrate to the dry salt; the width is ours',
  seedToSale: 'practice of seed-to-sale systems (Metrc)',
  smcoContent:
    'SmCo5 and Sm2Co17 by stoichiometry; a shipment with 22.6 % Sm (customs penalty case of 9 April 2025, as reported); the width is ours',
  tariff:
    'tariff and declaration elements of China customs, tables of January 2026, from secondary copies',
  rec20: 'UN/ECE Recommendation 20, from general knowledge',
  unlocode: 'UN/LOCODE, from general knowledge',
} as const;
