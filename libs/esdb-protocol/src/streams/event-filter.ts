/** Which events of `$all` a reader wants, as the protocol says it. */
export type EventFilter = Readonly<{
  on: 'stream-name' | 'event-type';
  /** One of the two; the expression counts when it is not empty. */
  regex: string;
  prefixes: readonly string[];
  /** A checkpoint comes after so many events that were looked at. */
  checkpointEvents: number;
}>;

/** The expression of a filter is none. */
export class UnusableFilter extends Error {
  override readonly name = 'UnusableFilter';
}

export type Passes = (stream: string, type: string) => boolean;

/** @throws UnusableFilter */
export function passesOf({ on, regex, prefixes }: EventFilter): Passes {
  const isWanted =
    regex === ''
      ? (name: string) => prefixes.some((prefix) => name.startsWith(prefix))
      : matcherOf(regex);
  return on === 'stream-name' ? (stream) => isWanted(stream) : (_stream, type) => isWanted(type);
}

/** Clients write expressions for .NET; what Unicode mode finds too loose is tried without it. */
function matcherOf(regex: string): (name: string) => boolean {
  const expression = compiled(regex);
  return (name) => expression.test(name);
}

function compiled(regex: string): RegExp {
  try {
    return new RegExp(regex, 'u');
  } catch {
    return loose(regex);
  }
}

function loose(regex: string): RegExp {
  try {
    return new RegExp(regex);
  } catch (error) {
    throw new UnusableFilter((error as Error).message);
  }
}
