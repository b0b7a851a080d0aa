import { figure, kilogramFigure } from '../terminal/figures';
import { table } from '../terminal/table';
import type { Balance, Ranking } from './balance-answers';

/** A balance as it is read: what was there, each term with a bar, what is there, and the tests. */
export function balanceText(of: string, balance: Balance): string {
  const { from, to, element, knownAt, before, changes, after, missingMicrograms } = balance;
  const of2 = element === 'total' ? 'rare earths' : element;
  const widest = largest(changes.map(({ micrograms }) => BigInt(micrograms)));
  const rows = [
    ['before', kg(inside(before)), ''],
    ...changes
      .filter(({ micrograms }) => micrograms !== '0')
      .map(({ name, micrograms }) => [
        `  ${name}`,
        kg(BigInt(micrograms)),
        bar(BigInt(micrograms), widest),
      ]),
    ['after', kg(inside(after)), ''],
    ['  in stock', kg(BigInt(after.stock.micrograms)), ''],
    ['  in process', kg(BigInt(after.inProcess.micrograms)), ''],
    ['  in transit', kg(BigInt(after.inTransit.micrograms)), ''],
    ['missing', kg(BigInt(missingMicrograms)), ''],
  ];
  return [
    `${of}, ${of2} from ${from} to ${to}, as known at ${figure(knownAt)}, in kg`,
    '',
    ...table(rows, 1),
    ...unitsText(balance),
    ...testsText(balance),
  ].join('\n');
}

const inside = (held: Balance['before']): bigint =>
  [held.stock, held.inProcess, held.inTransit].reduce(
    (sum, { micrograms }) => sum + BigInt(micrograms),
    0n,
  );

const kg = kilogramFigure;

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

const largest = (amounts: readonly bigint[]): bigint =>
  amounts.map(size).reduce((a, b) => (a > b ? a : b), 0n);

const barColumns = 30n;

/** What came as blocks, what went as shades: the longest is the largest term. */
const bar = (amount: bigint, widest: bigint): string =>
  widest === 0n
    ? ''
    : (amount < 0n ? '░' : '█').repeat(Number((size(amount) * barColumns + widest - 1n) / widest));

const unitsText = ({ units }: Balance): readonly string[] =>
  units.length === 0
    ? []
    : [
        '',
        'Units, by the books:',
        ...table(
          units.map((unit) => [
            `  ${unit.siteId} ${unit.unitId}`,
            `${kg(BigInt(unit.beforeMicrograms))} to ${kg(BigInt(unit.afterMicrograms))}`,
            unit.lastCountedOn === undefined ? 'never counted' : `counted ${unit.lastCountedOn}`,
          ]),
          1,
        ),
      ];

function testsText({ tests, siteIds }: Balance): readonly string[] {
  if (siteIds?.length === 0) return ['', 'It operated no site on the last day of it.'];
  if (!tests) return [];
  const { measurement, step, cumulative, uncounted } = tests;
  const sigma = kg(BigInt(tests.sigmaMicrograms));
  const usual = `${kg(BigInt(step.usualFromMicrograms))} to ${kg(BigInt(step.usualToMicrograms))}`;
  return [
    '',
    `${verdicts[tests.state] ?? tests.state}.`,
    `  measurement  ${mark(measurement.isExplained)}  one standard deviation is ${sigma}: ${measurement.missingSigmas} of them are missing`,
    `  step         ${mark(step.isExplained)}  usually ${usual} is lost: ${step.outsideSigmas} outside of that`,
    `  cumulative   ${mark(cumulative.isExplained)}  ${runText(cumulative)}`,
    ...uncounted.map(({ siteId, unitId }) => `  not counted  ${siteId} ${unitId}`),
  ];
}

const verdicts: Readonly<Record<string, string>> = {
  closed: 'It closes',
  open: 'It does not close',
  'not-assessable': 'Nobody can say whether it closes: a unit was not counted',
};

const mark = (isExplained: boolean): string =>
  isExplained ? 'explains it        ' : 'does not explain it';

type Run = NonNullable<Balance['tests']>['cumulative'];

const runText = ({ periods, since, excessMicrograms, sigmaMicrograms }: Run): string =>
  since === undefined
    ? 'nothing is carried from period to period'
    : `${periods === 1 ? 'this period' : `${periods} periods since ${since}`}: ${kg(BigInt(excessMicrograms))} beyond the usual, ± ${kg(BigInt(sigmaMicrograms))}`;

export function rankingText({ items }: Ranking): string {
  if (items.length === 0) return 'There is nothing to rank.';
  const rows = items.map((rank) => [
    rank.siteId ?? rank.enterpriseId,
    rank.element,
    rank.state,
    kg(BigInt(rank.missingMicrograms)),
    `${kg(BigInt(rank.usualFromMicrograms))} to ${kg(BigInt(rank.usualToMicrograms))}`,
    kg(BigInt(rank.sigmaMicrograms)),
    rank.outsideSigmas,
  ]);
  const heads = ['what closes worst', 'of', 'state', 'missing, kg', 'usual, kg', '±', 'σ outside'];
  return table([heads, ...rows], 3).join('\n');
}
