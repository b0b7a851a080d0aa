import type { Body } from '../dry-runs/use-dry-run';
import { parsed } from '../figures/groups';
import { minorDigitsOf } from '../figures/units';
import type { FormField } from './form-field';
import type { FormType } from './form-fields';

/** What is typed, by the place where it stands in the body; `unit` is that of the masses. */
export type FormDraft = Readonly<Record<string, string>>;

export const massUnits = { g: 0, kg: 3, t: 6 } as const;

export type MassUnit = keyof typeof massUnits;

export const unitOf = ({ unit = 'kg' }: FormDraft): MassUnit =>
  unit in massUnits ? (unit as MassUnit) : 'kg';

/** The parties that are the buyer, where nobody else is named. */
const alsoBuyer: Readonly<Partial<Record<FormType, readonly string[]>>> = {
  SoldToClient: ['importer', 'consignee', 'endUser'],
  Exported: ['importer', 'consignee', 'endUser'],
};

type Whole = Readonly<{ fields: readonly FormField[]; draft: FormDraft }>;

/**
 * The record that the form says; undefined as long as a needed field is empty or a figure is none. What is left
 * out is left out of the record too: the ledger judges what is there.
 */
export function bodyOf(type: FormType, { fields, draft }: Whole): Body | undefined {
  const body: Record<string, unknown> = { type };
  for (const field of fields) {
    const value = valueOf(field, draft);
    if (value === undefined) {
      if (field.isNeeded || isTyped(field, draft)) return undefined;
    } else put(body, field.at.split('/'), value);
  }
  for (const [at, text] of Object.entries(draft)) {
    const ppm = /^makes\/0\/ppm\/(\w+)$/.exec(at);
    const whole = ppm && text !== '' ? parsed(text, 0) : undefined;
    if (ppm && whole !== undefined) put(body, at.split('/'), Number(whole));
  }
  const [line] = (body['makes'] as { ppm?: object }[] | undefined) ?? [];
  if (line) line.ppm ??= {};
  for (const party of alsoBuyer[type] ?? []) body[party] ??= body['buyer'];
  return body as Body;
}

/** Whether what stands in a field cannot be what it asks for. */
export const isWrong = (field: FormField, draft: FormDraft): boolean =>
  isTyped(field, draft) && valueOf(field, draft) === undefined && field.kind.is !== 'party';

const isTyped = ({ at }: FormField, draft: FormDraft): boolean => (draft[at] ?? '') !== '';

function valueOf({ at, kind }: FormField, draft: FormDraft): unknown {
  const text = (draft[at] ?? '').trim();
  if (kind.is === 'party') return partyAt(at, draft);
  if (text === '') return undefined;
  if (kind.is === 'mass') return wholeOf(text, massUnits[unitOf(draft)]);
  if (kind.is === 'count') return wholeOf(text, 0);
  if (kind.is === 'money') {
    const currency = draft[at.replace(/[^/]+$/, 'currency')] ?? '';
    return parsed(text, minorDigitsOf(currency))?.toString();
  }
  return text;
}

function wholeOf(text: string, digits: number): number | undefined {
  const whole = parsed(text, digits);
  return whole === undefined || whole > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(whole);
}

/** A party as it is declared: a name, a country, and what numbers are known of it. */
function partyAt(at: string, draft: FormDraft): unknown {
  const of = (field: string) => (draft[`${at}/${field}`] ?? '').trim();
  const [name, countryCode] = [of('name'), of('countryCode')];
  if (name === '' || countryCode === '') return undefined;
  const numbers = [0, 1, 2].flatMap((n) => {
    const [scheme, value] = [of(`identifiers/${n}/scheme`), of(`identifiers/${n}/value`)];
    const issuer = of(`identifiers/${n}/issuer`) || (scheme === 'vat' ? countryCode : '');
    return scheme && value ? [{ scheme, ...(issuer ? { issuer } : {}), value }] : [];
  });
  const latin = of('nameLatin');
  return { name, ...(latin ? { nameLatin: latin } : {}), countryCode, identifiers: numbers };
}

function put(target: object, [key = '', next, ...rest]: readonly string[], value: unknown): void {
  const holder = target as Record<string, unknown>;
  if (next === undefined) {
    holder[key] = value;
    return;
  }
  holder[key] ??= /^\d+$/.test(next) ? [] : {};
  put(holder[key] as object, [next, ...rest], value);
}
