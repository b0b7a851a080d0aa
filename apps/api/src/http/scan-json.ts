/** Each bound with its reason; a body that breaks one is refused before JSON.parse sees it. */
export const jsonBounds = {
  /** The deepest sentence of ours is six deep; 10,000 levels pass JSON.parse and break what follows. */
  depthMax: 32,
  /** Ten times the longest honest list of lots in one act. */
  arrayItemsMax: 10_000,
  objectMembersMax: 1_000,
} as const;

export type JsonBreach = Readonly<{
  code:
    | 'json-too-deep'
    | 'json-array-too-long'
    | 'json-object-too-wide'
    | 'json-key-forbidden'
    | 'json-key-repeated';
  /** Byte offset in the body. */
  at: number;
  key?: string;
}>;

/** Names with which an object literal reaches into its prototype. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Level = { items: number; keys: Set<string> | undefined };

/** Whether a body writes a number in another form than whole and in digits, as every number of ours is. */
export type JsonScan = Readonly<{ breach: JsonBreach | undefined; hasOddNumber: boolean }>;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * One pass over the bytes, without recursion and without building anything but the keys of the open
 * objects. It judges form only where it must: text that is not JSON is left to JSON.parse.
 */
export function scanJson(bytes: Uint8Array): JsonScan {
  let hasOddNumber = false;
  const broken = (breach: JsonBreach): JsonScan => ({ breach, hasOddNumber });
  const levels: Level[] = [];
  let text: readonly [from: number, to: number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case quote: {
        const end = endOfString(bytes, at);
        text = [at, end];
        at = end;
        break;
      }
      case openBrace:
        levels.push({ items: 0, keys: new Set() });
        if (levels.length > jsonBounds.depthMax) return broken({ code: 'json-too-deep', at });
        break;
      case openBracket:
        levels.push({ items: 0, keys: undefined });
        if (levels.length > jsonBounds.depthMax) return broken({ code: 'json-too-deep', at });
        break;
      case closeBrace:
      case closeBracket:
        levels.pop();
        break;
      case colon: {
        const breach = takeKey(bytes, text, levels.at(-1));
        if (breach) return broken(breach);
        break;
      }
      case comma: {
        const breach = countItem(at, levels.at(-1));
        if (breach) return broken(breach);
        break;
      }
      default: {
        if (!isOfNumber(bytes[at])) break;
        const end = endOfNumber(bytes, at);
        hasOddNumber ||= isOdd(bytes, [at, end]);
        at = end - 1;
      }
    }
  }
  return { breach: undefined, hasOddNumber };
}

/** Digits and the signs that come with them; what is no number all the same is left to JSON.parse. */
const isOfNumber = (byte = 0): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === minus || byte === point || byte === plus;

const minus = 0x2d;
const plus = 0x2b;
const point = 0x2e;
const zero = 0x30;

function endOfNumber(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  // Either letter of an exponent.
  while (isOfNumber(bytes[at]) || ((bytes[at] ?? 0) | 0x20) === 0x65) at++;
  return at;
}

/** So many digits are below 2^53 whatever they are. */
const exactDigits = 15;

function isOdd(bytes: Uint8Array, [from, to]: readonly [number, number]): boolean {
  if (bytes[from] === minus && bytes[from + 1] === zero) return true;
  if (to - from > exactDigits) return true;
  for (let at = from + 1; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return true;
  }
  return false;
}

/** Index of the closing quote, or of the last byte when the string never ends. */
function endOfString(bytes: Uint8Array, open: number): number {
  for (let at = open + 1; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === quote) return at;
  }
  return bytes.length;
}

function takeKey(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  level: Level | undefined,
): JsonBreach | undefined {
  if (!level?.keys) return undefined;
  const key = keyOf(bytes.subarray(from, to + 1));
  if (key === undefined) return undefined;
  if (forbiddenKeys.has(key)) return { code: 'json-key-forbidden', at: from, key };
  if (level.keys.has(key)) return { code: 'json-key-repeated', at: from, key };
  level.keys.add(key);
  if (level.keys.size > jsonBounds.objectMembersMax) {
    return { code: 'json-object-too-wide', at: from };
  }
  return undefined;
}

/** Escapes are undone first: `"\u005f_proto__"` is the same key. */
function keyOf(quoted: Uint8Array): string | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(quoted)) as string;
  } catch {
    return undefined;
  }
}

function countItem(at: number, level: Level | undefined): JsonBreach | undefined {
  if (!level || level.keys) return undefined;
  level.items++;
  return level.items >= jsonBounds.arrayItemsMax ? { code: 'json-array-too-long', at } : undefined;
}
