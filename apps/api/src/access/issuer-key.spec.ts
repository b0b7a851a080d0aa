import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issuerKeyIn } from './issuer-key';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-issuer-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, 'issuer.key');
const key = () =>
  issuerKeyIn(folder, (line) => said.push(line))
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();

const otherKind = () =>
  generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('the key with which demonstration sign-ins are signed', () => {
  it('is made once, for nobody else to read, and kept', () => {
    const first = key();

    expect([key(), said]).toStrictEqual([first, []]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['cut short', (pem: string) => pem.slice(0, 60)],
    ['empty', () => ''],
    ['of another kind', otherKind],
  ])('is made anew when it is %s, and that is said', (_, damage) => {
    const first = key();
    writeFileSync(path(), damage(readFileSync(path(), 'utf8')));
    const anew = key();

    expect(anew).not.toBe(first);
    expect(key()).toBe(anew);
    expect(said).toStrictEqual([
      `${path()} was damaged and is made anew: everybody signs in again`,
    ]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('is named in one line when something else stands in its place', () => {
    mkdirSync(path());

    expect(key).toThrow(`The key ${path()} cannot be read (EISDIR).`);
  });
});
