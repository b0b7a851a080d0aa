import type { Closing } from '../../running/closing';
import { StartupFault } from '../../running/startup-fault';
import { attach } from './attach';
import { attachInThread } from './attach-in-thread';

type AttachedOptions = Readonly<{
  logFile: string;
  port: number;
  closing: Closing;
  threads: boolean;
  log: (line: string) => void;
}>;

/** @throws StartupFault when nobody can listen there */
export async function startAttached(options: AttachedOptions): Promise<void> {
  const { logFile, port, closing, threads, log } = options;
  const fault = (message: string) => log(`attached: ${message}`);
  try {
    const attached = await (threads ? attachInThread : attach)({ logFile, port }, fault);
    closing.add('attached', () => attached.stop());
    log(`attached: the log can be read at ${attached.url}`);
  } catch (error) {
    throw attachedFault(error, port) ?? error;
  }
}

/** Undefined where it is no matter of the port. */
export function attachedFault(error: unknown, port: number): StartupFault | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return undefined;
  return new StartupFault(
    `Nobody can read the log on port ${port} of 127.0.0.1 (${message}).`,
    'choose another with LODESTONE_ESDB_PORT, or leave it out.',
  );
}
