import { counted, durationFigure, figure } from '../terminal/figures';
import type { Answer } from '../terminal/printer';
import type { KeyPlan } from './key-plan';
import { nameOf, type LogAddress } from './log-address';
import type { Moved } from './move';

export type Report = Moved &
  Readonly<{ from: LogAddress; to: LogAddress; dataFolder: string; seconds: number }>;

export function reportOf(report: Report): Answer {
  const { from, to, survey, alreadyThere, copied, key } = report;
  const seconds = Math.max(report.seconds, 0.001);
  const eventsPerSecond = Math.round(copied / seconds);
  const before = alreadyThere > 0 ? ` (${figure(alreadyThere)} were there already)` : '';
  const forgotten = survey.forgotten.size;
  const next = nextSteps(report);
  return {
    text: [
      `copied   ${counted(copied, 'event')}${before} from ${nameOf(from)} to ${nameOf(to)} ` +
        `in ${durationFigure(seconds)}, ${figure(eventsPerSecond)} events/s with surveying and checking`,
      `checked  ${counted(survey.events, 'event')} one by one: stream, revision, id, type, data, ` +
        'metadata and order are the same, and so is every ordinal',
      ...(forgotten > 0
        ? [`          of ${counted(forgotten, 'stream')} removed for ever only the end was copied`]
        : []),
      ...(key.outcome === 'none' ? [] : [`key      ${wordsOf(key)}`]),
      ...next.map((step, at) => `${at === 0 ? 'Next: ' : '      '}${step}`),
    ].join('\n'),
    json: {
      from: nameOf(from),
      to: nameOf(to),
      events: survey.events,
      alreadyThere,
      copied,
      seconds: Math.round(seconds * 1_000) / 1_000,
      eventsPerSecond,
      forgottenStreams: forgotten,
      key: { outcome: key.outcome, ...(key.outcome === 'none' ? {} : { path: key.path }) },
      next,
    },
  };
}

const wordsOf = (key: Exclude<KeyPlan, { outcome: 'none' }>): string =>
  key.outcome === 'copied' ? `${key.path} was written last` : `${key.path} is where it was`;

function nextSteps({ to, dataFolder, from }: Report): string[] {
  const start =
    to.kind === 'server'
      ? `start the ledger on ${dataFolder} with EVENTSTORE_URL naming ${to.named}.`
      : `start the ledger with LODESTONE_DATA=${to.folder} and without EVENTSTORE_URL.`;
  return [
    start,
    'Positions are not the same: read-models/ and decisions.sqlite belong to the log that they were ' +
      'made from, and are made anew. If the ledger finds old ones, delete them.',
    `Do not write to ${nameOf(from)} any more, but keep it until you are content with the copy.`,
  ];
}
