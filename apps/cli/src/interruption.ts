/** A terminal, npm and a parent may each tell us of one and the same Ctrl-C. */
const sameKeyMs = 1_000;

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let installed: AbortSignal | undefined;

/**
 * From now on the first Ctrl-C (or SIGTERM, or a closed terminal) aborts the signal; pressing it
 * again a moment later ends the program on the spot, which loses nothing that was acknowledged.
 */
export function interruption(): AbortSignal {
  if (installed) return installed;
  const controller = new AbortController();
  let firstAt = 0;
  for (const name of endings) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        firstAt = performance.now();
        controller.abort();
      } else if (performance.now() - firstAt > sameKeyMs) {
        process.exit(1);
      }
    });
  }
  installed = controller.signal;
  return installed;
}
