/**
 * Where a text stops being JSON: the index of the first character that cannot stand there, or the
 * length of a text that ends too early. Only asked after JSON.parse has refused, whose message has
 * no position for short texts. Nesting is bounded before.
 */
export function whereJsonEnds(text: string): number {
  const after = afterValue(text, afterBlanks(text, 0));
  return after.isWhole ? afterBlanks(text, after.at) : after.at;
}

type After = Readonly<{ at: number; isWhole: boolean }>;

const whole = (at: number): After => ({ at, isWhole: true });
const broken = (at: number): After => ({ at, isWhole: false });

const token =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (' \t\n\r'.includes(text[at] ?? 'x')) at++;
  return at;
}

function afterToken(text: string, at: number): After {
  token.lastIndex = at;
  return token.test(text) ? whole(token.lastIndex) : broken(at);
}

function afterValue(text: string, at: number): After {
  if (text[at] === '{') return afterMembers(text, at, '}');
  if (text[at] === '[') return afterMembers(text, at, ']');
  return afterToken(text, at);
}

function afterMembers(text: string, open: number, close: '}' | ']'): After {
  let at = afterBlanks(text, open + 1);
  if (text[at] === close) return whole(at + 1);
  for (;;) {
    const member = close === '}' ? afterPair(text, at) : afterValue(text, at);
    if (!member.isWhole) return member;
    at = afterBlanks(text, member.at);
    if (text[at] === close) return whole(at + 1);
    if (text[at] !== ',') return broken(at);
    at = afterBlanks(text, at + 1);
  }
}

function afterPair(text: string, at: number): After {
  if (text[at] !== '"') return broken(at);
  const key = afterToken(text, at);
  if (!key.isWhole) return key;
  const colon = afterBlanks(text, key.at);
  return text[colon] === ':' ? afterValue(text, afterBlanks(text, colon + 1)) : broken(colon);
}
