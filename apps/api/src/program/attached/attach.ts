import { hideStreams, ledgerPrivacy, ProtocolServer } from '@lodestone/esdb-protocol';
import { RawEmbeddedLog } from '@lodestone/event-store';

export type AttachSettings = Readonly<{
  /** The log of the embedded store, which this process or another one writes. */
  logFile: string;
  /** 0 for any that is free. */
  port: number;
}>;

export type Attached = Readonly<{ url: string; stop: () => Promise<void> }>;

/** A reader of the whole ledger that does not sign in has to be on this machine. */
export const attachedHost = '127.0.0.1';

/**
 * The log over the protocol of EventStoreDB, for reading only and without identities, bulk jobs and
 * who looked at whom: whatever would write is denied, because nothing enters a ledger except through
 * a decision.
 */
export async function attach(
  { logFile, port }: AttachSettings,
  fault: (message: string) => void,
): Promise<Attached> {
  const log = RawEmbeddedLog.openReadOnly({ file: logFile });
  try {
    const server = await ProtocolServer.start({
      log: hideStreams(log, ledgerPrivacy),
      access: 'read-only',
      host: attachedHost,
      port,
      faulty: ({ stack, message }) => fault(stack ?? message),
    });
    return {
      url: server.url,
      async stop() {
        await server.stop();
        log.close();
      },
    };
  } catch (error) {
    log.close();
    throw error;
  }
}
