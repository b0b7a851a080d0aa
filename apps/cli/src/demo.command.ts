import { portOf } from './arguments/parse';
import { runAs } from './arguments/run-as';
import { CannotRun, type CliCommand, type Given, type Outside } from './command';
import { ApiProcess, type ApiEnd } from './demo/api-process';
import { ChildWords, type StartupFault } from './demo/child-words';
import { DemoScreen } from './demo/demo-screen';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { placesIn } from './folder/places';

export const demo: CliCommand = {
  name: 'demo',
  summary: 'Start the ledger with its demonstration nation, and stay until Ctrl-C.',
  about: [
    'Loads the demonstration if the ledger is new or half loaded, then prints the address, the',
    'accounts and commands to try. Ctrl-C stops it; the next start finds everything as it was left.',
    'With --json: one line when it is ready, one when it has stopped.',
  ],
  options: {
    data: dataOption,
    port: { value: 'N', about: 'where to listen (default: LODESTONE_PORT, or 3180; 0: any free)' },
    scale: {
      value: 'N',
      about: 'records of a new demonstration: 0.05 (14,000) to 20, default 1 (60,000)',
    },
  },

  async run(given, outside) {
    const { print, projectRoot, environment } = outside;
    const dataFolder = dataFolderOf(given, outside);
    const interrupted = outside.interruption();
    const isDefaultFolder =
      dataFolder === dataFolderOf({ ...given, values: {} }, { ...outside, environment: {} });
    const places = placesIn(dataFolder, environment);
    const screen = new DemoScreen({ print, projectRoot, places, isDefaultFolder });
    const words = new ChildWords((line) => print.note(line), {
      holdsBack: !environment['LODESTONE_LOG'],
    });
    const api = new ApiProcess({
      projectRoot,
      environment: environmentFor(given, outside, dataFolder),
      onLine: (line) => words.hear(line),
      onMessage(message) {
        if (message.kind === 'listening') words.passOn();
        screen.hear(message);
      },
    });
    const stop = () => {
      print.note('stopping…');
      api.stop();
    };
    if (interrupted.aborted) stop();
    else interrupted.addEventListener('abort', stop, { once: true });

    const end = await api.ended;
    screen.end();
    const hasStopped = end.code === 0 || (interrupted.aborted && end.signal !== null);
    if (!hasStopped) {
      if (!words.fault) words.passOn();
      throw failure(end, words.fault);
    }
    print.answer({ text: 'The ledger has stopped.', json: { kind: 'stopped' } });
    return 0;
  },
};

function environmentFor(given: Given, { environment }: Outside, dataFolder: string) {
  const port = portOf(given);
  return {
    ...environment,
    LODESTONE_DATA: dataFolder,
    LODESTONE_DEMONSTRATION: environment['LODESTONE_DEMONSTRATION'] || '1',
    ...(given.values['scale'] === undefined ? {} : { LODESTONE_SCALE: given.values['scale'] }),
    // A line for every request would bury what we print.
    LODESTONE_LOG: environment['LODESTONE_LOG'] || 'warn',
    ...(port === undefined ? {} : { LODESTONE_PORT: String(port) }),
  };
}

function failure({ code, signal }: ApiEnd, fault: StartupFault | undefined): CannotRun {
  if (fault) return new CannotRun(fault.message, fault.mend ?? runAs('doctor'), code === 2 ? 2 : 1);
  const how = signal === null ? `with code ${code}` : `by ${signal}`;
  return new CannotRun(
    `the ledger ended ${how}; everything that it acknowledged is recorded.`,
    `${runAs('doctor')}, then start it again.`,
  );
}
