// Builds apps/console to dist/apps/console with Vite, compresses every file once, and writes served.json, which
// says what the API serves. Nothing is done when nothing that it is made of has changed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** What is served, by the ending of its name. A file of another kind has no business here. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const filesBelow = (folder, base = '') =>
  readdirSync(join(folder, base), { withFileTypes: true }).flatMap((entry) => {
    const path = base ? `${base}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });

const isSource = (path) => !/(^|\/)[\w-]+\.spec\.ts$/.test(path);

/** Whole or absent: an API that starts while this runs serves the build before. */
function place(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function stampOf(root, source) {
  const hash = createHash('sha256');
  const parts = filesBelow(source).filter(isSource).sort();
  for (const path of parts) hash.update(`${path}\0`).update(readFileSync(join(source, path)));
  for (const path of ['package-lock.json', 'scripts/build-console.mjs', 'tsconfig.base.json']) {
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

export async function buildConsole(root) {
  const source = join(root, 'apps', 'console');
  const target = join(root, 'dist', 'apps', 'console');
  const list = join(target, 'served.json');
  const stamp = stampOf(root, source);
  const before = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : { files: [] };
  if (before.stamp === stamp) return;

  const work = join(root, 'dist', 'apps', `console-${process.pid}.tmp`);
  try {
    const { build } = await import('vite');
    await build({
      configFile: join(source, 'vite.config.mjs'),
      logLevel: 'warn',
      build: { outDir: work, emptyOutDir: true },
    });
    const files = await Promise.all(filesBelow(work).map((path) => served(work, target, path)));
    // Whoever has loaded the page before asks for its parts by and by: they stay for one build more.
    const kept = new Set(
      [...files, ...before.files].flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]),
    );
    place(list, `${JSON.stringify({ stamp, files }, null, 1)}\n`);
    for (const path of filesBelow(target)) {
      if (!kept.has(path) && path !== 'served.json') rmSync(join(target, path), { force: true });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Puts a file and its compressed forms in their place, and says what it is. */
async function served(work, target, path) {
  const type = types[extname(path)];
  if (type === undefined) throw new Error(`the console has a file of unknown kind: ${path}`);
  const content = readFileSync(join(work, path));
  place(join(target, path), content);
  const bytes = { plain: statSync(join(work, path)).size };
  // The page has a nonce put in, and a font is compressed already.
  if (type.startsWith('text/javascript') || type.startsWith('text/css')) {
    const [gz, br] = await Promise.all([gzipped(content, { level: 9 }), brotli(content)]);
    place(join(target, `${path}.gz`), gz);
    place(join(target, `${path}.br`), br);
    Object.assign(bytes, { gzip: gz.length, br: br.length });
  }
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  return { path, type, hash, bytes };
}
