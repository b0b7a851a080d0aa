import { Select, TextInput } from '@mantine/core';
import { useCodeTable } from '../codes/use-codes';
import { DayField } from '../fields/day-field';
import { plainly, scaled } from '../figures/groups';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { fieldIdAt } from './field-id';
import { isWrong, massUnits, unitOf } from './form-body';
import type { FormField } from './form-field';
import styles from './recording.module.css';
import type { Form } from './use-form';
import type { KnownMatter } from './use-matter';
import words from './words.json';

type Props = Readonly<{ field: FormField; form: Form; siteId: string; matter: KnownMatter }>;

export function OneField({ field, form, matter }: Props) {
  const w = useWords(words);
  const { at, kind } = field;
  const props = {
    id: fieldIdAt(at),
    label: w(field.label) + (field.isNeeded ? ' *' : ''),
    error: isWrong(field, form.draft) && w('no-number'),
  };
  const text = form.draft[at] ?? '';
  const type = (next: string) => form.type(at, next);
  if (kind.is === 'lot')
    return <LotField {...props} text={text} form={form} at={at} matter={matter} />;
  if (kind.is === 'code')
    return <CodeField {...props} table={kind.table} text={text} type={type} form={form} />;
  if (kind.is === 'mass')
    return (
      <MassField {...props} text={text} type={type} form={form} left={matter.taken?.massGrams} />
    );
  if (kind.is === 'day') return <DayField {...props} value={text} choose={type} />;
  return (
    <TextInput
      {...props}
      placeholder={kind.is === 'month' ? '2026-01' : undefined}
      inputMode={kind.is === 'count' || kind.is === 'money' ? 'decimal' : undefined}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}

type FieldProps = Readonly<{
  id: string;
  label: string;
  error: string | false;
  text: string;
  form: Form;
}>;

/** A lot by its number, with what is left of it; what is known of it is filled in at once. */
function LotField({
  matter,
  text,
  form,
  at,
  ...props
}: FieldProps & { at: string; matter: KnownMatter }) {
  const w = useWords(words);
  const choose = (lotId: string) => {
    const lot = matter.lots.find((each) => each.lotId === lotId);
    const isDeal = at.startsWith('goods');
    form.typeAll({
      [at]: lotId,
      ...(isDeal ? { 'goods/0/grade': lot?.grade ?? 'ungraded' } : {}),
      ...(isDeal && lot?.dealId ? { 'goods/0/saleDealId': lot.dealId } : {}),
    });
  };
  return (
    <Select
      {...props}
      className={styles.wide}
      searchable
      data={matter.lots.map(({ lotId, massGrams }) => ({
        value: lotId,
        label: `${lotId} · ${w('left', { kg: scaled(massGrams, { digits: 3, shown: 1 }) })}`,
      }))}
      value={text || null}
      onChange={(lotId) => choose(lotId ?? '')}
    />
  );
}

/** A mass in the unit that is chosen, and one press for all that is left. */
function MassField({
  text,
  type,
  form,
  left,
  ...props
}: FieldProps & { type: (text: string) => void; left: number | undefined }) {
  const w = useWords(words);
  const unit = unitOf(form.draft);
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      rightSectionWidth={left === undefined ? 62 : 116}
      rightSection={
        <span className={styles.unit}>
          {left !== undefined && (
            <button type="button" onClick={() => type(plainly(left, massUnits[unit]))}>
              {w('all-of-it')}
            </button>
          )}
          <select
            aria-label={w('unit')}
            value={unit}
            onChange={({ currentTarget }) => form.type('unit', currentTarget.value)}
          >
            {Object.keys(massUnits).map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </span>
      }
    />
  );
}

type CodeProps = FieldProps &
  Readonly<{ table: Parameters<typeof useCodeTable>[0]; type: (text: string) => void }>;

/** A code by its name in the language that is chosen; steps are those of this kind of record. */
function CodeField({ table, text, type, form: _form, ...props }: CodeProps) {
  const language = useLanguage();
  const codes = useCodeTable(table) ?? [];
  const isBare = table === 'grades' || table === 'goods-codes' || table === 'currencies';
  return (
    <Select
      {...props}
      searchable
      clearable
      data={codes.map(({ code, [language]: name }) => ({
        value: code,
        label: isBare ? `${code} ${name === code ? '' : name}`.trim() : name,
      }))}
      value={text || null}
      onChange={(code) => type(code ?? '')}
    />
  );
}
