import type { AllPage, AllPageRead, LoggedEvent, ProtocolLog, StreamPage } from './protocol-log';

/**
 * What no reader of the wire may see of a ledger: declared identities, bulk jobs, who looked at an
 * identity, what an enterprise calls its clients, and words.
 */
export const ledgerPrivacy: readonly string[] = ['party-', 'import-', 'access-', 'book-', 'text-'];

/** The log as if the streams with these prefixes, and their metastreams, had never been written. */
export function hideStreams(log: ProtocolLog, prefixes: readonly string[]): ProtocolLog {
  const isHidden = (stream: string) => {
    const name = stream.replace(/^(\$\$)+/, '');
    return prefixes.some((prefix) => name.startsWith(prefix));
  };
  return {
    head: () => log.head(),
    get commits() {
      return log.commits;
    },
    grown: (seen, ended) => log.grown(seen, ended),
    transact: (work) => log.transact(work),
    stateOf: (stream) =>
      isHidden(stream) ? { lastRevision: -1, isTombstoned: false } : log.stateOf(stream),
    streamPage: (page: StreamPage): readonly LoggedEvent[] =>
      isHidden(page.stream) ? [] : log.streamPage(page),
    allPage: ({ passes, ...page }: AllPage): AllPageRead =>
      log.allPage({
        ...page,
        passes: (stream, type) => !isHidden(stream) && (passes?.(stream, type) ?? true),
      }),
  };
}
