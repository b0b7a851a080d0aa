import { sql, write, remove, cut, zeroPage, rows, lot, type Case } from './damage';

/** What a start mends it says, in one line of the program's log. */
const anew = /decisions\.sqlite is deleted and folded again from the log/;

export const ofDecisions: readonly Case[] = [
  [
    'a changed row',
    sql(rows, `UPDATE rows SET json = replace(json, '2000000', '5000000') WHERE ${lot}`),
    /decisions: row lot\/MAG\S* of site-TJ-WORKS has massGrams 5000000 where the log says 2000000/,
    anew,
  ],
  [
    'a deleted row',
    sql(rows, `DELETE FROM rows WHERE ${lot}`),
    /decisions: row lot\/MAG\S* of site-TJ-WORKS is missing: the log says/,
    anew,
  ],
  [
    'an added row',
    sql(rows, `INSERT INTO rows VALUES ('site-TJ-WORKS', 'lot/GHOST', '{}', 0)`),
    /row lot\/GHOST of site-TJ-WORKS is \{\}: the log says nothing of it/,
    anew,
  ],
  [
    'a row of another key',
    sql(rows, `UPDATE rows SET key = 'lot/OTHER' WHERE ${lot}`),
    /lot\/MAG\S* of site-TJ-WORKS is missing/,
    anew,
  ],
  [
    'a row that is no JSON',
    sql(rows, `UPDATE rows SET json = substr(json, 2) WHERE ${lot}`),
    /row lot\/MAG/,
    anew,
  ],
  [
    'a row of bytes',
    sql(rows, `UPDATE rows SET json = CAST(json AS BLOB) WHERE ${lot}`),
    /row lot\/MAG/,
    anew,
  ],
  [
    'a checksum',
    sql(rows, `UPDATE rows SET sum = sum + 1 WHERE ${lot}`),
    /row lot\/MAG\S* of site-TJ-WORKS is sum \d+: the log says sum/,
    anew,
  ],
  [
    'all rows of a stream',
    sql(rows, `DELETE FROM rows WHERE stream = 'site-TJ-WORKS'`),
    /is missing: the log says/,
    anew,
  ],
  [
    'all rows and the place of a stream',
    sql(
      rows,
      `DELETE FROM rows WHERE stream = 'site-TJ-WORKS'; DELETE FROM streams WHERE stream = 'site-TJ-WORKS'`,
    ),
    /^$/,
    'goes on',
  ],
  [
    'a place that is gone',
    sql(rows, `DELETE FROM streams WHERE stream = 'site-TJ-WORKS'`),
    /the log says nothing of it/,
    anew,
  ],
  [
    'a place too far',
    sql(rows, `UPDATE streams SET revision = 90 WHERE stream = 'site-TJ-WORKS'`),
    /the place of site-TJ-WORKS in the log is revision 90/,
    anew,
  ],
  [
    'a place too early',
    sql(rows, `UPDATE streams SET revision = 0 WHERE stream = 'site-TJ-WORKS'`),
    /the place of site-TJ-WORKS in the log/,
    anew,
  ],
  ['another event at a place', sql(rows, `UPDATE streams SET event_id = 'x'`), /event x/, anew],
  ['a tally', sql(rows, 'UPDATE streams SET count = count + 1'), /tally|sum/, anew],
  [
    'rows of another ledger',
    sql(rows, `UPDATE header SET value = 'x' WHERE name = 'ledger'`),
    /decisions: of another time: its ledger is x/,
    anew,
  ],
  [
    'rows of another fold',
    sql(rows, `UPDATE header SET value = '1' WHERE name = 'fold version'`),
    /of another time: its fold version is 1/,
    anew,
  ],
  [
    'rows of before the machine went down',
    sql(rows, `INSERT INTO header VALUES ('in use since boot', 'x')`),
    /the machine went down/,
    anew,
  ],
  ['no header', sql(rows, 'DROP TABLE header'), /cannot be read|of another time/, 'goes on'],
  ['no table of rows', sql(rows, 'DROP TABLE rows'), /cannot be read/, anew],
  ['half of the rows', cut(rows), /decisions:/, anew],
  [
    'a file of letters',
    write(rows, 'a letter to my aunt\n'.repeat(600)),
    /file is not a database/,
    anew,
  ],
  ['an empty file', write(rows, ''), /cannot be read/, 'goes on'],
  ['a page of zeros', zeroPage(rows, 3), /decisions:/, anew],
  ['no file', remove(rows), /^$/, 'goes on'],
];
