import type { RowFault } from '@lodestone/event-store';
import { isDeepStrictEqual } from 'node:util';

/** Longer texts are in the report for machines. */
const textMax = 120;

/** A row of a lot has some thirty members: those that differ are enough. */
const membersMax = 3;

/** One row in one statement: where it is, what is there, and what the log says. */
export function wordsOf({ stream, key, there, should }: RowFault): string {
  const place = key === '' ? `the place of ${stream} in the log` : `row ${key} of ${stream}`;
  if (there === undefined) return `${place} is missing: the log says ${shortened(should)}`;
  if (should === undefined) return `${place} is ${shortened(there)}: the log says nothing of it`;
  const members = differingMembers(there, should);
  const says = members ?? `is ${shortened(there)}: the log says ${shortened(should)}`;
  return `${place} ${says}`;
}

const shortened = (text = ''): string =>
  text.length > textMax ? `${text.slice(0, textMax)}…` : text;

/** Undefined where the two are not both objects. */
function differingMembers(there: string, should: string): string | undefined {
  const [one, other] = [membersOf(there), membersOf(should)];
  if (!one || !other) return undefined;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const differing = names.filter((name) => !isDeepStrictEqual(one[name], other[name]));
  const said = differing.slice(0, membersMax).map((name) => {
    const [is, log] = [one[name], other[name]].map((value) => shortened(textOf(value)));
    return `has ${name} ${is} where the log says ${log}`;
  });
  const more = differing.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more differ`] : [])].join(', ');
}

const textOf = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value);

function membersOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
