/** A file of a data set, and the table that it is. */
export type FileOfSet = Readonly<{ dataset: string; file: string }>;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What analysts ask first, over the tables that they have. */
const questions: ReadonlyArray<
  Readonly<{ name: string; of: readonly string[]; says: string; sql: string }>
> = [
  {
    name: 'magnet_exports_by_month',
    of: ['volumes'],
    says: 'Exports of magnets (heading 8505) in tonnes, with the change to the month and to the year before.',
    sql: `WITH months AS (
  SELECT month, sum(massGrams) / 1e6 AS tonnes
  FROM volumes WHERE side = 'exported' AND goodsCode LIKE '8505%' GROUP BY month
)
SELECT months.month, months.tonnes,
  round(100 * (months.tonnes / before.tonnes - 1), 1) AS monthChangePercent,
  round(100 * (months.tonnes / year.tonnes - 1), 1) AS yearChangePercent
FROM months
LEFT JOIN months AS before ON before.month = strftime(CAST(months.month || '-01' AS DATE) - INTERVAL 1 MONTH, '%Y-%m')
LEFT JOIN months AS year ON year.month = strftime(CAST(months.month || '-01' AS DATE) - INTERVAL 1 YEAR, '%Y-%m')
ORDER BY months.month`,
  },
  {
    name: 'magnet_exports_by_destination',
    of: ['volumes', 'reference'],
    says: 'The same by month and country, with its names.',
    sql: `SELECT volumes.month, volumes.destinationCountryCode, countries.en, countries.zh,
  sum(volumes.massGrams) / 1e6 AS tonnes
FROM volumes JOIN reference AS countries
  ON countries."table" = 'countries' AND countries.code = volumes.destinationCountryCode
WHERE volumes.side = 'exported' AND volumes.goodsCode LIKE '8505%'
GROUP BY ALL ORDER BY ALL`,
  },
  {
    name: 'books',
    of: ['postings'],
    says: 'What stands in each account: all together are nothing.',
    sql: `SELECT account, count(*) AS lines, sum(massGrams) AS massGrams,
  sum(ndMicrograms) AS ndMicrograms, sum(dyMicrograms) AS dyMicrograms
FROM postings GROUP BY account ORDER BY account`,
  },
];

/**
 * Statements that give each file of a folder the name of its table, and views for what is asked first. To
 * be run by DuckDB in that folder.
 */
export function viewsSql(files: readonly FileOfSet[]): string {
  const there = new Set(files.map(({ dataset }) => dataset));
  const tables = files.map(
    ({ dataset, file }) => `CREATE OR REPLACE VIEW ${dataset} AS SELECT * FROM ${reading(file)};`,
  );
  const asked = questions
    .filter(({ of }) => of.every((name) => there.has(name)))
    .map(({ name, says, sql }) => `-- ${says}\nCREATE OR REPLACE VIEW ${name} AS\n${sql};`);
  return `${[...tables, ...asked].join('\n\n')}\n`;
}

function reading(file: string): string {
  if (file.endsWith('.parquet')) return `read_parquet(${quoted(file)})`;
  if (file.endsWith('.ndjson')) return `read_json(${quoted(file)}, format = 'newline_delimited')`;
  return `read_csv(${quoted(file)})`;
}
