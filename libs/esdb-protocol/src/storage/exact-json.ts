/**
 * `JSON.parse` with the digits of each number and `JSON.rawJSON`, which Node has and the type library
 * does not know yet.
 */
type ExactJson = Readonly<{
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: Readonly<{ source?: string }>) => unknown,
  ): unknown;
  rawJSON(text: string): object;
}>;

const exact = JSON as unknown as ExactJson;

/** `number` is given the digits, because a number of JavaScript cannot hold every integer. */
export const parseExactly = (text: string, number: (digits: string) => unknown): unknown =>
  exact.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? number(source) : value,
  );

/** A number that `JSON.stringify` writes with exactly these digits. */
export const exactNumber = (digits: string): object => exact.rawJSON(digits);
