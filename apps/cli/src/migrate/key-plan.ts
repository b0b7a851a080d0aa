import { keyFingerprintOf } from '@lodestone/ledger';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun } from '../command';

/** What becomes of the ledger key when the log is whole. */
export type KeyPlan =
  /** The log is no ledger's. */
  | Readonly<{ outcome: 'none' }>
  | Readonly<{ outcome: 'stays'; path: string }>
  | Readonly<{ outcome: 'copied'; path: string; text: string }>;

export type KeyPlaces = Readonly<{
  /** Of the ledger as it is. */
  from: string;
  /** Where a ledger on the copy looks for it. */
  to: string;
  /** Of the key with which the ledger was opened, or undefined for a log of something else. */
  fingerprint: string | undefined;
}>;

/** Looks at the keys before anything is copied. @throws CannotRun where they do not fit the log */
export function planKey({ from, to, fingerprint }: KeyPlaces): KeyPlan {
  if (fingerprint === undefined) return { outcome: 'none' };
  const text = read(from);
  if (text === undefined || keyFingerprintOf(Buffer.from(text, 'hex')) !== fingerprint) {
    throw new CannotRun(
      `${from} is not ${text === undefined ? 'there' : 'the key that this ledger was opened with'}.`,
      'put the ledger’s own key there, or name it with LODESTONE_KEY_FILE, or its folder with --data.',
    );
  }
  const there = from === to ? text : read(to);
  if (there === text) return { outcome: 'stays', path: to };
  if (there === undefined) return { outcome: 'copied', path: to, text };
  throw new CannotRun(`${to} is the key of another ledger.`, 'name another folder with --to.');
}

/** Whole or not at all, durable, and for nobody else to read. */
export function carryOut(plan: KeyPlan): void {
  if (plan.outcome !== 'copied') return;
  const draft = `${plan.path}.new`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${plan.text}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, plan.path);
  // From here on a ledger opens the copy.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(plan.path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CannotRun(`${path} cannot be read (${message}).`, 'give this user access to it.');
  }
}
