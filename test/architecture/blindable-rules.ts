const folders = ['libs/ledger/src/judging/rules/', 'libs/read-models/src/findings/rules/'];

/** A file that holds a rule of flags or findings, and not only what rules have in common. */
export const blindable = (path: string, text: string): boolean =>
  folders.some((folder) => path.startsWith(folder)) && /: (RuleOf|FindingRule<)/.test(text);
