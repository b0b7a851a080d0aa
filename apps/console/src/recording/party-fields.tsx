import { Select, TextInput } from '@mantine/core';
import { useCodeChoices } from '../codes/use-codes';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useWords } from '../words/use-words';
import { fieldIdAt } from './field-id';
import type { FormDraft } from './form-body';
import styles from './recording.module.css';
import type { Form } from './use-form';
import words from './words.json';

/** Somebody known, with one choice; somebody new, by a name, a country and a number. */
export function PartyFields({ at, form }: Readonly<{ at: string; form: Form }>) {
  const w = useWords(words);
  const countries = useCodeChoices('countries');
  const schemes = useCodeChoices('identifier-schemes');
  const known = useKnownClients();
  const field = (name: string) => ({
    id: fieldIdAt(`${at}/${name}`),
    value: form.draft[`${at}/${name}`] ?? '',
  });
  const typed = (name: string) => (text: string | null) => form.type(`${at}/${name}`, text ?? '');
  return (
    <>
      <Select
        className={styles.wide}
        label={w('known')}
        placeholder={w('choose-known')}
        searchable
        data={known.map(({ key, label }) => ({ value: key, label }))}
        value={null}
        onChange={(key) => {
          const one = known.find((each) => each.key === key);
          if (one) form.typeAll(prefixed(at, one.texts));
        }}
      />
      <p className={`label ${styles.wide}`}>{w('buyer-all')}</p>
      <TextInput
        {...field('name')}
        label={`${w('name')} *`}
        onChange={({ currentTarget }) => typed('name')(currentTarget.value)}
      />
      <TextInput
        {...field('nameLatin')}
        label={w('nameLatin')}
        onChange={({ currentTarget }) => typed('nameLatin')(currentTarget.value)}
      />
      <Select
        {...field('countryCode')}
        value={field('countryCode').value || null}
        label={`${w('countryCode')} *`}
        searchable
        data={countries}
        onChange={typed('countryCode')}
      />
      <Select
        {...field('identifiers/0/scheme')}
        value={field('identifiers/0/scheme').value || null}
        label={w('scheme')}
        searchable
        clearable
        data={schemes}
        onChange={typed('identifiers/0/scheme')}
      />
      <TextInput
        {...field('identifiers/0/value')}
        label={w('identifier')}
        onChange={({ currentTarget }) => typed('identifiers/0/value')(currentTarget.value)}
      />
    </>
  );
}

const prefixed = (at: string, texts: FormDraft): FormDraft =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${at}/${key}`, text]));

type Known = Readonly<{ key: string; label: string; texts: FormDraft }>;

/** Whom this exporter has declared before, each in the words in which it was declared last. */
function useKnownClients(): readonly Known[] {
  const { data } = useAnswer(
    ['known-clients'],
    (signal) =>
      ledger.GET('/registers/client-identities', { params: { query: { limit: 500 } }, signal }),
    { staleMs: 60_000 },
  );
  return (data?.items ?? []).flatMap(({ canonicalId, identities }) => {
    const told = identities.flatMap(({ declarations }) => declarations).at(-1);
    if (!told?.name) return [];
    const numbers = (told.identifiers ?? []).slice(0, 3).flatMap(({ scheme, issuer, value }, n) => [
      [`identifiers/${n}/scheme`, scheme],
      [`identifiers/${n}/value`, value ?? ''],
      [`identifiers/${n}/issuer`, issuer ?? ''],
    ]);
    const texts: FormDraft = {
      name: told.name,
      nameLatin: told.nameLatin ?? '',
      countryCode: told.countryCode,
      ...(Object.fromEntries(numbers) as FormDraft),
    };
    return [{ key: canonicalId, label: `${told.name} · ${told.countryCode}`, texts }];
  });
}
