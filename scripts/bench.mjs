// npm run bench -- <name> [<argument>…]: runs one program of test/benchmarks/.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('../dist/test/benchmarks/', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => file.slice(0, -3))
  : [];

if (names.includes(name)) {
  const path = `${folder}${name}.js`;
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
} else {
  process.stderr.write(`bench: no benchmark named '${name}'. There are: ${names.join(', ')}\n`);
  process.exitCode = 2;
}
