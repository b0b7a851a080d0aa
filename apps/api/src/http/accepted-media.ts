/** One of the media types that a caller takes, and how gladly: `text/*;q=0.5`. */
type Range = Readonly<{ type: string; parameters: ReadonlyMap<string, string>; q: number }>;

const token = "[\\w!#$%&'*+.^`|~-]+";
const parameter = new RegExp(`^(${token})\\s*=\\s*(?:(${token})|"((?:[^"\\\\]|\\\\.)*)")$`);
const mediaType = new RegExp(`^${token}/${token}$`);

/**
 * Whether a caller takes an answer of this media type (RFC 9110 §12.5.1): of all ranges that cover
 * it the most exact one decides. No header, or an empty one, takes anything; one that cannot be read
 * takes nothing.
 */
export const accepts = (header: string | undefined, offered: string): boolean =>
  weightOf(header, offered) > 0;

/** Of several that are offered the one that a caller takes most gladly; the first of equals. */
export function preferredMediaType<Offered extends string>(
  header: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  const [first] = offered
    .map((mediaType) => ({ mediaType, weight: weightOf(header, mediaType) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return first?.mediaType;
}

function weightOf(header: string | undefined, offered: string): number {
  if (header === undefined || header.trim() === '') return 1;
  const ranges = splitOutsideQuotes(header, ',').filter((text) => text.trim() !== '');
  const offer = rangeOf(offered);
  const covering = ranges
    .flatMap((text) => rangeOf(text) ?? [])
    .filter((range) => offer !== undefined && covers(range, offer))
    .toSorted((a, b) => exactness(b) - exactness(a));
  return covering[0]?.q ?? 0;
}

function rangeOf(text: string): Range | undefined {
  const [type = '', ...rest] = splitOutsideQuotes(text, ';').map((part) => part.trim());
  if (!mediaType.test(type)) return undefined;
  const parameters = new Map<string, string>();
  for (const part of rest.filter(Boolean)) {
    const [, name = '', plain, quoted = ''] = parameter.exec(part) ?? [];
    if (name === '') return undefined;
    parameters.set(name.toLowerCase(), (plain ?? quoted.replace(/\\(.)/g, '$1')).toLowerCase());
  }
  const weight = parameters.get('q') ?? '1';
  if (!/^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight)) return undefined;
  parameters.delete('q');
  return { type: type.toLowerCase(), parameters, q: Number(weight) };
}

function covers({ type, parameters }: Range, offer: Range): boolean {
  const isType =
    type === offer.type ||
    type === '*/*' ||
    (type.endsWith('/*') && offer.type.startsWith(type.slice(0, -1)));
  return isType && [...parameters].every(([name, value]) => offer.parameters.get(name) === value);
}

const exactness = ({ type, parameters }: Range): number => {
  if (type === '*/*') return 0;
  return type.endsWith('/*') ? 1 : 2 + parameters.size;
};

/** A comma or semicolon within quotes belongs to the value. */
const splitOutsideQuotes = (text: string, separator: ',' | ';'): string[] =>
  text.match(new RegExp(`(?:"(?:[^"\\\\]|\\\\.)*"|[^"${separator}]|")+`, 'g')) ?? [];
