import type { KeyedRows } from '@lodestone/kernel';
import { enterpriseStream } from './enterprise.events';

export type EnterpriseRow = Readonly<{
  enterpriseId: string;
  contentDigest: string;
  /** Its numbers of the scheme of which a live enterprise has each alone. */
  usccs?: readonly string[];
  /** The merger told last: the only one that counts. */
  merger?: Merger;
}>;

export type Merger = Readonly<{ effectiveOn: string; intoEnterpriseId: string }>;

export type StandingRow = Readonly<{ contentDigest: string; revision: number }>;

export const enterpriseKey = 'enterprise';
export const standingKey = (recordId: string): string => `standing/${recordId}`;

export const enterpriseRowOf = (rows: KeyedRows): EnterpriseRow | undefined =>
  rows.get<EnterpriseRow>(enterpriseKey);

/** Everybody who goes on in the place of an enterprise, as far as was seen. */
export type Succession = Readonly<{ enterpriseIds: readonly string[]; isPart: boolean }>;

/**
 * From one merger to the next, the enterprise itself first. It ends: two mergers that were decided
 * at one time may have made a circle, and who was met already is not followed again.
 */
export function successionOf(
  enterpriseId: string,
  rowsOf: (stream: string) => KeyedRows | undefined,
): Succession {
  const met = new Set<string>();
  for (let next: string | undefined = enterpriseId; next !== undefined && !met.has(next);) {
    met.add(next);
    const rows = rowsOf(enterpriseStream(next));
    if (!rows) return { enterpriseIds: [...met], isPart: true };
    next = enterpriseRowOf(rows)?.merger?.intoEnterpriseId;
  }
  return { enterpriseIds: [...met], isPart: false };
}
