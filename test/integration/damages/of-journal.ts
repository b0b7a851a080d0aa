import { rmSync } from 'node:fs';
import { cut, remove, swapBytes, write, type Case } from './damage';

const manifest = 'journal/manifest.json';
const tail = 'journal/tail-000000.frames';

export const ofJournal: readonly Case[] = [
  ['no folder', remove('journal'), /journal: is not there yet/, 'goes on'],
  [
    'no manifest',
    remove(manifest),
    /journal: is not there yet/,
    /journal\/manifest.json is made anew: somebody deleted it/,
  ],
  [
    'another ledger',
    swapBytes(manifest, 'fingerprint', 'fingerprinx'),
    /journal: is damaged: .*manifest.json is damaged/,
    /journal\/manifest.json is made anew: .*is damaged/,
  ],
  ['half a manifest', cut(manifest), /journal: is damaged/, /journal\/manifest.json is made anew/],
  [
    'letters',
    write(manifest, 'a letter to my aunt\n'),
    /journal: is damaged/,
    /journal\/manifest.json is made anew/,
  ],
  ['half a tail', cut(tail), /^$/, 'goes on'],
  ['no tail', ({ at }) => rmSync(at(tail)), /^$/, 'goes on'],
  ['a tail of letters', write(tail, 'a letter to my aunt\n'), /^$/, 'goes on'],
];
