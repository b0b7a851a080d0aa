import { StoreUnavailable } from '@lodestone/kernel';
import { CannotRun, UsageError } from './cannot-run';
import { runNode } from './run-node';
import { help, isLoopback, settingsFrom } from './settings';

const exitCodes = { fault: 1, cannotRun: 1, misused: 2 } as const;

async function main(args: readonly string[]): Promise<void> {
  const { INIT_CWD, npm_lifecycle_event: underNpm } = process.env;
  // npm goes to the project before it runs us, and says where it came from.
  const here = underNpm !== undefined && INIT_CWD ? INIT_CWD : process.cwd();
  const settings = settingsFrom(args, here);
  if (!settings) {
    process.stdout.write(help);
    return;
  }
  const node = await runNode(settings, (fault) => complain(fault, settings.json));
  if (!isLoopback(settings.host)) {
    process.stderr.write(
      `Note: everybody who reaches ${node.url} may read and write everything.\n`,
    );
  }
  process.stdout.write(`${JSON.stringify({ url: node.url })}\n`);
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal, npm and a parent may each tell us of one and the same Ctrl-C.
    process.on(signal, () => {
      stopping ??= node.stop().then(() => process.exit(0));
    });
  }
}

function complain(error: unknown, json: boolean): void {
  const known = error instanceof CannotRun || error instanceof StoreUnavailable;
  const message = error instanceof Error ? error.message : String(error);
  if (json) {
    const mend = error instanceof CannotRun ? error.mend : undefined;
    process.stderr.write(`${JSON.stringify({ error: message, mend })}\n`);
    return;
  }
  const stack = error instanceof Error && !known ? `${error.stack ?? ''}\n` : '';
  const mend = error instanceof CannotRun ? `: ${error.mend}` : '';
  process.stderr.write(`${stack}Error: ${message}${mend}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  complain(error, process.argv.includes('--json'));
  process.exitCode =
    error instanceof UsageError
      ? exitCodes.misused
      : error instanceof CannotRun
        ? exitCodes.cannotRun
        : exitCodes.fault;
});
