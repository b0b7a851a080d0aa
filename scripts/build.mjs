// Compiles apps/, libs/, test/benchmarks/ and test/judgement/ to dist/<same path>, only what has changed. A file in
// dist/ carries the modification time of its source: equal times mean that there is nothing to do. The console is
// built by Vite (build-console.mjs).
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConsole } from './build-console.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const dist = join(root, 'dist');
const stampPath = join(dist, '.built-by');
const viteOutput = join(dist, 'apps', 'console', '/');

const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.d.ts');
const isSpec = (name) => /\.(spec|int-spec|e2e-spec)\.ts$/.test(name);
const isAsset = (name) => /\.(json|html|svg|css|js|csv|sql|proto|txt|ico|png|woff2)$/.test(name);
const isCopied = (name) => isAsset(name) && !/^(package|tsconfig)\b.*\.json$/.test(name);

/** Every file below a folder, as paths from `base`. A folder that Vite builds is Vite's alone. */
function filesBelow(base, folder) {
  const here = join(base, folder);
  if (!existsSync(here)) return [];
  const entries = readdirSync(here, { withFileTypes: true });
  if (entries.some(({ name }) => name.startsWith('vite.config.'))) return [];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(base, path);
    return entry.isFile() ? [path] : [];
  });
}

const modifiedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** Whole or absent: another process may be loading the file while it is replaced. */
function replace(target, write) {
  const temporary = `${target}.${process.pid}.tmp`;
  mkdirSync(dirname(target), { recursive: true });
  write(temporary);
  renameSync(temporary, target);
}

function carryTime(source, target) {
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
}

/** Times are compared by the millisecond, which every file system and `utimes` can hold. */
const isFresh = (source, target) =>
  Math.floor(modifiedAt(source)) === Math.floor(modifiedAt(target) ?? -1);

async function compile(sources) {
  const { transformFile } = await import('@swc/core');
  const { default: options } = await import('./swc-options.cjs');
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  // swc takes no relative base here: it panics with "base_dir must be absolute".
  const jsc = { ...options.jsc, baseUrl: root, paths: compilerOptions.paths };

  const faults = [];
  await Promise.all(
    sources.map(async ({ source, target }) => {
      try {
        const { code, map } = await transformFile(source, {
          ...options,
          jsc,
          sourceMaps: true,
          swcrc: false,
          configFile: false,
        });
        const mapName = `${target}.map`;
        replace(mapName, (path) => writeFileSync(path, map));
        const link = `\n//# sourceMappingURL=${mapName.slice(dirname(target).length + 1)}\n`;
        replace(target, (path) => {
          writeFileSync(path, code.trimEnd() + link);
          carryTime(source, path);
        });
      } catch (error) {
        // swc adds a backtrace of its own insides, which helps nobody.
        const [fault] = String(error.message ?? error).split(/\n+Caused by:/);
        faults.push(fault);
      }
    }),
  );
  return faults;
}

/** What decides how files are compiled. When it changes, everything is compiled anew. */
function recipe() {
  const parts = ['scripts/build.mjs', 'scripts/swc-options.cjs', 'tsconfig.base.json'];
  const swc = join(root, 'node_modules', '@swc', 'core', 'package.json');
  const hash = createHash('sha256');
  for (const path of [...parts.map((part) => join(root, part)), swc])
    hash.update(readFileSync(path));
  return hash.digest('hex');
}

async function build() {
  const stamp = recipe();
  const isSameRecipe = existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp;

  const files = ['apps', 'libs', join('test', 'benchmarks'), join('test', 'judgement')].flatMap(
    (dir) => filesBelow(root, dir),
  );
  const pairs = files.flatMap((path) => {
    const name = path.replace(/^.*[\\/]/, '');
    const source = join(root, path);
    if (isSource(name)) {
      const target = join(dist, path.replace(/\.ts$/, '.js'));
      return isSpec(name) ? [] : [{ source, target, isCode: true }];
    }
    return isCopied(name) ? [{ source, target: join(dist, path), isCode: false }] : [];
  });

  const wanted = new Set(
    pairs.flatMap(({ target, isCode }) => (isCode ? [target, `${target}.map`] : [target])),
  );
  for (const path of filesBelow(root, 'dist').map((file) => join(root, file))) {
    // A file of another build that is still writing is not ours to remove.
    const isWritten = path.endsWith('.tmp') || /\.tmp[\\/]/.test(path);
    const isOurs = path !== stampPath && !isWritten && !path.startsWith(viteOutput);
    const isLeftOver = isOurs && !wanted.has(path);
    if (isLeftOver) rmSync(path, { force: true });
  }

  const stale = pairs.filter(({ source, target }) => !isSameRecipe || !isFresh(source, target));
  for (const { source, target } of stale.filter(({ isCode }) => !isCode)) {
    replace(target, (path) => {
      copyFileSync(source, path);
      carryTime(source, path);
    });
  }
  const code = stale.filter(({ isCode }) => isCode);
  const faults = code.length > 0 ? await compile(code) : [];
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\nbuild: ${faults.length} file(s) do not compile\n`);
    process.exitCode = 1;
    return;
  }
  if (!isSameRecipe) replace(stampPath, (path) => writeFileSync(path, stamp));
}

await build();
await buildConsole(root);
