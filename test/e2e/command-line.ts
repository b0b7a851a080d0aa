import { StartedProgram, type Ended } from './child-processes';

export const startCommand = (
  args: readonly string[],
  env: Record<string, string> = {},
): StartedProgram => new StartedProgram('apps/cli/src/main.js', args, { env });

/** Runs one command of `lodestone` to its end. */
export const lodestone = (
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> => startCommand(args, env).ended;

/** The one document that `--json` prints. */
export async function lodestoneJson<T>(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended & Readonly<{ json: T }>> {
  const ended = await lodestone([...args, '--json'], env);
  return { ...ended, json: JSON.parse(ended.stdout) as T };
}
