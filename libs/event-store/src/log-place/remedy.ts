import type { StoreUnavailable } from '@lodestone/kernel';
import { UnusableLog } from '../unusable-log';

export type Remedy = Readonly<{
  says: string;
  /** Undefined where the store knows no remedy. */
  mend: string | undefined;
}>;

/**
 * What a store says, taken apart for whoever prints the remedy on its own. A store says "what: how to
 * mend it", and puts the words of the system or the server into parentheses, colons and all.
 */
export function remedyOf(error: StoreUnavailable): Remedy {
  if (error instanceof UnusableLog) return { says: error.says, mend: error.mend };
  const { message } = error;
  const colon = lastColonIn(message);
  if (colon < 0) return { says: message, mend: undefined };
  return { says: message.slice(0, colon), mend: message.slice(colon + 2) };
}

/** The last one that is not inside parentheses, or -1. */
function lastColonIn(message: string): number {
  let last = -1;
  let depth = 0;
  for (let at = 0; at < message.length; at++) {
    if (message[at] === '(') depth += 1;
    else if (message[at] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && message.startsWith(': ', at)) last = at;
  }
  return last;
}
