import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words';
import { rareEarths } from './elements';
import { isPeriod } from './question';
import words from './words.json';

type Props = Readonly<{
  period: string;
  element: string | undefined;
  /** What stands for no element: each one's worst, or all of them. */
  none: 'worst' | 'total';
  change: (next: Readonly<{ period?: string; element?: string | undefined }>) => void;
}>;

/** When, and what of. A period that cannot be meant is not asked about. */
export function PeriodFields({ period, element, none, change }: Props) {
  const w = useWords(words);
  const [typed, setTyped] = useState(period);
  return (
    <>
      <TextInput
        aria-label={w('period')}
        w={150}
        value={typed}
        error={!isPeriod(typed)}
        title={w('period-example')}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          if (isPeriod(value)) change({ period: value });
        }}
      />
      <NativeSelect
        aria-label={w('element')}
        value={element ?? ''}
        data={[
          { value: '', label: w(none) },
          ...rareEarths.map((value) => ({ value, label: value })),
        ]}
        onChange={({ currentTarget }) => change({ element: currentTarget.value || undefined })}
      />
    </>
  );
}
