import { TextInput, type TextInputProps } from '@mantine/core';
import { dayBeside } from '../moment/moment';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

type Props = Omit<TextInputProps, 'value' | 'onChange'> &
  Readonly<{ value: string; choose: (day: string) => void }>;

/** A day as the house writes it, `2026-01-27`, whatever the machine's habits; arrows go a day back and on. */
export function DayField({ value, choose, ...more }: Props) {
  return (
    <TextInput
      {...more}
      inputMode="numeric"
      placeholder="2026-01-31"
      value={value}
      aria-invalid={value !== '' && !isDay(value)}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (step === undefined || !isDay(value)) return;
        event.preventDefault();
        choose(dayBeside(value, step));
      }}
    />
  );
}
