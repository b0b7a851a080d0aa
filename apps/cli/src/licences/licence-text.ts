import { counted, figure } from '../terminal/figures';
import { table } from '../terminal/table';
import type { Licence, Licences, LicenceSummary } from './licence-answers';

/** The queue of files, for people. */
export function licencesText({ items, asOf, next }: Licences): string {
  if (items.length === 0) return `No file on ${asOf}.`;
  const rows = items.map((file) => [
    file.licenceId,
    file.exporterId,
    file.route,
    file.state,
    daysText(file),
    file.heldBy,
    file.waitsFor,
    leftText(file),
  ]);
  const heads = [
    'licence',
    'exporter',
    'route',
    'state',
    'days',
    'held by',
    'waits for',
    'left, g',
  ];
  return [
    ...table([heads, ...rows], leftAt),
    ...(next === undefined ? [] : ['… and more: ask for less, or use the API']),
    '',
    `${counted(items.length, 'file')} on ${asOf}`,
  ].join('\n');
}

const leftAt = 7;

/** Used of how many; what nobody can count is a question mark. */
function daysText({ clock }: LicenceSummary): string {
  if (!clock) return '';
  const used = clock.daysUsed === undefined ? '?' : String(clock.daysUsed);
  return clock.daysMax === undefined ? `${used}, no limit` : `${used}/${clock.daysMax}`;
}

const leftText = ({ items }: LicenceSummary): string =>
  items.length === 0 ? '' : figure(items.reduce((sum, { leftGrams }) => sum + leftGrams, 0));

/** One file with its history. */
export function licenceText(file: Licence): string {
  return [
    `${file.licenceId} of ${file.exporterId}, ${file.route}: ${file.state} on ${file.asOf}`,
    `held by ${file.heldBy}, waits for ${file.waitsFor}`,
    ...clockText(file),
    ...drawnText(file),
    ...reportsText(file),
    '',
    'History:',
    ...table(
      file.records.map(({ occurredOn, type, recordId = '', words, areWordsForgotten }) => [
        `  ${occurredOn}`,
        type,
        recordId,
        areWordsForgotten ? '(words were forgotten by order)' : (words ?? ''),
      ]),
    ),
    '',
    `${counted(file.attachments.length, 'paper')}:`,
    ...table(
      file.attachments.map(({ title, sizeBytes, sha256 }) => [
        `  ${title}`,
        `${figure(sizeBytes)} B`,
        sha256,
      ]),
    ),
  ].join('\n');
}

function clockText({ clock, expected }: Licence): readonly string[] {
  if (!clock) return ['not accepted yet: no working day has counted'];
  const { stopped, outsideCalendar, waiver, daysLeft, dueOn, decidedOn } = clock;
  const left = daysLeft === undefined ? '' : `, ${counted(daysLeft, 'working day')} left`;
  return [
    `${clock.of}: ${clock.daysUsed ?? '?'} working days used since ${clock.startedOn}${left}`,
    ...(waiver === undefined ? [] : [`no time is set: ${waiver}`]),
    ...(decidedOn === undefined ? [] : [`decided on ${decidedOn}`]),
    ...(dueOn === undefined ? [] : [`due on ${dueOn}`]),
    ...(stopped ? [`the clock stands since ${stopped.since}: ${stopped.reason}`] : []),
    ...(outsideCalendar
      ? [
          `not said: the calendar covers ${outsideCalendar.from} to ${outsideCalendar.until}, and not ${outsideCalendar.outside}`,
        ]
      : []),
    ...(expected
      ? [
          `${expected.likeFiles} files of like ${expected.like} took ${counted(expected.medianDays, 'working day')}` +
            (expected.expectedOn === undefined ? '' : `: expected on ${expected.expectedOn}`),
        ]
      : []),
  ];
}

function drawnText({ items, licenceNumber, validFrom, expiresOn }: Licence): readonly string[] {
  if (licenceNumber === undefined) return [];
  const rows = items.map(({ item, goodsCode, grade, forecast, exports, ...grams }) => [
    `  ${item}`,
    goodsCode,
    grade,
    figure(grams.grantedGrams),
    figure(grams.drawnGrams),
    figure(grams.leftGrams),
    figure(exports),
    forecast === undefined
      ? ''
      : (forecast.emptyOn ?? `${figure(forecast.leftAtExpiryGrams)} g left at its end`),
  ]);
  const heads = ['  item', 'goods', 'grade', 'granted, g', 'drawn', 'left', 'exports', 'empty on'];
  return [
    '',
    `No. ${licenceNumber}, ${validFrom} to ${expiresOn}`,
    ...table([heads, ...rows], 3, 4, 5, 6),
  ];
}

function reportsText({ reports }: Licence): readonly string[] {
  if (reports.length === 0) return [];
  const rows = reports.map(({ exportRecordId, kind, dueOn = '', reported, isOverdue }) => [
    `  ${exportRecordId}`,
    kind,
    dueOn,
    reported ? `reported ${reported.occurredOn}` : 'awaited',
    isOverdue ? 'late' : '',
  ]);
  return ['', 'Reports after exports:', ...table(rows)];
}
