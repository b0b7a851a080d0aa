import { UsageError, type Given, type Outside } from '../command';
import { LedgerClient } from '../demo/ledger-client';
import { runningLedgerOf } from '../folder/running-ledger';
import { assertPrivate, credentialsIn } from '../demo/credentials';

/** The ledger that a command asks, and as whom: by the environment, or as a demonstration account. */
export function ledgerClientOf(command: string, given: Given, outside: Outside): LedgerClient {
  const url = runningLedgerOf(command, given, outside);
  const credentials = credentialsIn(outside.environment);
  if (!credentials) return new LedgerClient(url);
  if (given.values['as'] !== undefined) {
    throw new UsageError(
      '--as names an account of a demonstration, and the environment says already who asks.',
      'leave out --as, or unset LODESTONE_TOKEN, LODESTONE_TOKEN_FILE and LODESTONE_CLIENT_ID.',
    );
  }
  assertPrivate('the ledger', url);
  return new LedgerClient(url, credentials);
}
