import type { Received } from '@lodestone/ledger';

type Stored = Readonly<{
  siteId?: string;
  receipts?: Received['data']['receipts'];
  reversed?: Readonly<{ data: unknown }>;
  act?: Readonly<{ data: unknown }>;
}>;

/**
 * A stamp names the record that gave the composition, and of a lot that was bought and sold on that
 * is a record of a supplier's supplier. An enterprise sees it where it is its own or the direct
 * counterparty's; the figures stay. What a void or correction embeds hides what it hid alone. Where
 * somebody looked before taking is said by sites that a line was also sent to: not to enterprises.
 * Who exports goods of another's sale names that sale, and is not told its price.
 */
export function withoutStrangers<T>(data: T): T {
  return visible(data, new Set(counterparties(data))) as T;
}

/** The site of the record and those that it received from, also of the acts that it embeds. */
function counterparties(data: unknown): readonly string[] {
  const { siteId, receipts = [], reversed, act } = data as Stored;
  return [
    ...(siteId === undefined ? [] : [siteId]),
    ...receipts.map(({ sent }) => sent.siteId),
    ...(reversed ? counterparties(reversed.data) : []),
    ...(act ? counterparties(act.data) : []),
  ];
}

function visible(value: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => visible(item, known));
  if (typeof value !== 'object' || value === null) return value;
  const { saleDealId } = value as Readonly<{ saleDealId?: unknown }>;
  const namedBy: Readonly<Record<string, (part: unknown) => unknown>> = {
    assayRecordId: (part) => part,
    saleTerms: () => saleDealId,
  };
  const shown = Object.entries(value).filter(([name, part]) => {
    const recordOf = Object.hasOwn(namedBy, name) ? namedBy[name] : undefined;
    return name !== 'looked' && (!recordOf || known.has(siteOf(recordOf(part))));
  });
  return Object.fromEntries(shown.map(([name, part]) => [name, visible(part, known)]));
}

const siteOf = (worldId: unknown): string => String(worldId).split('/', 1)[0] ?? '';
