import { assertTakesOver, programMarkIn } from '@lodestone/event-store';
import { programVersion } from '@lodestone/kernel';
import { schemaVersions } from '@lodestone/ledger';
import { CannotBuild } from '@lodestone/projections';
import { helpOf, runAs } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type ExitCode } from './command';
import { surveyLog, type LogSurvey } from './doctor/survey-log';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { unreadableBecause } from './folder/event-schemas';
import { asCannotRun } from './folder/open-log';
import { placesIn } from './folder/places';
import { openLedger } from './rebuild/open-ledger';
import { durationFigure, figure } from './terminal/figures';
import { table } from './terminal/table';
import { measured, type Measured } from './upgrade/measure';
import { whatIsMadeAnew } from './upgrade/what-is-made-anew';

export const upgrade: CliCommand = {
  name: 'upgrade',
  summary: 'Say what this version would make anew on a data folder, and how long it takes.',
  about: [
    'Run with --check from a new version on the folder of an older one, also beside a running ledger.',
    'Reads the whole log, says whether every event of it can be read, what a start would make anew',
    'and why, what answers questions meanwhile, and how long that takes on this machine, measured on',
    'the first events. Changes nothing. Exits 1 where this version cannot take over.',
  ],
  options: { check: { about: 'say it, and change nothing: the only mode' }, data: dataOption },

  async run(given, outside): Promise<ExitCode> {
    if (!given.switches.has('check')) {
      throw new UsageError(
        'upgrade does nothing without --check: a start of the new version is the upgrade.',
        `${runAs('upgrade --check')} (${helpOf('upgrade')}).`,
      );
    }
    const { print } = outside;
    const folder = dataFolderOf(given, outside);
    const signal = outside.interruption();
    const from = programMarkIn(folder)?.version;
    assertCanTakeOver(folder);
    const places = placesIn(folder, outside.environment);
    const ledger = await openLedger(places);
    try {
      const onProgress = (done: number) =>
        print.progress.show({ what: 'reading the log', done, unit: 'events' });
      const survey = await surveyLog(ledger.store, { unreadableBecause, onProgress });
      assertReadable(survey);
      const { headOrdinal } = survey;
      const onMeasuring = (what: string) =>
        print.progress.show({ what: `measuring ${what}`, done: 0, total: 1, unit: 'sample' });
      const measuring = { ledger, headOrdinal, signal, onMeasuring };
      const anew = await measured(await whatIsMadeAnew(ledger, places), measuring);
      print.answer(answerOf(anew, { from, headOrdinal }));
      return 0;
    } catch (error) {
      if (error instanceof CannotBuild) throw new CannotRun(`${error.message}.`, runAs('doctor'));
      throw asCannotRun(error);
    } finally {
      await ledger.close();
    }
  },
};

function assertCanTakeOver(folder: string): void {
  try {
    assertTakesOver(folder, { version: programVersion, events: schemaVersions });
  } catch (error) {
    throw asCannotRun(error);
  }
}

/** An event that cannot be read parks every read model before it, and stops decisions on its stream. */
function assertReadable({ unreadable }: LogSurvey): void {
  const [first] = unreadable;
  if (!first) return;
  const [what, { count, first: where }] = first;
  throw new CannotRun(
    `this version cannot read ${figure(count)} events ${what}, the first of them ${where}.`,
    'use the version of Lodestone that wrote them, or a newer one.',
  );
}

function answerOf(
  anew: readonly Measured[],
  { from, headOrdinal }: Readonly<{ from: string | undefined; headOrdinal: number }>,
) {
  const secondsAbout = Math.round(anew.reduce((sum, one) => sum + one.secondsAbout, 0));
  const blind = anew.filter(({ answersMeanwhile }) => answersMeanwhile === 'nothing');
  const events = headOrdinal + 1;
  const rows = anew.map(({ what, secondsAbout: seconds, answersMeanwhile, because }) => [
    what,
    `about ${durationFigure(seconds)}`,
    answersMeanwhile === 'nothing' ? 'answers 503 meanwhile' : '',
    because,
  ]);
  return {
    text: [
      `This is Lodestone ${programVersion}; the folder was last used by ${from ?? 'a version that did not say'}.`,
      `Every one of ${figure(events)} events can be read.`,
      ...(anew.length === 0
        ? ['Nothing is made anew: a start takes over what is there.']
        : ['A start makes anew:', ...table(rows).map((line) => `  ${line}`)]),
      ...(anew.length === 0
        ? []
        : [
            `At most about ${durationFigure(secondsAbout)} in all, beside which records are taken` +
              (blind.length === 0 ? ' and every question is answered.' : '.'),
          ]),
    ].join('\n'),
    json: {
      ok: true,
      ...{ version: programVersion, from: from ?? null, events, secondsAbout },
      madeAnew: anew.map(({ readModel: _, ...one }) => one),
    },
  };
}
