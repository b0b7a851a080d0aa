import type { Answer } from '../running-ledger';

type Body = Readonly<Record<string, unknown>>;

/** What no dry run can know: its moment, its place, and which request it was. */
const ofTheMoment: ReadonlySet<string> = new Set([
  'recordedAt',
  'ordinal',
  'instance',
  'correlationId',
]);

export const timeless = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !ofTheMoment.has(name));
  return Object.fromEntries(members.map(([name, part]) => [name, timeless(part)]));
};

/** What a dry run says that the submission would be answered. */
export function foretold({ status, body }: Answer): unknown {
  if (status !== 200) return { status, said: timeless(body) };
  const { outcome } = body;
  const said = (body['answer'] ?? body['problem']) as Body & { status?: number };
  const statuses = { recorded: 201, unchanged: 200 } as const;
  const refused = said.status ?? 0;
  const of = statuses[outcome as keyof typeof statuses] ?? refused;
  return { status: of, said: timeless(said) };
}

export const told = ({ status, body }: Answer): unknown => ({ status, said: timeless(body) });
