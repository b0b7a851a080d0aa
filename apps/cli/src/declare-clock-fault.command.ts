import { ledgerClientOf } from './asking/ledger-client-of';
import { helpOf } from './arguments/run-as';
import { UsageError, type CliCommand, type Given } from './command';
import { runningLedgerOptions } from './folder/running-ledger';
import { explainProblem, type Asked } from './problems/explain-problem';

const name = 'declare-clock-fault';
const fields = { from: 'fromOrdinal', to: 'toOrdinal' } as const;

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
    const client = ledgerClientOf(name, given, outside);
    const account = given.values['as'] ?? 'regulator';
    const outcome = await declared({ client, account, command: name, given, fields }, fault);
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

async function declared(asked: Asked, fault: object): Promise<string> {
  const { client, account } = asked;
  try {
    const token = await client.signIn(account);
    const path = '/ledger/clock-faults';
    return (await client.post<{ outcome: string }>(path, fault, token)).outcome;
  } catch (error) {
    throw await explainProblem(error, asked);
  }
}
