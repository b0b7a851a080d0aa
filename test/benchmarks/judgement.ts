import { nationInfo, nationPlan } from '@lodestone/nation';
import { isFindingCode } from '@lodestone/reference';
import { tallied } from '@lodestone/read-models/findings/sums';
import { dateOfInstant } from '@lodestone/nation/time/calendar';
import { MemoryLedger, nationCommandOf } from '@lodestone/testing';
import { parseArgs } from 'node:util';
import { judgeLedger, plantAll, type Counted, type Judged } from '../judgement/judged';
import { scoresOf, totalOf, type Score, type Total } from '../judgement/score';

/**
 * npm run bench -- judgement [--scale 1] [--json]
 *
 * How well flags and findings tell wrong from right: wrongs of many kinds are planted in a copy of
 * the demonstration nation, with as many innocent look-alikes, and are known by a list that only
 * this check reads (`test/judgement/`). Precision and recall, by kind and in all; what was missed,
 * and who was accused; and how many records of the demonstration itself bear a flag beyond lateness.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

function nationInMemory(scale: number): MemoryLedger {
  const ledger = new MemoryLedger();
  for (const submission of nationPlan({ seed: nationInfo.seed, scale })) {
    ledger.today = dateOfInstant(submission.recordedAt);
    const { outcome } = ledger.submit(nationCommandOf(submission));
    if (outcome !== 'accepted') throw new Error(`the demonstration is ${outcome}`);
  }
  return ledger;
}

type Nation = Readonly<{
  records: number;
  flagged: number;
  byCode: Readonly<Record<string, number>>;
  /** Of whom most records are flagged, and by which codes. */
  most: ReadonlyArray<Readonly<{ enterpriseId: string }> & Counted>;
  /** Open findings, by enterprise. */
  found: Readonly<Record<string, readonly string[]>>;
}>;

/** Of everybody who is no plot. */
function nationIn({ records, told }: Judged): Nation {
  const own = [...records].filter(([enterpriseId]) => !enterpriseId.startsWith('PLOT-'));
  const found = [...told]
    .filter(([enterpriseId]) => !enterpriseId.startsWith('PLOT-'))
    .map(([enterpriseId, codes]) => [enterpriseId, [...codes].filter(isFindingCode)] as const)
    .filter(([, codes]) => codes.length > 0);
  return {
    records: own.reduce((sum, [, { all }]) => sum + all, 0),
    flagged: own.reduce((sum, [, { flagged }]) => sum + flagged, 0),
    byCode: own.reduce((sum, [, { byCode }]) => tallied(sum, byCode), {}),
    most: own
      .map(([enterpriseId, counted]) => ({ enterpriseId, ...counted }))
      .sort((a, b) => shareOf(b) - shareOf(a))
      .slice(0, 5),
    found: Object.fromEntries(found),
  };
}

const shareOf = ({ flagged, all }: Pick<Counted, 'flagged' | 'all'>): number =>
  flagged / Math.max(1, all);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const percentOf = (part: number, of: number): string =>
  `${((part * 100) / Math.max(1, of)).toFixed(2)} %`;

function print(scores: readonly Score[], total: Total, nation: Nation): void {
  const width = Math.max(...scores.map(({ kind }) => kind.length));
  for (const { kind, wrongs, found, lookAlikes, accused, toldAs, faults } of scores) {
    console.log(
      `${kind.padEnd(width)}  ${found}/${wrongs} found  ${accused}/${lookAlikes} accused  ${toldAs}`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
  }
  console.log(
    `${total.kinds} kinds, ${total.wrongs} wrongs, ${total.lookAlikes} look-alikes: ` +
      `precision ${percent(total.precision)}, recall ${percent(total.recall)}`,
  );
  const share = shareOf({ flagged: nation.flagged, all: nation.records });
  console.log(
    `the demonstration: ${nation.flagged} of ${nation.records} records flagged beyond lateness ` +
      `(${percent(share)})`,
  );
  for (const [code, count] of Object.entries(nation.byCode)) {
    console.log(`  ${count} ${code} (${percentOf(count, nation.records)})`);
  }
  console.log('of whom most records are flagged:');
  for (const { enterpriseId, all, flagged, byCode } of nation.most) {
    const codes = Object.entries(byCode).map(([code, count]) => `${count} ${code}`);
    console.log(
      `  ${enterpriseId}: ${flagged} of ${all} (${percentOf(flagged, all)}): ${codes.join(', ')}`,
    );
  }
  for (const [enterpriseId, codes] of Object.entries(nation.found)) {
    console.log(`  found: ${enterpriseId}: ${codes.join(', ')}`);
  }
}

const ledger = nationInMemory(Number(values.scale));
const planted = plantAll(ledger);
const judged = judgeLedger(ledger);
const scores = scoresOf(planted, judged);
const [total, nation] = [totalOf(scores), nationIn(judged)];
if (values.json) console.log(JSON.stringify({ benchmark: 'judgement', scores, total, nation }));
else print(scores, total, nation);
