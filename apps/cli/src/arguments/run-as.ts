/** How a command is typed on any machine, whatever Node it has; works as printed. */
export const runAs = (words: string): string => `npm run --silent lodestone -- ${words}`;

export const helpOf = (command?: string): string =>
  runAs(command === undefined ? '--help' : `${command} --help`);
