import { TextInput } from '@mantine/core';
import { parsed } from '../figures/groups';
import { useFieldName } from '../telling/use-telling';
import type { Leaf } from './leaves';
import styles from './mending.module.css';

type Props = Readonly<{
  leaves: readonly Leaf[];
  typed: Readonly<Record<string, string>>;
  type: (pointer: string, text: string) => void;
}>;

export const fieldId = (pointer: string): string => `sent${pointer.replaceAll('/', '-')}`;

/** What was sent, field by field, under the names that the interface has for them. */
export function SentFields({ leaves, typed, type }: Props) {
  const fieldName = useFieldName();
  return (
    <div className={styles.fields}>
      {leaves.map(({ pointer, text, kind }) => {
        const now = typed[pointer] ?? text;
        const digits = kind === 'grams' ? 3 : 0;
        const isNumber = kind === 'grams' || kind === 'count';
        const isWrong = isNumber && parsed(now, digits) === undefined;
        return (
          <TextInput
            key={pointer}
            id={fieldId(pointer)}
            label={labelOf(pointer, fieldName)}
            className={now === text ? undefined : styles.changed}
            inputMode={isNumber ? 'decimal' : undefined}
            aria-invalid={isWrong}
            error={isWrong}
            rightSection={kind === 'grams' ? <span className="second">kg</span> : undefined}
            value={now}
            onChange={({ currentTarget }) => type(pointer, currentTarget.value)}
          />
        );
      })}
    </div>
  );
}

/** `goods › 1 › Taken › 1 › Mass`: lists count from one, as people do. */
const labelOf = (pointer: string, nameOf: (name: string) => string): string =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : nameOf(part)))
    .join(' › ');
