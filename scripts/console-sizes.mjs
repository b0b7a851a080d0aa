// npm run console:sizes: what a browser loads first and what each room adds, gzipped, and whether the first load
// keeps its bound.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** 300 kB: a first view within two seconds over a slow line of an office. */
const firstLoadMax = 300_000;

const folder = new URL('../dist/apps/console/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL('served.json', folder), 'utf8'));
const page = readFileSync(fileURLToPath(new URL('index.html', folder)), 'utf8');
const sizeOf = ({ bytes }) => bytes.gzip ?? bytes.plain;
const kilobytes = (size) => `${(size / 1000).toFixed(1).padStart(7)} kB`;

const isFirst = ({ path }) =>
  page.includes(path) || path.endsWith('.woff2') || path === 'index.html';
const first = files.filter(isFirst);
const total = first.reduce((sum, file) => sum + sizeOf(file), 0);
const say = (line) => process.stdout.write(`${line}\n`);
say('First load');
for (const file of first) say(`  ${kilobytes(sizeOf(file))}  ${file.path}`);
say(`  ${kilobytes(total)}  of at most ${kilobytes(firstLoadMax).trim()}`);
say('Loaded by the rooms that need it');
for (const file of files
  .filter((each) => !isFirst(each))
  .toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
  say(`  ${kilobytes(sizeOf(file))}  ${file.path}`);
}
if (total > firstLoadMax) {
  say('The first load is larger than it may be.');
  process.exitCode = 1;
}
