/** The parts whose answers depend on their arguments alone: a replay gives the same again. */
export const pureParts = /^libs\/(kernel|reference|ledger|read-models|nation)\//;

const impurities: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b/],
  ['chance', /\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b/],
  ['a log line', /\bconsole\./],
  [
    // Processing is a word of the trade too: only what Node's own object has is meant.
    'the process',
    /\bprocess\.(env|argv|exit|hrtime|nextTick|getBuiltinModule|cwd|pid|std\w+|on|emit)\b/,
  ],
  ['the global object', /\bglobalThis\b/],
  ['a timer', /\bset(Timeout|Interval|Immediate)\(|\bqueueMicrotask\(/],
  ['a decorator', /^\s*@\w+\(.*\)\s*$/m],
];

export function impuritiesOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
  return impurities.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}
