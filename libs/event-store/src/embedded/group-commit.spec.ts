import { idOf } from '../contract/contract-events';
import type { AppendRequest } from './append-request';
import { GroupCommit } from './group-commit';
import { inMemory, openForWriting } from './log-file';

describe('committing a group of appends', () => {
  it('judges each append against what the ones before it leave', () => {
    const { groups, events } = opened();
    expect(
      groups.commit([request('a', -1), request('a', 0), request('b', -1), request('a', 1, 2)]),
    ).toStrictEqual([appended(0, 1), appended(1, 2), appended(0, 3), appended(3, 5)]);
    expect(events()).toBe(5);
  });

  it('writes all but the refused ones', () => {
    const { groups, events } = opened();
    expect(
      groups.commit([request('a', -1), request('a', 5), request('b', 0), request('a', 0, 3)]),
    ).toStrictEqual([
      appended(0, 1),
      { kind: 'wrong-revision', actual: 0 },
      { kind: 'wrong-revision', actual: -1 },
      appended(3, 4),
    ]);
    expect(events()).toBe(4);
  });

  it('knows a repetition inside one group', () => {
    const { groups, events } = opened();
    const first = request('a', -1, 2);
    expect(groups.commit([first, request('a', 1), first])).toStrictEqual([
      appended(1, 2),
      appended(2, 3),
      appended(1, 2),
    ]);
    expect(events()).toBe(3);
  });

  it('writes the others when SQLite cannot take a value of one', () => {
    const { groups, events } = opened();
    const poisoned = { ...request('a', 0, 2), fields: [idOf('x'), 'Weighed', '{}', null as never] };
    const outcomes = groups.commit([request('a', -1), poisoned, request('a', 0), request('b', -1)]);
    expect(outcomes.map(({ kind }) => kind)).toStrictEqual([
      'appended',
      'fault',
      'appended',
      'appended',
    ]);
    expect(events()).toBe(3);
    expect(groups.commit([request('a', 1)])).toStrictEqual([appended(2, 4)]);
  });

  it('refuses a stream that was removed for ever, and numbers a truncated one on', () => {
    const { groups, database } = opened();
    groups.commit([request('gone', -1), request('cut', -1, 3)]);
    database.exec(`
      UPDATE stream SET tombstoned = 1 WHERE name = 'gone';
      UPDATE stream SET first_revision = 3 WHERE name = 'cut';
      DELETE FROM event WHERE position IN (2, 3);
      DELETE FROM event WHERE stream = (SELECT id FROM stream WHERE name = 'cut');
    `);
    const reopened = new GroupCommit(database, inMemory);
    expect(reopened.commit([request('gone', 0), request('cut', 2)])).toStrictEqual([
      { kind: 'tombstoned' },
      appended(3, 2),
    ]);
  });

  it('answers a group that finds no room as a whole, writes nothing of it, and goes on', () => {
    const { groups, database, events } = opened();
    groups.commit([request('a', -1)]);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = {
      ...request('b', -1),
      fields: [idOf('b'), 'Weighed', `"${'x'.repeat(50_000)}"`, '{}'],
    };

    const outcomes = groups.commit([request('a', 0), large]);
    expect(outcomes.map(({ kind }) => kind)).toStrictEqual(['unavailable', 'unavailable']);
    expect(outcomes[0]).toMatchObject({ message: expect.stringContaining('free space') });
    expect(events()).toBe(1);

    database.exec(`PRAGMA max_page_count = ${pages + 100}`);
    expect(groups.commit([request('a', 0), large])).toStrictEqual([appended(1, 2), appended(0, 3)]);
  });
});

function opened() {
  const database = openForWriting(inMemory);
  const groups = new GroupCommit(database, inMemory);
  const count = database.prepare('SELECT count(*) AS events FROM event');
  return { database, groups, events: () => count.get()?.events };
}

const appended = (revision: number, position: number) => ({ kind: 'appended', revision, position });

function request(stream: string, expected: number, count = 1): AppendRequest {
  const fields = Array.from({ length: count }, (_, index) => [
    idOf(`${stream}/${expected}/${index}`),
    'Weighed',
    '{"massGrams":1}',
    '{}',
  ]).flat();
  return { stream, expected, bytes: 17 * count, fields };
}
