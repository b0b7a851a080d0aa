import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './child-processes';

/** The lines with which README leads a newcomer to a first record, for a ledger at another address. */
export function firstRecordLines(url: string): readonly string[] {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const block = blocks.find((lines) => lines.includes('-X PUT')) ?? '';
  return block.replace('http://127.0.0.1:3180', url).trim().split('\n');
}
