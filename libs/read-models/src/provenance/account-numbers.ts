import { accounts, type Account } from '@lodestone/ledger';
import { roles } from '@lodestone/journal/growing-lines';

/** As the journal numbers accounts. */
export const accountNumber = (account: Account): number => accounts.indexOf(account);

export const [stock, inProcess, inTransit] = [
  accountNumber('stock'),
  accountNumber('in-process'),
  accountNumber('in-transit'),
] as const;

export const transitDifference = accountNumber('transit-difference');
export const rounding = accountNumber('rounding');
export const restated = roles.indexOf('restated');

/** Accounts in which something lies: lots, units, movements. All others are sources and sinks. */
export const isInside = (account: number): boolean => account <= inTransit;
