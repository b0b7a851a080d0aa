import { Transform } from 'class-transformer';
import { oneOfThem, strangerIn, withNearest } from './closed-list';
import { field, ruleOf, type Count, type Explanation } from './field';
import { CivilDate, isInstant, Whole } from './scalars';

/** Text in a query is a number only when it is nothing but digits: no "1e3", no "0x10", no "". */
const digitsAsNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
);

export const WholeInQuery = (means: string, count: Count): PropertyDecorator => {
  const whole = Whole(means, count);
  return (target, key) => {
    digitsAsNumber(target, key);
    whole(target, key);
  };
};

/** A page never holds more than 500 rows: 100 ms of SQL and 1 MiB of JSON at the very most. */
const pageSizeMax = 500;

export const PageSize = (): PropertyDecorator =>
  WholeInQuery('How many items a page has at most.', { min: 1, max: pageSizeMax });

/** An answer's `next`, unchanged. */
export const Cursor = (): PropertyDecorator =>
  field({
    means: 'The `next` of the page before, unchanged and with the same filters.',
    code: 'cursor-malformed',
    holds: (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,2048}$/.test(value),
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,2048}$' },
    message: { en: 'must be the "next" of a page before', zh: '必须是上一页返回的 next' },
  });

/** The reader's own write, or more: the answer waits until it reflects at least so much. */
export const MinOrdinal = (): PropertyDecorator =>
  WholeInQuery(
    'Wait until the answer reflects at least this ordinal: send the one of your own write to see it.',
    { min: 0, max: Number.MAX_SAFE_INTEGER },
  );

/**
 * What the ledger had been told by this ordinal, or by this instant. Beyond the head it is refused,
 * not waited for.
 */
export const KnownAt = (means: string): PropertyDecorator => {
  const rule = field({
    means,
    code: 'known-at-malformed',
    holds: (value) => Number.isSafeInteger(value) || isInstant(value),
    // A plus sign in a query is a blank, by the oldest rule of forms.
    explain: (value) =>
      typeof value === 'string' && isInstant(value.replace(' ', '+'))
        ? { code: 'known-at-malformed', message: plusIsBlank }
        : undefined,
    schema: {
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', format: 'date-time' },
      ],
    },
    message: {
      en: 'must be an ordinal, or an instant with its offset like 2025-06-12T16:00:00Z',
      zh: '必须是序号，或带时区偏移的时刻，例如 2025-06-12T16:00:00Z',
    },
  });
  return (target, key) => {
    digitsAsNumber(target, key);
    rule(target, key);
  };
};

const plusIsBlank = {
  en: 'has a blank where its offset begins: write %2B for + in a query, or use Z',
  zh: '时区偏移前为空格：查询参数中的 + 须写作 %2B，或改用 Z',
};

/** What had happened by this civil date. */
export const AsOf = (means: string): PropertyDecorator => CivilDate(means);

export const Month = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'month-malformed',
    holds: (value) => typeof value === 'string' && /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(value),
    schema: { type: 'string', pattern: '^(?!0000)\\d{4}-(0[1-9]|1[0-2])$', examples: ['2025-04'] },
    message: { en: 'must be a month, written YYYY-MM', zh: '必须是月份，格式为 YYYY-MM' },
  });

const clientField = (means: string, pattern: RegExp): PropertyDecorator =>
  field({
    means,
    code: 'client-id-malformed',
    holds: (value) => typeof value === 'string' && pattern.test(value),
    schema: {
      type: 'string',
      pattern: pattern.source,
      examples: ['3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3'],
    },
    message: { en: 'must be the id of a client', zh: '必须是客户编号' },
  });

/**
 * A client as an answer names it: by its id, or by what an act calls it where nobody knows who it is,
 * because that was forgotten.
 */
export const ClientKey = (means: string): PropertyDecorator =>
  clientField(
    means,
    /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(party|enterprise)\/[\w.~-]{1,64})$/,
  );

/** A UUID that was derived from a declaration. */
export const ClientId = (means: string): PropertyDecorator =>
  clientField(means, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/**
 * The later end of a range, given after the rule of the field itself. Backwards it holds nothing, and
 * an empty list would look as if nothing had happened. Both are text in which the later is the larger.
 */
export const NotBefore = (from: string): PropertyDecorator => {
  return (target, key) => {
    const rule = ruleOf(target, String(key));
    if (!rule) throw new Error(`${String(key)} has no rule of its own yet`);
    const isBackwards = (value: unknown, object: object): boolean => {
      const earliest = (object as Readonly<Record<string, unknown>>)[from];
      return typeof value === 'string' && typeof earliest === 'string' && value < earliest;
    };
    field({
      ...rule,
      holds: (value, object) => rule.holds(value, object) && !isBackwards(value, object),
      explain: (value, object) =>
        rule.holds(value, object) ? backwards(from) : rule.explain?.(value, object),
    })(target, key);
  };
};

/** In whatever way the two ends were compared. */
export const backwards = (from: string, inChinese = from) => ({
  code: 'range-backwards',
  message: { en: `must not be before ${from}`, zh: `不得早于 ${inChinese}` },
});

/** Where a neighbour says that there is nothing of the kind: what would change nothing is no parameter. */
export const OnlyWhere = (
  isMeant: (object: object) => boolean,
  otherwise: Explanation,
): PropertyDecorator => {
  return (target, key) => {
    const rule = ruleOf(target, String(key));
    if (!rule) throw new Error(`${String(key)} has no rule of its own yet`);
    field({
      ...rule,
      holds: (value, object) => rule.holds(value, object) && isMeant(object),
      explain: (value, object) =>
        rule.holds(value, object) && !isMeant(object) ? otherwise : rule.explain?.(value, object),
    })(target, key);
  };
};

/** Several values of a closed list, with commas between them. */
export const ListInQuery = (means: string, values: readonly string[]): PropertyDecorator => {
  const known = new Set<unknown>(values);
  const split = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  );
  const code = 'codes-unknown';
  const listed = oneOfThem(values);
  const message = {
    en: `must be codes with commas between them; each ${listed.en}`,
    zh: `必须是以逗号分隔的代码；各项${listed.zh}`,
  };
  const rule = field({
    means,
    code,
    holds: (value) => Array.isArray(value) && value.every((one) => known.has(one)),
    explain: (value) => ({ code, message: withNearest(message, strangerIn(value, known), values) }),
    schema: { type: 'array', items: { type: 'string', enum: [...values] } },
    message,
  });
  return (target, key) => {
    split(target, key);
    rule(target, key);
  };
};

/** A sum in a query is decimal digits, as everywhere. */
export const MicrogramsInQuery = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'micrograms-malformed',
    holds: (value) => typeof value === 'string' && /^(0|[1-9]\d{0,37})$/.test(value),
    schema: { type: 'string', pattern: '^(0|[1-9]\\d{0,37})$', examples: ['1000000000'] },
    message: { en: 'must be micrograms, in digits alone', zh: '必须是以微克计的数字，仅限数字' },
  });
