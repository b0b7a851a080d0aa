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
 * Nor for whom matter is worked, on the lines of what it became elsewhere: the acts of whoever deals for
 * that one name whom. Who exports goods of another's sale names that sale, and is not told its price: whose sale it is
 * is, wherever its goods leave, and of older records, which do not say whose, who exports at its site.
 */
export function withoutStrangers<T>(data: T, viewerId: string | undefined): T {
  return visible(data, { known: new Set(counterparties(data)), viewerId }) as T;
}

type By = Readonly<{ known: ReadonlySet<string>; viewerId: string | undefined }>;

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

function visible(value: unknown, by: By): unknown {
  if (Array.isArray(value)) return value.map((item) => visible(item, by));
  if (typeof value !== 'object' || value === null) return value;
  const { saleDealId } = value as Readonly<{ saleDealId?: unknown }>;
  const shown = Object.entries(value).filter(([name, part]) => {
    switch (name) {
      case 'looked':
        return false;
      case 'assayRecordId':
        return by.known.has(siteOf(part));
      case 'principalRef':
        return !('lotId' in value);
      case 'saleTerms':
        return isTermsOf(by, part as Readonly<{ sellerId?: string }>, saleDealId);
      default:
        return true;
    }
  });
  return Object.fromEntries(shown.map(([name, part]) => [name, visible(part, by)]));
}

const isTermsOf = (
  { known, viewerId }: By,
  { sellerId }: Readonly<{ sellerId?: string }>,
  saleDealId: unknown,
): boolean => (sellerId === undefined ? known.has(siteOf(saleDealId)) : sellerId === viewerId);

const siteOf = (worldId: unknown): string => String(worldId).split('/', 1)[0] ?? '';
