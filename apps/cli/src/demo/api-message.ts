/** What the ledger's process tells its parent, over the channel between them. */
export type ApiMessage =
  | Readonly<{ kind: 'listening'; url: string }>
  | Readonly<{ kind: 'loading'; done: number; total: number }>
  | Readonly<{ kind: 'loaded' }>;

/** The other side is another program, perhaps of another version: nothing is believed. */
export function apiMessageOf(value: unknown): ApiMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, url, done, total } = value as Readonly<Record<string, unknown>>;
  if (kind === 'listening' && typeof url === 'string') return { kind, url };
  if (kind === 'loaded') return { kind };
  if (kind === 'loading' && isCount(done) && isCount(total)) return { kind, done, total };
  return undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
