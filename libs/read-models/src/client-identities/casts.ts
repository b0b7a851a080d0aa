import { monthOf, monthsAfter } from '@lodestone/kernel';
import type { Exported, SoldToClient } from '@lodestone/ledger';
import type { RowOf } from '@lodestone/projections';
import { nation } from './bearers';
import type { ClientRole, ClientRows, clientTables } from './client-tables';
import { enterpriseSubject, partySubject } from './subjects';

type StandingRow = RowOf<(typeof clientTables)['standing']>;

/** Whom an act names, and as what: who is named in no capacity is the empty text. */
export type Cast = Readonly<{
  exporterId: string;
  kind: 'sold' | 'exported';
  buyer: string;
  importer: string;
  consignee: string;
  endUser: string;
  /** The foreign principal whose matter was processed. */
  principal: string;
}>;

type Named = ReadonlyArray<readonly [subject: string, roles: readonly ClientRole[]]>;

/** An act stands from here on, or does so no more. */
export function addAct(
  rows: ClientRows,
  {
    act,
    sense,
    ordinal,
  }: Readonly<{ act: SoldToClient | Exported; sense: 1 | -1; ordinal: number }>,
  /** Called of everybody whom nobody has named together with the others before. */
  onNamed: (subject: string, exporterId: string) => void,
): void {
  const { occurredOn } = act.data;
  const cast = castOf(act);
  const known = rows.get('casts', ...keyOf(cast));
  // One event may bring two: what it takes back, and what it puts there.
  const castId = known?.castId ?? ordinal * 2 + (sense === 1 ? 1 : 0);
  if (!known) {
    for (const [subject, roles] of namedIn(cast)) {
      const { exporterId, kind } = cast;
      rows.put('castings', { subject, exporterId, castId, kind, roles });
      addRoles(rows, { subject, exporterId, roles });
      onNamed(subject, exporterId);
    }
  }
  if (!known) rows.put('casts', { ...cast, castId });
  const before = rows.get('standing', castId) ?? { ...nothingYet, castId };
  const after: StandingRow = {
    castId,
    acts: before.acts + sense,
    massGrams: String(BigInt(before.massGrams) + BigInt(sense) * massOf(act)),
    ...spanWith(rows, before, { occurredOn, sense }),
  };
  rows.put('standing', after);
  rows.append('acts', { month: monthOf(occurredOn), occurredOn, sense, ...after });
}

function addRoles(
  rows: ClientRows,
  {
    subject,
    exporterId,
    roles,
  }: Readonly<{ subject: string; exporterId: string; roles: readonly ClientRole[] }>,
): void {
  for (const role of roles) {
    for (const scope of [nation, exporterId]) rows.put('inRoles', { scope, role, subject });
  }
}

const nothingYet = { acts: 0, massGrams: '0', firstOn: null, lastOn: null } as const;

function castOf({ type, data }: SoldToClient | Exported): Cast {
  const { buyerRef, importerRef, consigneeRef, endUserRef, principalRef } = data;
  const isExport = type === 'Exported';
  const buyerId = isExport ? undefined : data.buyerId;
  const party = (ref: string | undefined): string => (ref === undefined ? '' : partySubject(ref));
  return {
    exporterId: isExport ? data.exporterId : data.sellerId,
    kind: isExport ? 'exported' : 'sold',
    buyer: buyerId === undefined ? party(buyerRef) : enterpriseSubject(buyerId),
    importer: party(importerRef),
    consignee: party(consigneeRef),
    endUser: party(endUserRef),
    principal: party(principalRef),
  };
}

const keyOf = ({ exporterId, kind, buyer, importer, consignee, endUser, principal }: Cast) =>
  [exporterId, kind, buyer, importer, consignee, endUser, principal] as const;

function namedIn({ buyer, importer, consignee, endUser, principal }: Cast): Named {
  const named = new Map<string, ClientRole[]>();
  const roles = { buyer, importer, consignee, 'end-user': endUser, principal } as const;
  for (const [role, subject] of Object.entries(roles) as [ClientRole, string][]) {
    if (subject !== '') named.set(subject, [...(named.get(subject) ?? []), role]);
  }
  return [...named];
}

const massOf = ({ data: { goods } }: SoldToClient | Exported): bigint =>
  goods
    .flatMap(({ takes }) => takes.map(({ massGrams }) => BigInt(massGrams)))
    .reduce((sum, mass) => sum + mass, 0n);

type Span = Pick<StandingRow, 'firstOn' | 'lastOn'>;
type Day = Readonly<{ occurredOn: string; sense: 1 | -1 }>;

/** From the first day on which an act stands to the last. */
function spanWith(rows: ClientRows, standing: StandingRow, { occurredOn, sense }: Day): Span {
  const { castId, acts } = standing;
  if (acts + sense <= 0) return { firstOn: null, lastOn: null };
  const { firstOn, lastOn } = standing;
  if (firstOn === null || lastOn === null) return { firstOn: occurredOn, lastOn: occurredOn };
  if (sense === 1) {
    return {
      firstOn: occurredOn < firstOn ? occurredOn : firstOn,
      lastOn: occurredOn > lastOn ? occurredOn : lastOn,
    };
  }
  const isEnd = occurredOn === firstOn || occurredOn === lastOn;
  if (!isEnd) return { firstOn, lastOn };
  const daysOf = (month: string) => standingDays(rows, { castId, month, goneOn: occurredOn });
  if (daysOf(monthOf(occurredOn)).includes(occurredOn)) return { firstOn, lastOn };
  return {
    firstOn: occurredOn === firstOn ? nearestDay(daysOf, { from: firstOn, to: lastOn }) : firstOn,
    lastOn: occurredOn === lastOn ? nearestDay(daysOf, { from: lastOn, to: firstOn }) : lastOn,
  };
}

/** Month by month from one end to the other: mostly it is in the first that is looked into. */
function nearestDay(
  daysOf: (month: string) => readonly string[],
  { from, to }: Readonly<{ from: string; to: string }>,
): string {
  const step = from <= to ? 1 : -1;
  for (let month = monthOf(from); ; month = monthsAfter(month, step)) {
    const day = daysOf(month).at(step === 1 ? 0 : -1);
    if (day !== undefined) return day;
    if (month === monthOf(to)) return to;
  }
}

type InMonth = Readonly<{ castId: number; month: string; goneOn: string }>;

/** The line that takes an act back is not among them yet. */
function standingDays(rows: ClientRows, { castId, month, goneOn }: InMonth): readonly string[] {
  const acts = new Map([[goneOn, -1]]);
  for (const { occurredOn, sense } of rows.scan('acts', { castId, month })) {
    acts.set(occurredOn, (acts.get(occurredOn) ?? 0) + sense);
  }
  return [...acts].flatMap(([day, count]) => (count > 0 ? [day] : [])).sort();
}
