import { TextInput } from '@mantine/core';
import { useWords } from '../words/use-words';
import { fieldIdAt } from './field-id';
import { OneField } from './one-field';
import { PartyFields } from './party-fields';
import type { FormField, Section } from './form-field';
import styles from './recording.module.css';
import type { Form } from './use-form';
import type { KnownMatter } from './use-matter';
import words from './words.json';

const sections: readonly Section[] = ['what', 'goods', 'made', 'parties', 'papers'];

type Props = Readonly<{
  fields: readonly FormField[];
  form: Form;
  siteId: string;
  matter: KnownMatter;
}>;

/** The fields that matter, in their sections; a section without any is not there. */
export function FormSections({ fields, form, siteId, matter }: Props) {
  const w = useWords(words);
  return sections.map((section) => {
    const inSection = fields.filter((field) => field.section === section);
    if (inSection.length === 0) return null;
    return (
      <fieldset key={section} className={styles.section}>
        <legend>{w(`section-${section}`)}</legend>
        <div className={styles.fields}>
          {inSection.map((field) =>
            field.kind.is === 'party' ? (
              <PartyFields key={field.at} at={field.at} form={form} />
            ) : (
              <OneField key={field.at} field={field} form={form} siteId={siteId} matter={matter} />
            ),
          )}
          {section === 'made' &&
            matter.elements.map((element) => (
              <TextInput
                key={element}
                id={fieldIdAt(`makes/0/ppm/${element}`)}
                label={w('ppm', { element })}
                inputMode="numeric"
                value={form.draft[`makes/0/ppm/${element}`] ?? ''}
                onChange={({ currentTarget }) =>
                  form.type(`makes/0/ppm/${element}`, currentTarget.value)
                }
              />
            ))}
        </div>
      </fieldset>
    );
  });
}
