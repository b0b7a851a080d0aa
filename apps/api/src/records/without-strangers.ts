import type { Received } from '@lodestone/ledger';

type Stored = Readonly<{ siteId: string; receipts?: Received['data']['receipts'] }>;

/**
 * A stamp names the record that gave the composition, and of a lot that was bought and sold on that
 * is a record of a supplier's supplier. An enterprise sees it where it is its own or the direct
 * counterparty's; the figures stay.
 */
export function withoutStrangers<T>(data: T): T {
  const { siteId, receipts = [] } = data as Stored;
  const known = new Set([siteId, ...receipts.map(({ sent }) => sent.siteId)]);
  return visible(data, known) as T;
}

function visible(value: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => visible(item, known));
  if (typeof value !== 'object' || value === null) return value;
  const shown = Object.entries(value).filter(
    ([name, part]) => name !== 'assayRecordId' || known.has(siteOf(part)),
  );
  return Object.fromEntries(shown.map(([name, part]) => [name, visible(part, known)]));
}

const siteOf = (worldId: unknown): string => String(worldId).split('/', 1)[0] ?? '';
