import { placeOf } from '../columns/column';
import type { Possible } from '../columns/columns-of';

type Cells = ReadonlyMap<string, string>;

/** A record as the rows of a table: each further element of a list in a row of its own. */
export function exampleRows(record: object, columns: readonly Possible[]): string[][] {
  const places = columns.map((column) => placeOf({ ...column, header: '', at: 0 }));
  return rowsOf(record, '').map((cells) => places.map((place) => cells.get(place) ?? ''));
}

exampleRows.placesIn = (record: object): readonly string[] =>
  rowsOf(record, '').flatMap((cells) => [...cells.keys()]);

function rowsOf(object: object, above: string): readonly Cells[] {
  const own = new Map<string, string>();
  const lists: (readonly Cells[])[] = [];
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const place = above === '' ? name : `${above}.${name}`;
    if (Array.isArray(value) && value.every((each) => typeof each === 'object')) {
      lists.push(value.flatMap((each) => rowsOf(each as object, place)));
    } else if (Array.isArray(value)) {
      own.set(place, value.join(' '));
    } else if (typeof value === 'object' && value !== null) {
      const [first, ...more] = rowsOf(value, place);
      for (const [key, text] of first ?? []) own.set(key, text);
      lists.push([new Map(), ...more]);
    } else {
      own.set(place, String(value));
    }
  }
  const length = Math.max(1, ...lists.map((rows) => rows.length));
  return Array.from({ length }, (_, n) => {
    const cells = lists.flatMap((rows) => [...(rows[n] ?? [])]);
    return new Map([...(n === 0 ? own : []), ...cells]);
  });
}
