import { dataFolderOf, dataOption } from './folder/data-folder';
import { placesIn } from './folder/places';
import { examineFolder } from './doctor/examine-folder';
import { lookingOn } from './doctor/looking';
import type { Finding, Severity } from './doctor/finding';
import type { CliCommand } from './command';
import type { Printer } from './terminal/printer';

export const doctor: CliCommand = {
  name: 'doctor',
  summary: 'Examine the program, the data folder, the log and the read models.',
  about: [
    'Reads every byte of log, read models and keys, folds the log anew and compares with it each row',
    'that decisions are taken on. Changes nothing, also beside a running ledger.',
    'Each line says ok, warn or fail, and how to mend it. Exits 1 if anything failed.',
  ],
  options: { data: dataOption },

  async run(given, outside) {
    const { print } = outside;
    const folder = dataFolderOf(given, outside);
    const places = placesIn(folder, outside.environment);
    const findings = await examineFolder(places, lookingOn(print.progress));
    const isWell = findings.every(({ severity }) => severity !== 'fail');
    print.answer({
      text: [`data folder ${folder}`, ...linesOf(findings, print), '', verdictOn(findings)].join(
        '\n',
      ),
      json: { ok: isWell, dataFolder: folder, findings },
    });
    return isWell ? 0 : 1;
  },
};

const colours = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

function linesOf(findings: readonly Finding[], print: Printer): string[] {
  const width = Math.max(...findings.map(({ check }) => check.length));
  return findings.flatMap(({ check, severity, says, mend }) => [
    `${print.paint(colours[severity], severity.padEnd(4))}  ${check.padEnd(width)}  ${says}`,
    ...(mend === undefined ? [] : [`${' '.repeat(width + 8)}Try: ${mend}`]),
  ]);
}

function verdictOn(findings: readonly Finding[]): string {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  if (count('fail') > 0) return `${count('fail')} failed, ${count('warn')} to watch.`;
  return count('warn') > 0 ? `Nothing failed, ${count('warn')} to watch.` : 'All is well.';
}
