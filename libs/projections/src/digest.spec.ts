import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeliveryCounter } from './delivery';
import { digestOf } from './digest';
import { knownTypes, mined, mineStock, opened, WrittenLog } from '@lodestone/testing/mine-stock';
import { ProjectionStore } from './projection-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the digest of a projection file', () => {
  it('is SHA-256 over these lines, which anybody can write without our software', () => {
    const lines = [
      '["projection","mine-stock",1,3]',
      '["table","lines",["line","massGrams","ordinal","siteId"]]',
      '[0,7,2,"B"]',
      '[0,7,3,"A"]',
      '["table","parties",["name","ref","takenAlongAt"]]',
      '["table","sites",["activities","isBusy","lastRef","massGrams","siteId"]]',
      '[["mining"],1,null,7,"A"]',
      '[["mining"],1,null,7,"B"]',
    ];
    const digest = createHash('sha256').update(lines.map((line) => `${line}\n`).join(''));

    expect(digestOf(written('one', ['B', 'A']))).toEqual({
      name: 'mine-stock',
      version: 1,
      ordinal: 3,
      rows: 4,
      digest: digest.digest('hex'),
    });
  });

  it('does not depend on the order in which rows were written', () => {
    const sites = ['A', 'B', 'b', 'É', 'é', '钕', '1', '10', '9'];
    fc.assert(
      fc.property(fc.shuffledSubarray(sites, { minLength: sites.length }), (order) => {
        expect(rowsDigest(written('shuffled', order))).toBe(rowsDigest(written('sorted', sites)));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a value', "UPDATE sites SET massGrams = 8 WHERE siteId = 'A'"],
    ['a truth value', "UPDATE sites SET isBusy = 0 WHERE siteId = 'A'"],
    ['a missing row', "DELETE FROM sites WHERE siteId = 'A'"],
    ['a null', "UPDATE sites SET lastRef = 'x' WHERE siteId = 'A'"],
    ['JSON', `UPDATE sites SET activities = '["export"]' WHERE siteId = 'A'`],
    ['another composition of one text', "UPDATE sites SET lastRef = 'e' || char(769)"],
    ['the place', 'UPDATE _projection SET ordinal = 9'],
    ['the name', "UPDATE _projection SET name = 'other'"],
    ['the version', 'UPDATE _projection SET version = 2'],
  ])('shows a difference in %s', (_, change) => {
    const path = written('one', ['A', 'B']);
    const db = new DatabaseSync(path);
    db.exec("UPDATE sites SET lastRef = 'é' WHERE siteId = 'B'");
    const before = digestOf(path).digest;
    db.exec(change);
    db.close();

    expect(digestOf(path).digest).not.toBe(before);
  });

  it('does not depend on the order of members in JSON, nor on where the log lies', () => {
    const path = written('one', ['A', 'B']);
    const db = new DatabaseSync(path);
    db.exec(`UPDATE sites SET activities = '{"a":1,"b":{"c":2,"d":3}}'`);
    const before = digestOf(path).digest;
    db.exec(`UPDATE sites SET activities = '{"b":{"d":3,"c":2},"a":1}'`);
    db.exec("UPDATE _projection SET committed = '99', prepared = '98', fingerprint = 'moved'");
    db.close();

    expect(digestOf(path).digest).toBe(before);
  });
});

/** The lines are numbered by the log's order, so only the keyed rows are compared. */
function rowsDigest(path: string): string {
  const db = new DatabaseSync(path);
  db.exec('DELETE FROM lines');
  db.close();
  return digestOf(path).digest;
}

function written(name: string, sites: readonly string[]): string {
  const path = join(folder, `${name}.sqlite`);
  rmSync(path, { force: true });
  const log = new WrittenLog();
  for (const site of sites) log.add(`site-${site}`, opened(site));
  for (const site of sites) log.add(`site-${site}`, mined(site, 7));
  const file = new ProjectionStore({ projection: mineStock, path, fingerprint: 'ledger-1' });
  file.take(new DeliveryCounter('start', { knownTypes }).count(log.recorded));
  file.close();
  return path;
}
