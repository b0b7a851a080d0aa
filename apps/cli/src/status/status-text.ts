import type { Printer } from '../terminal/printer';
import { byteFigure, figure } from '../terminal/figures';
import { table } from '../terminal/table';
import type { RunningStatus } from './running-status';

/** One screen: what is the matter first, then how far everything is, then who waits. */
export function statusText(status: RunningStatus, print: Pick<Printer, 'paint'>): string {
  const { url, version, takesRecords, loading, faults } = status;
  const isWell = takesRecords && faults.length === 0;
  return [
    `Lodestone ${version ?? '(version unknown)'} at ${url}: ${print.paint(isWell ? 'green' : 'red', status.status)}`,
    takesRecords ? 'Records are taken.' : 'Records are NOT taken: 503.',
    ...(loading
      ? [`The demonstration is loading: ${figure(loading.done)} of ${figure(loading.total)}.`]
      : []),
    ...faults.map(({ part, message, at }) => `FAULT  ${part} since ${at}: ${message}`),
    '',
    ...readModelLines(status),
    '',
    ...waitingLines(status),
    ...diskLines(status),
  ].join('\n');
}

function readModelLines({ readModels, ordinal }: RunningStatus): readonly string[] {
  const rows = readModels.map((one) => [
    one.name,
    one.state,
    figure(one.ordinal),
    one.lagSeconds < 1 ? '' : `${figure(one.lagSeconds)} s behind`,
  ]);
  return [
    `Every answer reflects ordinal ${figure(ordinal)}.`,
    ...table([['read model', 'state', 'ordinal', ''], ...rows], 2).map((line) => `  ${line}`),
  ];
}

function waitingLines({
  waiting,
  streams,
  connections,
  exports,
}: RunningStatus): readonly string[] {
  const { commands, commandBytes, lanes } = waiting;
  return [
    `Waiting: ${figure(commands)} commands (${byteFigure(commandBytes)})`,
    ...lanes.map(
      ({ lane, waiting: questions, tenants, asked }) =>
        `  ${lane}: ${figure(questions)} questions of ${figure(tenants)} tenants, ${figure(asked)} being answered`,
    ),
    `Open: ${figure(connections)} connections, ${figure(streams)} streams of events`,
    `Files: ${figure(exports.making)} being made, ${figure(exports.whole)} there (${byteFigure(exports.bytes)})`,
  ];
}

function diskLines({ disk: { freeBytes, logBytes } }: RunningStatus): readonly string[] {
  const log =
    logBytes === null ? 'the log is on a server' : `the log takes ${byteFigure(logBytes)}`;
  return freeBytes === null ? [] : [`Disk: ${byteFigure(freeBytes)} free, ${log}`];
}
