import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { readModels } from '@lodestone/read-models/read-models';

/** The folder that is damaged, and a copy of it from before its last record. */
export type Place = Readonly<{ at: (name: string) => string; older: string }>;

export type Damage = (place: Place) => void;

/** What the doctor says of it, and what a start says; `goes on`: a start has nothing to say. */
export type Case = readonly [
  what: string,
  damage: Damage,
  doctor: RegExp,
  start: RegExp | 'goes on',
];

const fileOf = (name: keyof typeof readModels): string =>
  `read-models/${name}-v${readModels[name].version}.sqlite`;

export const rows = 'decisions.sqlite';
export const model = fileOf('directory');
export const otherModel = fileOf('search');
export const log = 'log/events.sqlite';
export const lot = "stream = 'site-TJ-WORKS' AND key LIKE 'lot/MAG%'";

export const sql =
  (file: string, statement: string): Damage =>
  ({ at }) => {
    const database = new DatabaseSync(at(file), { defensive: false });
    database.exec(`PRAGMA writable_schema = ON; ${statement}`);
    database.close();
  };

export const write =
  (file: string, text: string | Buffer): Damage =>
  ({ at }) =>
    writeFileSync(at(file), text);

export const remove =
  (file: string): Damage =>
  ({ at }) =>
    rmSync(at(file), { recursive: true });

export const cut =
  (file: string): Damage =>
  ({ at }) => {
    const bytes = readFileSync(at(file));
    writeFileSync(at(file), bytes.subarray(0, bytes.length / 2));
  };

export const zeroPage =
  (file: string, page: number): Damage =>
  ({ at }) => {
    const bytes = readFileSync(at(file));
    bytes.fill(0, page * 8_192, (page + 1) * 8_192);
    writeFileSync(at(file), bytes);
  };

export const swapBytes =
  (file: string, one: string, other: string): Damage =>
  ({ at }) =>
    writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(one, other));
