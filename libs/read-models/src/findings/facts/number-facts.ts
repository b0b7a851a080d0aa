import { civilDateIn, type Ordinal, type RecordedEvent } from '@lodestone/kernel';
import type { EnterpriseMerged, EnterpriseRegistered } from '@lodestone/ledger';
import { existing, json, type KeyedTable, type Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfNumbers } from '../rules';
import { tell, type TellingRows } from '../tell';

/** Who is registered under one unified social credit code; or, of no code, one enterprise alone. */
export type NumberFacts = Readonly<{
  /** Empty of an enterprise that has none. */
  uscc: string;
  holders: readonly Holder[];
}>;

/** A live enterprise: one that merged into another goes on under that one's number, and its own. */
export type Holder = Readonly<{ enterpriseId: string; countryCode: string; registeredOn: string }>;

export const numberTables = {
  calendar: { key: ['name'], columns: { name: 'text', zone: 'text' } },
  /** By code, or by enterprise of those without one. */
  usccs: {
    key: ['uscc', 'ofId'],
    columns: { uscc: 'text', ofId: 'text', holders: json<readonly Holder[]>() },
  },
  registered: {
    key: ['enterpriseId'],
    columns: {
      enterpriseId: 'text',
      usccs: json<readonly string[]>(),
      holder: json<Holder>(),
      isMerged: 'boolean',
    },
  },
} as const satisfies Readonly<Record<string, KeyedTable>>;

export type NumberRows = Rows<typeof numberTables> & TellingRows;

/** Where a log does not say: nothing but the histories of specs begins without `LedgerOpened`. */
const zoneDefault = 'Asia/Shanghai';

export function keepRegistration(
  { event: { data }, metadata }: RecordedEvent<EnterpriseRegistered>,
  rows: NumberRows,
  ordinal: Ordinal,
): void {
  const { enterpriseId, countryCode, identifiers } = data;
  const zone = rows.get('calendar', 'ledger')?.zone ?? zoneDefault;
  const registeredOn = civilDateIn(zone)(new Date(metadata.recordedAt));
  const holder = { enterpriseId, countryCode, registeredOn };
  const usccs = identifiers.flatMap(({ scheme, value }) => (scheme === 'uscc' ? [value] : []));
  rows.put('registered', { enterpriseId, usccs, holder, isMerged: false });
  for (const uscc of usccs.length > 0 ? usccs : ['']) {
    change({ uscc, enterpriseId, with: holder }, rows, ordinal);
  }
}

export function keepMerger(
  { event: { data } }: RecordedEvent<EnterpriseMerged>,
  rows: NumberRows,
  ordinal: Ordinal,
): void {
  const { enterpriseId } = data;
  const row = existing(rows.get('registered', enterpriseId), 'only who is registered merges');
  if (row.isMerged) return;
  rows.put('registered', { ...row, isMerged: true });
  for (const uscc of row.usccs.length > 0 ? row.usccs : ['']) {
    change({ uscc, enterpriseId }, rows, ordinal);
  }
}

type Changed = Readonly<{ uscc: string; enterpriseId: string; with?: Holder }>;

function change({ uscc, enterpriseId, with: holder }: Changed, rows: NumberRows, ordinal: Ordinal) {
  const ofId = uscc === '' ? enterpriseId : '';
  const was = rows.get('usccs', uscc, ofId)?.holders ?? [];
  const others = was.filter((each) => each.enterpriseId !== enterpriseId);
  const is = (holder ? [...others, holder] : others).sort((a, b) =>
    a.enterpriseId < b.enterpriseId ? -1 : 1,
  );
  rows.put('usccs', { uscc, ofId, holders: is });
  const [before, after] = [was, is].map((holders) =>
    foundBy(rulesOfNumbers, { uscc, holders }),
  ) as [ReturnType<typeof foundBy>, ReturnType<typeof foundBy>];
  tell({ before, after }, rows, ordinal);
}
