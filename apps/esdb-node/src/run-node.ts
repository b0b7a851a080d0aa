import { ProtocolServer } from '@lodestone/esdb-protocol';
import { CannotRun } from './cannot-run';
import { openLog, type OpenLog } from './open-log';
import type { Settings } from './settings';

export type RunningNode = Readonly<{ url: string; stop: () => Promise<void> }>;

/** Opens the log, then the port. @throws CannotRun or StoreUnavailable, with nothing left open */
export async function runNode(
  settings: Settings,
  faulty: (fault: Error) => void,
): Promise<RunningNode> {
  const open = await openLog(settings.storage);
  try {
    const server = await listen(open, settings, faulty);
    const stop = async () => {
      await server.stop();
      open.close();
    };
    return { url: server.url, stop };
  } catch (error) {
    open.close();
    throw error;
  }
}

async function listen(
  { log, access }: OpenLog,
  { host, port }: Settings,
  faulty: (fault: Error) => void,
): Promise<ProtocolServer> {
  try {
    return await ProtocolServer.start({ log, access, host, port, faulty });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new CannotRun(
        `port ${port} on ${host} is taken`,
        'stop what uses it, or choose another with --port (0 takes any that is free).',
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new CannotRun(
        `this machine does not let us listen on ${host}:${port}`,
        'choose another with --host and --port.',
      );
    }
    throw error;
  }
}
