import { readFileSync } from 'node:fs';

/**
 * Names this run of the operating system, or is undefined where nothing does. What a process wrote
 * without syncing outlives the process, but not the machine.
 */
export function bootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}
