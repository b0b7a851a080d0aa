import { DataFolderLock, EmbeddedEventStore } from '@lodestone/event-store';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lodestone, lodestoneJson } from '../e2e/command-line';
import { act } from './eventstoredb/acts';
import { env, migrate, useMigration, type Report, type Wrong } from './migration/desk';
import { essenceOf, keyIn, ledgerKey, logIn, withoutForgotten } from './migration/source-log';

/** A busy machine takes seconds to start a program, and some of these start six. */
jest.setTimeout(120_000);

const desk = useMigration();

describe('lodestone migrate', () => {
  it('copies one folder to another, without the key where that lies elsewhere', async () => {
    const keyFile = desk.folder('elsewhere.key');
    writeFileSync(keyFile, ledgerKey);
    const copy = desk.folder('beside');
    const { code, json } = await lodestoneJson<Report>(
      ['migrate', '--data', desk.source, '--to', copy],
      { ...env, LODESTONE_KEY_FILE: keyFile },
    );
    expect([code, json.key]).toStrictEqual([0, { outcome: 'stays', path: keyFile }]);
    expect([existsSync(keyIn(copy)), essenceOf(copy)]).toStrictEqual([
      false,
      withoutForgotten(essenceOf(desk.source)),
    ]);
  });

  it('tells people what it did and what to do next', async () => {
    const { code, stdout } = await lodestone(
      ['migrate', '--data', desk.source, '--to', desk.folder('for people')],
      env,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^copied {3}2,5\d\d events from .* events\/s .*\nchecked {2}2,5\d\d events/,
    );
    expect(stdout).toMatch(
      /ledger\.key was written last\nNext: start the ledger with LODESTONE_DATA=/,
    );
  });

  it.each([
    ['esbd://127.0.0.1:2113', /'esbd:\/\/' is unknown, write 'esdb:\/\/'/],
    ['esdb://admin:secret@127.0.0.1:port', /^--to is 'esdb:\/\/admin:\*\*\*@.*'port' is no port/],
    ['esdb://127.0.0.1:2113?tsl=false', /the option 'tsl' is unknown/],
    ['EVENTSTORE_URL', /EVENTSTORE_URL is not set/],
  ])('refuses --to %s as misuse, without its password', async (to, says) => {
    const { code, json, stdout, stderr } = await migrate('--data', desk.source, '--to', to);
    expect([code, (stdout + stderr).includes('secret')]).toStrictEqual([2, false]);
    expect(json.error).toMatch(says);
  });

  it('says in one line that nobody answers', async () => {
    const gate = await desk.gateBefore('esdb://127.0.0.1:1?tls=false');
    const { code, json } = await migrate('--data', desk.source, '--to', gate.url);
    expect([code, json.error]).toStrictEqual([1, expect.stringMatching(/does not answer/)]);
  });

  it.each<[what: string, args: () => string[], says: RegExp, code: number]>([
    ['no target', () => ['--data', desk.source], /--to was not given/, 2],
    ['a copy of itself', () => ['--data', desk.source, '--to', desk.source], /are both/, 2],
    [
      'no folder',
      () => ['--data', desk.folder('no'), '--to', desk.folder('x')],
      /there is no folder/,
      1,
    ],
    ['no log', () => ['--data', desk.parent, '--to', desk.folder('x')], /there is no log in/, 1],
    [
      'a file as target',
      () => ['--data', desk.source, '--to', keyIn(desk.source)],
      /cannot be made/,
      1,
    ],
  ])('refuses %s', async (_, args, says, code) => {
    const refused = await migrate(...args());
    expect([refused.code, refused.json.error]).toStrictEqual([code, expect.stringMatching(says)]);
  });

  it('refuses to guess where the log is once EVENTSTORE_URL is set', async () => {
    const args = ['migrate', '--data', desk.source, '--to', desk.folder('x')];
    const { code, json } = await lodestoneJson<Wrong>(args, { EVENTSTORE_URL: 'esdb://db:2113' });
    expect([code, json.try.startsWith('--from EVENTSTORE_URL')]).toStrictEqual([2, true]);
  });

  it('refuses a log that is in use, and a target that is', async () => {
    const used = desk.folder('used');
    cpSync(desk.source, used, { recursive: true });
    const attempt = DataFolderLock.tryAcquire(used);
    for (const args of [
      ['--data', used, '--to', desk.folder('x')],
      ['--data', desk.source, '--to', used],
    ]) {
      const { code, json } = await migrate(...args);
      expect([code, json.error.includes(`process ${process.pid}`)]).toStrictEqual([2, true]);
    }
    if (attempt.outcome === 'acquired') attempt.lock.release();
  });

  it('refuses a folder with the log of a ledger, however much it is the same', async () => {
    const same = desk.folder('same');
    cpSync(desk.source, same, { recursive: true });
    const store = await EmbeddedEventStore.open({ file: logIn(same), writer: 'in-process' });
    await store.append('site-7', [act('more')], { expected: 'no-stream' });
    await store.close();
    const { code, json } = await migrate('--data', desk.source, '--to', same);
    expect([code, json.error.includes('is not empty')]).toStrictEqual([1, true]);
  });

  it('looks for the key before it copies anything', async () => {
    const [bare, copy, other] = [
      desk.folder('bare'),
      desk.folder('copy of bare'),
      desk.folder('other'),
    ];
    cpSync(desk.source, bare, { recursive: true });
    rmSync(keyIn(bare));
    const missing = await migrate('--data', bare, '--to', copy);
    expect([missing.code, missing.json.error]).toStrictEqual([1, `${keyIn(bare)} is not there.`]);
    expect(existsSync(copy)).toBe(false);
    writeFileSync(keyIn(bare), 'ab'.repeat(32));
    const wrong = await migrate('--data', bare, '--to', copy);
    expect(wrong.json.error).toContain('is not the key that this ledger was opened with');
    await migrate('--data', desk.source, '--to', other);
    writeFileSync(keyIn(other), 'ab'.repeat(32));
    const taken = await migrate('--data', desk.source, '--to', other);
    expect(taken.json.error).toBe(`${keyIn(other)} is the key of another ledger.`);
    expect(existsSync(copy)).toBe(false);
  });

  it('leaves no empty log where it refuses, in which a ledger would begin', async () => {
    const [bare, there] = [desk.folder('without its key'), desk.folder('there before')];
    cpSync(desk.source, bare, { recursive: true });
    rmSync(keyIn(bare));
    mkdirSync(there);
    writeFileSync(join(there, 'notes.txt'), 'of somebody');
    for (const args of [
      ['--data', bare, '--to', there],
      ['--data', desk.parent, '--to', there],
    ]) {
      expect((await migrate(...args)).code).toBe(1);
    }
    expect(existsSync(logIn(there))).toBe(false);
    expect(readFileSync(join(there, 'notes.txt'), 'utf8')).toBe('of somebody');
  });
});
