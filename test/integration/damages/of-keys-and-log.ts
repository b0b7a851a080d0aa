import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, write, remove, cut, swapBytes, log, type Case } from './damage';

export const ofKeysAndMarks: readonly Case[] = [
  ['no log-head', remove('log-head'), /log head: log-head is not there/, 'goes on'],
  [
    'an empty log-head',
    write('log-head', ''),
    /log-head does not say any more/,
    /log-head does not say any more/,
  ],
  [
    'another event in log-head',
    swapBytes('log-head', '"revision":', '"revision":7'),
    /log-head does not say any more/,
    /log-head does not say any more/,
  ],
  [
    'a log-head of the version without sums, of an event that is not there',
    ({ at }) => {
      const { sum: _, ...head } = JSON.parse(readFileSync(at('log-head'), 'utf8')) as {
        sum: number;
      };
      writeFileSync(at('log-head'), JSON.stringify({ ...head, revision: 700 }));
    },
    /it lacks site-TJ-WORKS@700/,
    /it lacks site-TJ-WORKS@700/,
  ],
  ['no ledger key', remove('ledger.key'), /ledger key: .* is not there/, /its key .* is not/],
  [
    'another ledger key',
    write('ledger.key', 'ab'.repeat(32)),
    /is not the key that this ledger was opened with/,
    /key/,
  ],
  ['half a ledger key', cut('ledger.key'), /does not hold 32 bytes in hex/, /is not a ledger key/],
  ['no issuer key', remove('issuer.key'), /^$/, 'goes on'],
  [
    'half an issuer key',
    cut('issuer.key'),
    /issuer key: .* is damaged/,
    /issuer\.key was damaged and is made anew/,
  ],
  ['an empty issuer key', write('issuer.key', ''), /issuer key: .* is damaged/, /made anew/],
  [
    'a lock of letters',
    write('lock.sqlite', 'a letter to my aunt\n'.repeat(600)),
    /lock: /,
    /lock/,
  ],
];

export const ofTheLog: readonly Case[] = [
  [
    'an older log',
    ({ at, older }) => cpSync(join(older, log), at(log)),
    /it lacks site-TJ-WORKS@\d/,
    /it lacks site-TJ-WORKS@\d/,
  ],
  [
    'an older log, its head forgotten',
    ({ at, older }) => {
      cpSync(join(older, log), at(log));
      rmSync(at('log-head'));
    },
    /the log is older than what was made from it: it lacks site-TJ-WORKS@\d/,
    /older than what this folder has taken/,
  ],
  [
    'no log',
    remove('log'),
    /events\.sqlite is not there, and the rest/,
    /is not there, and the rest/,
  ],
  [
    'an empty log',
    write(log, ''),
    /events\.sqlite is empty, and the rest/,
    /events\.sqlite is empty, and the rest/,
  ],
  [
    'an empty log beside its key only',
    ({ at }) => {
      for (const name of readdirSync(at('.'))) {
        if (name !== 'ledger.key') rmSync(at(name), { recursive: true });
      }
      mkdirSync(at('log'));
      writeFileSync(at(log), '');
    },
    /is empty, and the rest of its ledger is there \(ledger\.key\)/,
    /is empty, and the rest of its ledger is there \(ledger\.key\)/,
  ],
  [
    'a changed event',
    sql(log, `UPDATE event SET data = replace(data, '2000000', '3000000')`),
    /checksums: the event site-TJ-WORKS@\d+ .*is not as it was written/,
    /is not as it was written/,
  ],
  [
    'a lost checksum',
    sql(log, 'UPDATE event SET checksum = NULL WHERE position = 4'),
    /has lost its checksum/,
    /has lost its checksum/,
  ],
  ['half a log', cut(log), /broken off/, /broken off/],
];
