import {
  accepted,
  refused,
  unchanged,
  unreachable,
  type Command,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
import {
  ledgerStream,
  type DemonstrationLoaded,
  type LedgerEvent,
  type LedgerOpened,
} from './ledger.events';

export type OpenLedger = Command<'OpenLedger', LedgerOpened['data']>;
export type CompleteDemonstration = Command<'CompleteDemonstration', DemonstrationLoaded['data']>;
export type LedgerCommand = OpenLedger | CompleteDemonstration;

/** In order of precedence. `ledger-key-differs` comes first: nothing else may be told to a stranger. */
export const ledgerRefusals = [
  'ledger-key-differs',
  'auth-mode-differs',
  'ledger-not-opened',
  'demonstration-differs',
] as const;

export type LedgerRefusal = (typeof ledgerRefusals)[number];

export type LedgerRow = LedgerOpened['data'] & Readonly<{ demonstrationIsLoaded: boolean }>;

const ledgerKey = 'ledger';

const ledgerRowOf = (rows: KeyedRows): LedgerRow | undefined => rows.get<LedgerRow>(ledgerKey);

/**
 * The program opens its ledger at every start. The first time it begins it; afterwards it must come
 * with the same key and the same kind of sign-in, and takes everything else from what stands there.
 */
export const ledgerDecider: KeyedDecider<LedgerCommand, LedgerEvent, LedgerRefusal> = {
  streamOf: () => ledgerStream,
  decide(command, { own }) {
    const ledger = ledgerRowOf(own);
    switch (command.type) {
      case 'OpenLedger': {
        const { data } = command;
        if (!ledger) return accepted({ type: 'LedgerOpened', data });
        const { keyFingerprint, authMode } = ledger;
        if (keyFingerprint !== data.keyFingerprint) {
          return refused('ledger-key-differs', { keyFingerprint });
        }
        if (authMode !== data.authMode) return refused('auth-mode-differs', { authMode });
        return unchanged(0);
      }
      case 'CompleteDemonstration': {
        const { data } = command;
        if (!ledger) return refused('ledger-not-opened');
        if (ledger.demonstrationIsLoaded) return unchanged(1);
        const { nation, seed } = ledger.demonstration ?? {};
        if (nation !== data.nation || seed !== data.seed) {
          return refused('demonstration-differs', { nation, seed });
        }
        return accepted({ type: 'DemonstrationLoaded', data });
      }
      default:
        return unreachable(command);
    }
  },
  evolve(rows, { event }) {
    switch (event.type) {
      case 'LedgerOpened': {
        const row: LedgerRow = { ...event.data, demonstrationIsLoaded: false };
        return rows.set(ledgerKey, row);
      }
      case 'DemonstrationLoaded': {
        const ledger = ledgerRowOf(rows);
        if (!ledger) throw new Error('DemonstrationLoaded before LedgerOpened');
        return rows.set(ledgerKey, { ...ledger, demonstrationIsLoaded: true });
      }
      default:
        return unreachable(event);
    }
  },
};
