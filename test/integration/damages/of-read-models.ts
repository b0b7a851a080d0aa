import { cpSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { sql, write, remove, cut, zeroPage, model, otherModel, type Case } from './damage';

/** What a start mends it says, in one line of the program's log. */
const builtAnew = /read-models\/directory-v\d+\.sqlite is made anew/;

export const ofReadModels: readonly Case[] = [
  [
    'another ledger',
    sql(model, `UPDATE _projection SET fingerprint = 'x'`),
    /read model directory: its file is not this one’s: it was made from another ledger/,
    builtAnew,
  ],
  [
    'another log',
    sql(model, `UPDATE _projection SET eventId = 'x'`),
    /is not in this log/,
    builtAnew,
  ],
  [
    'another version inside',
    sql(model, 'UPDATE _projection SET version = 9'),
    /it holds directory v9: somebody renamed it/,
    builtAnew,
  ],
  [
    'another read model inside',
    ({ at }) => cpSync(at(otherModel), at(model)),
    /read model directory: its file/,
    builtAnew,
  ],
  [
    'other tables',
    sql(model, `UPDATE _projection SET declaration = '{}'`),
    /it was made with other tables/,
    builtAnew,
  ],
  [
    'a place beyond the log',
    sql(model, `UPDATE _projection SET committed = '999999', prepared = '999999'`),
    /the log is older than what was made from it/,
    /older than what this folder has taken/,
  ],
  [
    'a place far behind',
    sql(model, 'UPDATE _projection SET ordinal = 0'),
    /read model directory|^$/,
    'goes on',
  ],
  ['no place', sql(model, 'DELETE FROM _projection'), /read model directory/, /made anew|cannot/],
  [
    'a lost table',
    sql(model, 'DROP TABLE _projection'),
    /read model directory: its file is not this one’s: it has tables/,
    builtAnew,
  ],
  ['half a file', cut(model), /read model directory: its file is damaged/, builtAnew],
  [
    'letters',
    write(model, 'a letter to my aunt\n'.repeat(600)),
    /its file is damaged: file is not a database/,
    builtAnew,
  ],
  [
    'a header',
    ({ at }) => {
      const bytes = readFileSync(at(model));
      bytes.fill(0xff, 16, 30);
      writeFileSync(at(model), bytes);
    },
    /its file is damaged/,
    builtAnew,
  ],
  ['a page of zeros', zeroPage(model, 3), /its file is damaged/, /made anew|^$/],
  ['an empty file', write(model, ''), /is not built yet/, 'goes on'],
  ['no file', remove(model), /is not built yet/, 'goes on'],
  ['no folder', remove('read-models'), /is not built yet/, 'goes on'],
  [
    'a half-done rebuild',
    ({ at }) => cpSync(at(model), at(`${model}.building`)),
    /other files: read-models\/directory-v\d+\.sqlite\.building is left by a build that did not end/,
    'goes on',
  ],
  [
    'an earlier version beside it',
    ({ at }) => cpSync(at(model), at('read-models/directory-v1.sqlite')),
    /of an earlier version/,
    'goes on',
  ],
  [
    'an earlier version alone',
    ({ at }) => {
      cpSync(at(model), at('read-models/directory-v1.sqlite'));
      rmSync(at(model));
    },
    /is not built yet; version 1 is there/,
    'goes on',
  ],
  [
    'a later version beside it',
    ({ at }) => cpSync(at(model), at('read-models/directory-v99.sqlite')),
    /of a later version/,
    'goes on',
  ],
  [
    'a file of nobody',
    write('read-models/notes.txt', 'x'),
    /read-models\/notes\.txt is of nothing that this version knows/,
    'goes on',
  ],
];
