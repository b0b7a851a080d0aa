// Writes events and refusals of the newest release into CHANGELOG.md, from the program as it was built.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { allRefusals, schemaVersions } = require('../dist/libs/ledger/src/index.js');

const file = new URL('../CHANGELOG.md', import.meta.url);
const columns = 150;

/** One paragraph, wrapped between words. */
function wrapped(words) {
  const lines = [''];
  for (const word of `${words.join(', ')}.`.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const events = Object.entries(schemaVersions).map(([type, version]) => `\`${type}\` ${version}`);
const refusals = [...allRefusals].toSorted().map((code) => `\`${code}\``);
const text = readFileSync(file, 'utf8');
writeFileSync(
  file,
  text.replace(
    /Events:\n\n[^]*?\n\nRefusals:\n\n[^]*?\n\n/,
    () => `Events:\n\n${wrapped(events)}\n\nRefusals:\n\n${wrapped(refusals)}\n\n`,
  ),
);
