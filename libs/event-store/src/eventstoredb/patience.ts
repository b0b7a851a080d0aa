import { setTimeout as sleep } from 'node:timers/promises';
import { BackOff } from './back-off';
import { ServerAway } from './server-failure';

export type Patience = Readonly<{
  /** How long a server may be away before that is the answer. */
  patienceMillis: number;
  /** Nobody waits any longer. */
  isOver: () => boolean;
}>;

/** Repeats what was certainly not done, because the server was not there yet or was busy. */
export async function patiently<Result>(
  attempt: () => Promise<Result>,
  { patienceMillis, isOver }: Patience,
): Promise<Result> {
  const backOff = new BackOff();
  const until = performance.now() + patienceMillis;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const pause = backOff.next();
      if (!(error instanceof ServerAway) || isOver() || performance.now() + pause > until) {
        throw error;
      }
      await sleep(pause);
    }
  }
}
