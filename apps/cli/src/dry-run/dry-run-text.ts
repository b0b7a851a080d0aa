import { counted, figure } from '../terminal/figures';
import type { RecordTried, Tried } from './dry-run-answers';

/** What would become of each record, for people; nothing of it happened. */
export function dryRunText(tried: Tried, recordId: string | undefined): string {
  const { judgedAt, outcome } = tried;
  const records = tried.records ?? [{ ...tried, ...(recordId === undefined ? {} : { recordId }) }];
  const at =
    judgedAt === undefined
      ? ''
      : `, judged on event ${judgedAt.revision} of the site` +
        (judgedAt.ordinal === undefined ? '' : ` and ordinal ${judgedAt.ordinal}`);
  return [
    ...records.flatMap(linesOf),
    `${counted(records.length, 'record')}: ${words[outcome]}${at}. Nothing was recorded.`,
  ].join('\n');
}

const words = {
  recorded: 'would be recorded',
  unchanged: 'stands already',
  refused: 'would be refused',
  invalid: 'is not valid',
} as const;

function linesOf({ recordId = '?', outcome, answer, problem, change }: RecordTried): string[] {
  const flags = answer?.flags ?? [];
  return [
    `${recordId}: ${words[outcome]}${flags.length > 0 ? `, flagged ${codesOf(flags)}` : ''}`,
    ...(problem ? [`  ${problem.code}: ${problem.message.en}`] : []),
    ...(problem?.errors ?? []).map(({ pointer, message }) => `    ${pointer} ${message.en}`),
    ...(problem?.mend ? [`  ${problem.mend.en}`] : []),
    ...(change ? changeLines(change) : []),
  ];
}

function changeLines(change: NonNullable<RecordTried['change']>): string[] {
  const { targetRecordId, flagsBefore = [], flagsAfter = [], masses } = change;
  const [before, after] = [codesOf(flagsBefore), codesOf(flagsAfter)];
  return [
    ...(before === after
      ? []
      : [`  flags of ${targetRecordId}: ${before || 'none'} → ${after || 'none'}`]),
    ...masses.map(
      ({ account, lotId, massGrams }) =>
        `  ${account}${lotId === undefined ? '' : ` ${lotId}`}: ${massGrams > 0 ? '+' : ''}${figure(massGrams)} g`,
    ),
  ];
}

const codesOf = (flags: ReadonlyArray<Readonly<{ code: string }>>): string =>
  [...new Set(flags.map(({ code }) => code))].join(', ');
