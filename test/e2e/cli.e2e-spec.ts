import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lodestone, lodestoneJson, startCommand } from './command-line';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { inDatabase, onSmallLedger, readModelFile } from './small-ledger';

type Wrong = { error: string; try: string };

jest.setTimeout(60_000);

const small = onSmallLedger();

describe('lodestone', () => {
  it('lists its commands, for people and for programs', async () => {
    const people = await lodestone(['--help']);
    const programs = await lodestoneJson<{ commands: { name: string }[] }>(['--help']);

    expect(people.code).toBe(0);
    expect(people.stdout).toMatch(
      /demo .*\n.*rebuild .*\n.*doctor .*\n.*status .*\n.*explain .*\n.*dry-run .*\n.*import .*\n.*reference .*\n.*rules .*\n.*what-if .*\n.*findings .*\n.*stock .*\n.*movements .*\n.*licences .*\n.*balance .*\n.*trace .*\n.*replay .*\n.*export .*\n.*backup .*\n.*verify-backup .*\n.*restore .*\n.*upgrade .*\n.*migrate .*\n.*scrub .*\n.*seal .*\n.*restored .*\n.*declare-clock-fault /,
    );
    expect(programs.json.commands.map(({ name }) => name)).toStrictEqual([
      'demo',
      'rebuild',
      'doctor',
      'status',
      'explain',
      'dry-run',
      'import',
      'reference',
      'rules',
      'what-if',
      'findings',
      'stock',
      'movements',
      'licences',
      'balance',
      'trace',
      'replay',
      'export',
      'backup',
      'verify-backup',
      'restore',
      'upgrade',
      'migrate',
      'scrub',
      'seal',
      'restored',
      'declare-clock-fault',
    ]);
  });

  it.each([
    'demo',
    'rebuild',
    'doctor',
    'status',
    'explain',
    'rules',
    'what-if',
    'findings',
    'stock',
    'movements',
    'licences',
    'balance',
    'trace',
    'backup',
    'verify-backup',
    'restore',
    'upgrade',
    'migrate',
    'scrub',
    'seal',
    'restored',
    'declare-clock-fault',
  ])('explains %s', async (name) => {
    const people = await lodestone([name, '--help']);
    const programs = await lodestoneJson<{ name: string; options: unknown[] }>([name, '--help']);

    expect([people.code, programs.code]).toStrictEqual([0, 0]);
    expect(people.stdout).toContain(`Usage: lodestone ${name}`);
    expect(programs.json.name).toBe(name);
    expect(programs.json.options).not.toHaveLength(0);
  });

  it.each([
    [[], 'no command was given.', 'npm run --silent lodestone -- --help'],
    [['--version'], "'--version' is not an option of lodestone.", ''],
    [['docter'], "'docter' is not a command.", 'npm run --silent lodestone -- doctor'],
    [['demo', '--prot', '80'], "'--prot' is not an option of demo.", '--port'],
    [['demo', '--port', 'http'], '--port http is not a port.', ''],
    [['demo', 'now'], "demo takes no arguments, but got 'now'.", ''],
    [['explain', 'TJ-WORKS'], "'TJ-WORKS' names no record: it is <site>/<record>.", ''],
    [['findings', '--state', 'done'], '--state done is none of: open, closed, all.', ''],
    [['doctor', '--chekc'], "'--chekc' is not an option of doctor.", ''],
    [['rebuild', '--data'], '--data needs a value: --data DIR.', ''],
  ])('refuses %j in two lines, or as JSON, and with exit code 2', async (args, message, mend) => {
    const { code, stderr, json } = await lodestoneJson<Wrong>(args);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^Error: .*\nTry: .*\n$/);
    expect(stderr).toContain(`Error: ${message}\nTry: ${mend}`);
    expect(json).toStrictEqual({ error: message, try: expect.stringContaining(mend) });
  });

  it('prints nothing on stdout for people who misused it', async () => {
    expect(await lodestone(['docter'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('says nothing when nobody reads it any more', async () => {
    const program = startCommand(['doctor', '--data', small.data]);
    program.child.stdout?.destroy();

    expect(await program.ended).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('EPIPE'),
    });
  });
});

describe('lodestone rebuild', () => {
  it('builds the read models that are named, and says what came out', async () => {
    const folder = small.copy();
    const { code, json, stderr } = await lodestoneJson<{
      rebuilt: { name: string; digest: string }[];
    }>(['rebuild', 'records', 'directory', '--data', folder]);

    expect(code).toBe(0);
    expect(json.rebuilt).toMatchObject([
      { name: 'records', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: 'directory', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(stderr).toMatch(/rebuilding records .* of /);
  });

  it('refuses beside a running ledger and points to --check, which works there', async () => {
    const running = small.copy();
    const ledger = await LedgerProcess.start(running);

    const rebuild = await lodestone(['rebuild', '--data', running]);
    const check = await lodestoneJson<{ agrees: boolean }>([
      'rebuild',
      '--check',
      '--data',
      running,
    ]);

    expect(rebuild.code).toBe(2);
    expect(rebuild.stderr).toContain(`(process ${ledger.pid})`);
    expect(rebuild.stderr).toMatch(/Try: .*rebuild --check/);
    expect(check).toMatchObject({ code: 0, json: { agrees: true } });
    await ledger.stop();
  });

  it('exits 1 when a read model is not what the log says, and mends it', async () => {
    const folder = small.copy();
    inDatabase(
      folder,
      readModelFile(folder, 'directory'),
      "UPDATE enterprises SET nameLatin = 'Forged'",
    );

    const check = () => lodestone(['rebuild', '--check', '--data', folder]);
    const before = await check();
    await lodestone(['rebuild', '--data', folder]);
    const after = await check();

    expect(before.code).toBe(1);
    expect(before.stdout).toMatch(/DIFFERS {2}directory/);
    expect(before.stdout).toMatch(/agrees {3}records/);
    expect(after).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Rebuilt and live agree.'),
    });
  });

  it('says what a read model that is not there could be', async () => {
    const { code, json } = await lodestoneJson<Wrong>(['rebuild', 'record', '--data', small.data]);

    expect(code).toBe(2);
    expect(json).toMatchObject({ error: "there is no read model 'record'.", try: 'records' });
  });

  it('says that there is no ledger in the folder', async () => {
    const { code, stderr } = await lodestone(['rebuild', '--data', newDataFolder()]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^Error: there is no ledger in .*\nTry: .*demo/);
  });

  it('builds nothing with another key', async () => {
    const folder = small.copy();
    writeFileSync(join(folder, 'ledger.key'), `${'ab'.repeat(32)}\n`);

    const { code, stderr } = await lodestone(['rebuild', '--data', folder]);

    expect(code).toBe(1);
    expect(stderr).toContain('is not the key that this ledger was opened with');
  });
});
