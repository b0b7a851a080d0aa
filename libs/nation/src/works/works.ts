import type { GradeCode } from '@lodestone/reference';

/** A magnet works: what it makes, and whom it buys from and sells its swarf to. */
export type Works = Readonly<{
  siteId: string;
  grades: readonly GradeCode[];
  /** NdPr metal, with the share of each smelter. */
  metalFrom: ReadonlyArray<readonly [siteId: string, share: number]>;
  /** Dysprosium-iron and terbium fluoride. */
  heavyFrom: string;
  swarfTo: string;
}>;

const works = (
  siteId: string,
  grades: readonly GradeCode[],
  metalFrom: Works['metalFrom'],
  [heavyFrom, swarfTo]: readonly [string, string],
): Works => ({ siteId, grades, metalFrom, heavyFrom, swarfTo });

const baotou = 'BT-MET.EL1';
const baotou2 = 'BT-ME2.EL1';
const ganzhou = 'GZ-MET.EL1';
const ganzhou2 = 'GZ-ME2.EL1';
const ganzhou3 = 'GZ-ME3.EL1';
const leshan = 'SC-MET.EL1';
const fujian = 'FJ-MET.EL1';
const yixing = 'JS-MET.EL1';
const zibo = 'SD-MET.EL1';
const hunan = 'HN-MET.EL1';

const nearby = (first: string, second: string): Works['metalFrom'] => [
  [first, 0.6],
  [second, 0.4],
];

export const allWorks: readonly Works[] = [
  works('NB-MAG.W1', ['N42SH', 'N48H'], nearby(ganzhou, baotou), [ganzhou, 'NB-REC.RC1']),
  works('NB-MAG.W2', ['N52', 'N45M'], nearby(baotou, ganzhou), [ganzhou, 'NB-REC.RC1']),
  works('TJ-PM.W1', ['N38UH', 'N45SH'], nearby(baotou, ganzhou2), [ganzhou2, 'SD-REC.RC1']),
  works('GZ-MAG.W1', ['N42', 'N40SH'], nearby(ganzhou, ganzhou3), [ganzhou, 'JA-REC.RC1']),
  works('BT-MAG.W1', ['N38', 'N42H'], nearby(baotou, baotou2), [ganzhou2, 'BT-REC.RC1']),
  works('NB-MA2.W1', ['N48SH', 'N52'], nearby(ganzhou2, yixing), [ganzhou2, 'NB-REC.RC1']),
  works('NB-MA3.W1', ['N50', 'N42'], nearby(yixing, hunan), [ganzhou, 'NB-REC.RC1']),
  works('JH-MAG.W1', ['N35', 'N38', 'N45M'], nearby(hunan, yixing), [fujian, 'NB-REC.RC1']),
  works('HZ-MAG.W1', ['N45H', 'N42SH'], nearby(yixing, ganzhou3), [fujian, 'JS-REC.RC1']),
  works('SX-MAG.W1', ['N38', 'N40SH'], nearby(baotou2, leshan), [ganzhou2, 'BT-REC.RC1']),
  works('YT-MAG.W1', ['N48H', 'N38UH'], nearby(zibo, baotou2), [ganzhou2, 'SD-REC.RC1']),
  works('QD-MAG.W1', ['N45SH', 'N35SH'], nearby(zibo, leshan), [fujian, 'SD-REC.RC1']),
  works('AH-MAG.W1', ['N42SH', 'N45M'], nearby(yixing, zibo), [fujian, 'JS-REC.RC1']),
  works('MA-MAG.W1', ['N50', 'N48H'], nearby(leshan, fujian), [fujian, 'JS-REC.RC1']),
  works('DG-MAG.W1', ['N52', 'N42'], nearby(fujian, hunan), [fujian, 'GZ-REC.RC1']),
  works('GZ-MA2.W1', ['N35UH', 'N48SH'], nearby(ganzhou3, ganzhou2), [ganzhou, 'GZ-REC.RC1']),
  works('BT-MA2.W1', ['N38', 'N42H'], nearby(baotou2, baotou), [ganzhou2, 'BT-REC.RC1']),
  works('BJ-MAG.W1', ['N45SH', 'N42SH'], nearby(baotou, zibo), [ganzhou2, 'SD-REC.RC1']),
  works('TY-MAG.W1', ['N35', 'N42'], nearby(leshan, baotou2), [ganzhou2, 'BT-REC.RC1']),
];

/** Warehouses of the trading houses, and the works where each fetches a grade. */
export const traders: Readonly<Record<string, ReadonlyArray<readonly [GradeCode, string]>>> = {
  'XM-TRD.WH1': [
    ['N42', 'GZ-MAG.W1'],
    ['N38', 'BT-MAG.W1'],
    ['N42H', 'BT-MAG.W1'],
  ],
  'SH-TRD.WH1': [
    ['N50', 'MA-MAG.W1'],
    ['N45M', 'AH-MAG.W1'],
    ['N35', 'JH-MAG.W1'],
  ],
  'SZ-TRD.WH1': [
    ['N52', 'DG-MAG.W1'],
    ['N42', 'DG-MAG.W1'],
    ['N35', 'TY-MAG.W1'],
  ],
  'NB-TRD.WH1': [
    ['N48H', 'MA-MAG.W1'],
    ['N38', 'JH-MAG.W1'],
    ['N50', 'NB-MA3.W1'],
  ],
  'QD-TRD.WH1': [
    ['N35SH', 'QD-MAG.W1'],
    ['N38', 'SX-MAG.W1'],
    ['N42H', 'BT-MA2.W1'],
  ],
};

/** Where an enterprise sells a grade from: the works that makes it, or the trader's warehouse. */
const offers: ReadonlyArray<readonly [siteId: string, grade: GradeCode]> = [
  ...allWorks.flatMap(({ siteId, grades }) => grades.map((grade) => [siteId, grade] as const)),
  ...Object.entries(traders).flatMap(([siteId, rows]) =>
    rows.map(([grade]) => [siteId, grade] as const),
  ),
];

/** @throws Error where the enterprise does not offer the grade */
export function siteOffering(enterpriseId: string, grade: GradeCode): string {
  const found = offers.find(
    ([siteId, offered]) => offered === grade && siteId.startsWith(`${enterpriseId}.`),
  );
  if (!found) throw new Error(`${enterpriseId} does not offer ${grade}`);
  return found[0];
}

/** Sites that sell abroad what is offered, with all their grades. */
export const offersOfSites: ReadonlyMap<string, readonly GradeCode[]> = offers.reduce(
  (all, [siteId, grade]) => all.set(siteId, [...(all.get(siteId) ?? []), grade]),
  new Map<string, readonly GradeCode[]>(),
);

const fetched: ReadonlySet<string> = new Set(
  Object.values(traders).flatMap((rows) => rows.map(([grade, siteId]) => `${siteId}/${grade}`)),
);

/** Does a trader fetch this grade from this works? */
export const isFetched = (siteId: string, grade: GradeCode): boolean =>
  fetched.has(`${siteId}/${grade}`);
