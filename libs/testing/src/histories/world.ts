import type { LotRow, SentRow, SubmittedAct, UnitRow } from '@lodestone/ledger';
import { siteStream } from '@lodestone/ledger';
import { openSite, registerEnterprise } from '../chain';
import { MemoryLedger, type AnyCommand } from '../memory-ledger';
import { agencies } from './agencies';
import type { Draws } from './draws';
import { licences } from './licences';

/** Four sites of three enterprises: E3 has two, so that goods can go to an own site. */
export const ownersOfSites = { A: 'E1', B: 'E2', C: 'E3', D: 'E3' } as const;

export type SiteId = keyof typeof ownersOfSites;

export const siteIds = Object.keys(ownersOfSites) as [SiteId, ...SiteId[]];
export const enterpriseIds = ['E1', 'E2', 'E3'] as const;
export const unitIds = ['SX-1', 'SX-2'] as const;

export const today = '2026-01-31';

/** A ledger in which nothing has happened yet. */
export function beginWorld(): MemoryLedger {
  const ledger = new MemoryLedger(today);
  for (const enterpriseId of enterpriseIds) ledger.submit(registerEnterprise(enterpriseId));
  for (const siteId of siteIds) ledger.submit(openSite(siteId, ownersOfSites[siteId]));
  for (const command of [...agencies, ...licences]) ledger.submit(command);
  return ledger;
}

/** What a generator of one move may look at. */
export type Turn = Readonly<{
  ledger: MemoryLedger;
  siteId: SiteId;
  /** Unused so far; what the move makes is named after it. */
  recordId: string;
  /** The day on which most of what is recorded now happened. */
  day: number;
  draws: Draws;
  /** The newest version of every act as it was submitted, by `siteId/recordId`. */
  submitted: ReadonlyMap<string, SubmittedAct>;
  /** Records what several sites decide before one knows of the other; all of it or nothing. */
  submitCrossing: (...commands: readonly AnyCommand[]) => boolean;
  /** Also what contradicts another site on purpose (postings.md V5). */
  mayContradict: boolean;
}>;

/** What a move may come to: the first of these that the ledger accepts is what happened. */
export type Attempts = readonly AnyCommand[];

export const civilDate = (day: number): string =>
  new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

export const rowsOfSite = (ledger: MemoryLedger, siteId: string) => ledger.rows(siteStream(siteId));

const rowsUnder = <Row>(ledger: MemoryLedger, siteId: string, prefix: string): Row[] =>
  rowsOfSite(ledger, siteId)
    .scan<Row>(prefix)
    .map(([, row]) => row);

export const lotsOf = (ledger: MemoryLedger, siteId: string): LotRow[] =>
  rowsUnder<LotRow>(ledger, siteId, 'lot/').filter(({ state }) => state === 'live');

/** Lots from which something can be taken. */
export const stockOf = ({ ledger, siteId }: Turn): LotRow[] =>
  lotsOf(ledger, siteId).filter(
    ({ massGrams, holds, status }) => massGrams > 0 && holds.length === 0 && status !== 'sold',
  );

export const sentBy = (ledger: MemoryLedger, siteId: string): SentRow[] =>
  rowsUnder<SentRow>(ledger, siteId, 'sent/');

export const unitOf = (ledger: MemoryLedger, siteId: string, unitId: string): UnitRow | undefined =>
  rowsOfSite(ledger, siteId).get<UnitRow>(`unit/${unitId}`);

/** Most records are new; some are weeks late. */
export const dayOf = ({ draws, day }: Turn): string =>
  civilDate(draws.chance(15) ? draws.between(0, day) : day + draws.below(4));

/** A day on which these lots can be taken from, if the move is not one of the careless ones. */
export function dayAfter(turn: Turn, lots: ReadonlyArray<Pick<LotRow, 'firstOn' | 'counts'>>) {
  const chosen = dayOf(turn);
  if (turn.draws.chance(3)) return chosen;
  return lots.reduce((latest, { firstOn, counts }) => {
    const days = [firstOn, ...counts.map(({ countedOn }) => dayFollowing(countedOn)), latest];
    return days.sort().at(-1) ?? latest;
  }, chosen);
}

export const dayFollowing = (civil: string): string =>
  new Date(Date.parse(`${civil}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Some of a lot: often all of it, seldom more than there is. */
export function take({ draws }: Turn, { lotId, massGrams }: LotRow) {
  if (draws.chance(2)) return { lotId, massGrams: massGrams + 1 };
  return { lotId, massGrams: draws.chance(20) ? massGrams : draws.grams(massGrams) };
}
