import {
  accepted,
  refused,
  unchanged,
  unreachable,
  type Command,
  type Decision,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
import {
  ledgerStream,
  type ClockFaultDeclared,
  type DemonstrationLoaded,
  type LedgerEvent,
  type LedgerOpened,
} from './ledger.events';

export type OpenLedger = Command<'OpenLedger', LedgerOpened['data']>;
export type CompleteDemonstration = Command<'CompleteDemonstration', DemonstrationLoaded['data']>;
/** `headOrdinal` is the newest there is: the stream itself does not know how long the log is. */
export type DeclareClockFault = Command<
  'DeclareClockFault',
  ClockFaultDeclared['data'] & Readonly<{ headOrdinal: number }>
>;
export type LedgerCommand = OpenLedger | CompleteDemonstration | DeclareClockFault;

/** In order of precedence. `ledger-key-differs` comes first: nothing else may be told to a stranger. */
export const ledgerRefusals = [
  'ledger-key-differs',
  'auth-mode-differs',
  'ledger-not-opened',
  'demonstration-differs',
  'clock-fault-reversed',
  'clock-fault-beyond-log',
] as const;

export type LedgerRefusal = (typeof ledgerRefusals)[number];

export type LedgerRow = LedgerOpened['data'] & Readonly<{ demonstrationIsLoaded: boolean }>;

const ledgerKey = 'ledger';

/** Where the declaration of exactly these ordinals stands. */
type ClockFaultRow = Readonly<{ revision: number }>;

const clockFaultKey = ({ fromOrdinal, toOrdinal }: ClockFaultDeclared['data']): string =>
  `clock-fault/${fromOrdinal}-${toOrdinal}`;

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
      case 'DeclareClockFault':
        return declareClockFault(command.data, own);
      default:
        return unreachable(command);
    }
  },
  evolve(rows, { event, revision }) {
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
      case 'ClockFaultDeclared': {
        const row: ClockFaultRow = { revision };
        return rows.set(clockFaultKey(event.data), row);
      }
      default:
        return unreachable(event);
    }
  },
};

/** Whether the stamps are really wrong, the ledger cannot know: an authority says so. */
function declareClockFault(
  { fromOrdinal, toOrdinal, headOrdinal }: DeclareClockFault['data'],
  own: KeyedRows,
): Decision<LedgerEvent, LedgerRefusal> {
  const data = { fromOrdinal, toOrdinal };
  if (!ledgerRowOf(own)) return refused('ledger-not-opened');
  const declared = own.get<ClockFaultRow>(clockFaultKey(data));
  if (declared) return unchanged(declared.revision);
  if (fromOrdinal > toOrdinal) return refused('clock-fault-reversed', data);
  if (toOrdinal > headOrdinal) {
    return refused('clock-fault-beyond-log', { toOrdinal, headOrdinal });
  }
  return accepted({ type: 'ClockFaultDeclared', data });
}
