import { useCodeNames, type CodeTable } from '../codes/use-codes';
import { counted } from '../figures/groups';
import { kilogramsExactly, minorDigitsOf } from '../figures/units';
import { scaled } from '../figures/groups';
import { codeTableOf, useFieldName } from '../telling/use-telling';
import styles from './record.module.css';

/** What the ledger fills in beside what was told. */
const filledIn = new Set(['siteId', 'recordId', 'postingRule', 'siteOperatorId', 'operatorId']);

type Value =
  string | number | boolean | null | undefined | readonly Value[] | { [key: string]: Value };

/** Whatever a record says, by the names of its fields, with grams and money as figures. */
export function RecordContent({ data }: Readonly<{ data: object }>) {
  return <Members of={data as Record<string, Value>} />;
}

function Members({ of }: Readonly<{ of: Readonly<Record<string, Value>> }>) {
  const fieldName = useFieldName();
  const members = Object.entries(of).filter(
    ([key, value]) => !filledIn.has(key) && !isNothing(value),
  );
  return (
    <dl className={styles.members}>
      {members.map(([key, value]) => (
        <div key={key}>
          <dt className="second">{fieldName(key)}</dt>
          <dd>
            <Told name={key} value={value} beside={of} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isNothing = (value: Value): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

type ToldProps = Readonly<{ name: string; value: Value; beside: Readonly<Record<string, Value>> }>;

function Told({ name, value, beside }: ToldProps) {
  if (Array.isArray(value)) {
    return (
      <ol className={styles.list}>
        {value.map((each: Value, n) => (
          <li key={n}>
            <Told name={name} value={each} beside={beside} />
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value === 'object' && value !== null) {
    return <Members of={value as Record<string, Value>} />;
  }
  const table = codeTableOf(name);
  if (table && typeof value === 'string') return <Code table={table} code={value} />;
  const isId = /Id$|Ref$|Number$/.test(name);
  return <span className={isId ? 'id' : undefined}>{figureOf(name, value as string, beside)}</span>;
}

function figureOf(
  name: string,
  value: string | number | boolean,
  beside: ToldProps['beside'],
): string {
  if (/Grams$/.test(name)) return `${kilogramsExactly(BigInt(value))} kg`;
  if (/Minor$/.test(name) && typeof beside['currency'] === 'string') {
    const digits = minorDigitsOf(beside['currency']);
    return scaled(String(value), { digits, shown: digits });
  }
  return typeof value === 'number' && Number.isInteger(value) ? counted(value) : String(value);
}

/** A code by its name, with the code beside it. */
function Code({ table, code }: Readonly<{ table: CodeTable; code: string }>) {
  const name = useCodeNames(table)(code);
  return (
    <>
      {name} {name !== code && <span className="second id">{code}</span>}
    </>
  );
}
