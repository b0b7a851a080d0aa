import { helpOf } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { AnsweredWith, LedgerClient } from './demo/ledger-client';
import { answersNot, runningLedgerOf, runningLedgerOptions } from './folder/running-ledger';

const name = 'declare-clock-fault';

export const declareClockFault: CliCommand = {
  name,
  summary: 'Declare that records were stamped by a clock that ran ahead.',
  about: [
    'Tells a running ledger, over HTTP like every client, as its regulator. What the records say',
    'stands; for the question what was known when (knownAt), those from --from to --to take the stamp',
    'of the record before them. Cannot be taken back. Said twice it changes nothing.',
    '`lodestone doctor` names the ordinals. Set the clock right first.',
  ],
  options: {
    from: { value: 'ORDINAL', about: 'the first record that was stamped wrongly' },
    to: { value: 'ORDINAL', about: 'the last one; all in between take part' },
    as: { value: 'ACCOUNT', about: 'the account that declares it (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const fault = { fromOrdinal: ordinalIn(given, 'from'), toOrdinal: ordinalIn(given, 'to') };
    const client = new LedgerClient(runningLedgerOf(name, given, outside));
    const outcome = await declared(client, given.values['as'] ?? 'regulator', fault);
    const { fromOrdinal, toOrdinal } = fault;
    const range = fromOrdinal === toOrdinal ? `${fromOrdinal}` : `${fromOrdinal} to ${toOrdinal}`;
    outside.print.answer({
      text:
        outcome === 'recorded'
          ? `declared  ordinal ${range}: stamped by a clock that ran ahead`
          : `unchanged  ordinal ${range} was declared before`,
      json: { outcome, ...fault },
    });
    return 0;
  },
};

function ordinalIn({ values }: Given, option: 'from' | 'to'): number {
  const typed = values[option];
  if (typed === undefined) throw new UsageError(`--${option} is missing.`, helpOf(name));
  const ordinal = Number(typed);
  if (/^[0-9]{1,16}$/.test(typed) && Number.isSafeInteger(ordinal)) return ordinal;
  throw new UsageError(`--${option} ${typed} is not an ordinal: it counts from 0.`, helpOf(name));
}

async function declared(client: LedgerClient, account: string, fault: object): Promise<string> {
  try {
    const token = await client.signIn(account);
    const path = '/ledger/clock-faults';
    return (await client.post<{ outcome: string }>(path, fault, token)).outcome;
  } catch (error) {
    if (!(error instanceof AnsweredWith)) throw answersNot(client.url);
    const { status, path, problem } = error;
    if (path === '/sign-in') {
      const mend = 'choose one of those at /accounts that is a regulator.';
      throw new CannotRun(`there is no account '${account}'.`, mend);
    }
    throw new CannotRun(
      problem.message?.en ?? `${path} answered ${status}.`,
      problem.mend?.en ?? 'ask /health/ready what is the matter.',
    );
  }
}
