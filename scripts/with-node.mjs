// Runs a command under a Node whose SQLite is sound, whatever Node the machine has.
//
//   node scripts/with-node.mjs [--build] [--clean] [-- <command> [<argument>…]]
//
// With --clean the command finds nothing in its environment that a person has set for a ledger.
// It needs nothing installed and runs on Node 18. Whatever it has to say goes to stderr, because
// stdout belongs to the command.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import clean from './clean-environment.cjs';

const nodeVersion = '24.21.0';
// What the sources are written for. Its first releases bring an SQLite that is too old.
const lowestNode = '24.0.0';
// Older SQLite can lose or corrupt pages when a WAL is reset while another connection writes.
const lowestSqlite = '3.51.3';

const root = fileURLToPath(new URL('..', import.meta.url));
const toolchain = join(root, '.toolchain');
const platform = `${process.platform}-${process.arch}`;
const isWindows = process.platform === 'win32';

const say = (line) => process.stderr.write(`lodestone: ${line}\n`);

function stop(line) {
  releaseLock();
  say(line);
  process.exit(1);
}

function isAtLeast(version = '0', lowest) {
  const [have, want] = [version, lowest].map((text) => text.split('.').map(Number));
  const at = want.findIndex((part, index) => (have[index] ?? 0) !== part);
  return at === -1 || (have[at] ?? 0) > want[at];
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

// One install at a time: two `npm ci` in the same folder leave neither's packages whole.
const lockPath = join(toolchain, 'installing');
let holdsLock = false;

function takeLock() {
  mkdirSync(toolchain, { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lockPath, String(process.pid), { flag: 'wx' });
      holdsLock = true;
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        // On a full disk the file is made and stays empty: nobody may wait for it.
        rmSync(lockPath, { force: true });
        throw error;
      }
    }
    const owner = Number(textOf(lockPath));
    if (owner && !isAlive(owner)) {
      rmSync(lockPath, { force: true });
      continue;
    }
    if (!told) {
      const who = `process ${owner || 'unknown'}, as .toolchain/installing says`;
      say(`waiting for another install (${who}) to finish …`);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

function releaseLock() {
  if (holdsLock) rmSync(lockPath, { force: true });
  holdsLock = false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Installs something once. The stamp is written last: a half-done install is done again. */
function installOnce({ stampPath, stamp, isWhole, install }) {
  const isDone = () => textOf(stampPath) === stamp && isWhole();
  if (isDone()) return;
  takeLock();
  // Whoever held the lock may have done the work already.
  if (!isDone()) {
    install();
    writeFileSync(stampPath, stamp);
  }
  releaseLock();
}

/** The Node to use: the one running this script, or ours when it or its SQLite is too old. */
function findNode() {
  const { node: runningNode, sqlite } = process.versions;
  const isGood = isAtLeast(runningNode, lowestNode) && isAtLeast(sqlite, lowestSqlite);
  if (isGood) return process.execPath;

  const nodePath = join(toolchain, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  installOnce({
    stampPath: join(toolchain, 'installed'),
    stamp: `node ${nodeVersion} ${platform}`,
    isWhole: () => existsSync(nodePath),
    install() {
      say(`Node ${runningNode} is too old; installing ${nodeVersion} into .toolchain/ …`);
      rmSync(join(toolchain, 'node_modules'), { recursive: true, force: true });
      writeFileSync(
        join(toolchain, 'package.json'),
        '{"private":true,"allowScripts":{"node":true}}\n',
      );
      // The package fetches the binary for this platform in its install script.
      npm(
        ['install', '--prefix', toolchain, '--no-save', '--no-package-lock'].concat([
          '--ignore-scripts=false',
          `node@${nodeVersion}`,
        ]),
        `install Node ${nodeVersion}`,
      );
      const trial = spawnSync(nodePath, ['-p', 'process.versions.sqlite'], { encoding: 'utf8' });
      if (trial.status !== 0) stop(`Node ${nodeVersion} does not run here (${platform}).`);
    },
  });
  return nodePath;
}

function installPackages() {
  const lock = textOf(join(root, 'package-lock.json'));
  const stampPath = join(root, 'node_modules', '.lodestone-stamp');
  installOnce({
    stampPath,
    stamp: `${createHash('sha256').update(lock).digest('hex')} ${platform}`,
    isWhole: () => true,
    install() {
      say('installing the packages of package-lock.json …');
      // None of them needs its install script: the binaries come as packages of their own.
      npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'], 'install packages');
    },
  });
}

/** Runs npm quietly in the root, and ends with one clear line if it fails. */
function npm(args, purpose) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--json=false', '--dry-run=false'];
  const cli = process.env.npm_execpath ?? '';
  // Inside `npm run` npm says where it is, which works on every platform without a shell.
  const [command, ...first] = basename(cli) === 'npm-cli.js' ? [node(), cli] : ['npm'];
  const result = spawnSync(command, [...first, ...args, ...quiet], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    shell: isWindows && command === 'npm',
  });
  if (result.status === 0) return;
  if (result.error?.code === 'ENOENT') stop(`cannot ${purpose}: npm was not found in PATH.`);
  if (result.signal) stop(`cannot ${purpose}: npm was stopped by ${result.signal}.`);
  const output = `${result.stdout}\n${result.stderr}`;
  stop(`cannot ${purpose}: ${explain(output)}`);
}

function explain(output) {
  const known = [
    [/ENOSPC/, 'the disk is full.'],
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
      'the npm registry cannot be reached.',
    ],
    [/EACCES|EPERM|EROFS/, `no permission to write in ${root}.`],
  ];
  const [, reason] = known.find(([pattern]) => pattern.test(output)) ?? [];
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const first = lines.find((line) => line && !/^(code|errno|syscall|A complete log)\b/.test(line));
  return [reason, first && `npm says: ${first}`].filter(Boolean).join(' ');
}

let chosenNode;
const node = () => chosenNode ?? process.execPath;

/** The environment of everything we run: our Node first in PATH, then the packages' commands. */
function environment() {
  const own = chosenNode && chosenNode !== process.execPath ? [join(chosenNode, '..')] : [];
  const pathKey = Object.keys(process.env).find((key) => /^path$/i.test(key)) ?? 'PATH';
  const path = [...own, join(root, 'node_modules', '.bin'), process.env[pathKey] ?? ''];
  return { ...process.env, [pathKey]: path.join(delimiter) };
}

function build() {
  const { status, signal } = spawnSync(node(), [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    // What the build prints is for people too: keep it out of the command's stdout.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop(signal ? `the build was stopped by ${signal}.` : 'the build failed.');
}

/** Runs the command in the root and leaves as it leaves. */
function run([command, ...args], isClean) {
  const isNode = command === 'node';
  const child = spawn(isNode ? node() : command, args, {
    cwd: root,
    env: isClean ? clean.cleanEnvironment(environment()) : environment(),
    stdio: 'inherit',
    shell: isWindows && !isNode,
  });
  passSignalsTo(child);
  child.on('error', (error) => stop(`cannot run ${command}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/**
 * The child must hear of a signal once, and we must outlive it to pass on its exit code. Ctrl-C in
 * a terminal reaches the child by itself; a signal sent to us has to be passed on. Where both
 * happen (a signal to the whole group, no terminal) the child hears of it twice.
 */
function passSignalsTo(child) {
  const isInTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
  process.on('SIGINT', passOnOnce(child, 'SIGINT', !isInTerminal));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, passOnOnce(child, signal, true));

  // Whoever stops npm stops npm's shell, and neither tells us: without this look at who our parent
  // is, a server started by `npm start` would run on unseen.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

/** npm repeats to us what the terminal has told us already, so for a second we listen only once. */
function passOnOnce(child, signal, isPassedOn) {
  let heardAt = -Infinity;
  return () => {
    const now = performance.now();
    if (isPassedOn && now - heardAt > 1000) child.kill(signal);
    heardAt = now;
  };
}

function main(argv) {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const command = end === -1 ? [] : argv.slice(end + 1);
  const unknown = options.find((option) => !['--build', '--clean'].includes(option));
  if (unknown !== undefined) stop(`with-node does not know '${unknown}'.`);

  chosenNode = findNode();
  installPackages();
  if (options.includes('--build')) build();
  if (command.length > 0) run(command, options.includes('--clean'));
}

process.on('exit', releaseLock);
try {
  main(process.argv.slice(2));
} catch (error) {
  stop(explain(`${error.code ?? ''} ${error.message}`).replace('npm says', 'the reason'));
}
