import { datasets, dictionaryText, viewsSql } from '@lodestone/exchange';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Downloaded } from './download';

export type TakenFile = Downloaded & Readonly<{ dataset: string }>;

export type DataSet = Readonly<{
  folder: string;
  account: string;
  ledger: string;
  knownAt: number;
  asOf: string | undefined;
  files: readonly TakenFile[];
}>;

/** What makes a folder of files a data set: what it is, what its columns say, and how to ask it. */
export function describeSet(set: DataSet): readonly string[] {
  const { folder, files } = set;
  const names = new Set(files.map(({ dataset }) => dataset));
  const told = datasets.filter(({ name }) => names.has(name));
  const written: Readonly<Record<string, string>> = {
    'README.md': readmeOf(set),
    'dictionary.md': dictionaryText(told),
    'views.sql': viewsSql(files),
    SHA256SUMS: files.map(({ sha256, file }) => `${sha256}  ${file}\n`).join(''),
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
  return Object.keys(written);
}

function readmeOf({ account, ledger, knownAt, asOf, files }: DataSet): string {
  const lines = files.map(({ dataset, file, bytes }) => `| ${dataset} | \`${file}\` | ${bytes} |`);
  return `# A ledger as it stood at ordinal ${knownAt}

Taken from ${ledger} as seen by \`${account}\`: what the ledger had been told up to ordinal ${knownAt}${
    asOf === undefined ? '' : `, of what had happened by ${asOf}`
  }. The same ordinal gives the same bytes, so
\`lodestone export --all --known-at ${knownAt}\` makes this folder again.

取自 ${ledger}，以 \`${account}\` 的权限：台账截至序号 ${knownAt} 的内容${
    asOf === undefined ? '' : `，且截至 ${asOf} 已发生者`
  }。同一序号得到完全相同的字节。

| Table · 表 | File · 文件 | Bytes · 字节 |
|---|---|---|
${lines.join('\n')}

- \`dictionary.md\` says what every column means, in English and Chinese · 各列含义（中英文）
- \`views.sql\` gives the files their names in DuckDB, and answers what is asked first · DuckDB 视图
- \`SHA256SUMS\`: \`sha256sum --check SHA256SUMS\` · 校验

\`\`\`sh
duckdb -init views.sql -c 'SELECT * FROM magnet_exports_by_month'
\`\`\`

Sold and exported are never added. Masses are whole grams, contents whole micrograms, money whole minor
units of its currency.
`;
}
