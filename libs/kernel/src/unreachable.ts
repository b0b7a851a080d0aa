/** Makes the compiler insist that every case is handled, and a broken history stop the process. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
