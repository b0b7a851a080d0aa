export type Language = 'en' | 'zh';

/** Whole numbers of any size, with thousands. Nothing here ever passes through a float. */
export type Whole = bigint | number | string;

export const whole = (value: Whole): bigint => BigInt(value);

const minus = '\u2212';

/** `8128900` → `8,128,900`, and `−5` with a true minus. */
export function counted(value: Whole): string {
  const number = whole(value);
  const digits = String(number < 0n ? -number : number);
  return (number < 0n ? minus : '') + digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A whole number of parts as a decimal of its unit: `scaled(8128900n, { digits: 3, shown: 1 })` is
 * `8,128.9`. Rounded half away from zero; what was cut off is no fault of the sum.
 */
export function scaled(value: Whole, { digits, shown }: { digits: number; shown: number }): string {
  const number = whole(value);
  const cut = 10n ** BigInt(Math.max(0, digits - shown));
  const size = number < 0n ? -number : number;
  const rounded = (size + cut / 2n) / cut;
  const text = String(rounded).padStart(shown + 1, '0');
  const sign = number < 0n && rounded > 0n ? minus : '';
  if (shown === 0) return sign + counted(text);
  return `${sign}${counted(text.slice(0, -shown))}.${text.slice(-shown)}`;
}

/** What a person types: `8,128.9` kg with three digits is `8128900`. Undefined where it is no number. */
export function parsed(typed: string, digits: number): bigint | undefined {
  const plain = typed.replace(/[,\s\u00a0\uff0c]/g, '').replace('\uff0e', '.');
  const match = /^(\d{1,18})(?:\.(\d*))?$/.exec(plain);
  if (!match) return undefined;
  const [, units = '', parts = ''] = match;
  if (parts.length > digits && /[1-9]/.test(parts.slice(digits))) return undefined;
  return BigInt(units + parts.slice(0, digits).padEnd(digits, '0'));
}

/** As it stands in a field: no thousands, no zeros at the end. */
export const plainly = (value: Whole, digits: number): string =>
  scaled(value, { digits, shown: digits })
    .replace(/,/g, '')
    .replace(/\.?0+$/, '');
