import type { CliCommand } from './command';
import { runningLedgerOptions } from './folder/running-ledger';
import { askedReplay, rangeOptions } from './replay/asked-replay';
import { linesAsked } from './replay/lines-source';
import { printLines } from './replay/print-lines';
import { reduce, reduceOptions } from './replay/reduce/reduce';
import { stateOptions, writeState } from './replay/state/write-state';

export const replay: CliCommand = {
  name: 'replay',
  summary: 'Print the events of a ledger, oldest first, one JSON object a line.',
  about: [
    'Reads the log of the data folder, also beside a ledger that runs on it, and prints what a',
    'regulator sees; with --as, --url or --port it asks a running ledger, as that account. One',
    'ordinal is always the same bytes, as GET /events sends them. What happens on the way is said',
    'on stderr; Ctrl-C ends after a whole line. Changes nothing.',
  ],
  options: {
    ...rangeOptions,
    postings: { about: 'with the lines of the books that each event posts' },
    ...reduceOptions,
    ...stateOptions,
    as: { value: 'ACCOUNT', about: 'ask a running ledger as this account' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    if (given.values['reduce'] !== undefined) return await reduce(given, outside);
    if (given.values['state'] !== undefined) return await writeState(given, outside);
    const asked = askedReplay('replay', given);
    const source = await linesAsked('replay', asked, { given, outside });
    try {
      return await printLines(source, outside);
    } finally {
      await source.close();
    }
  },
};
