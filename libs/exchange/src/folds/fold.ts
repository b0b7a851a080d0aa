import type { Totals, TotalsRow } from '@lodestone/journal';
import type {
  AgencyEvent,
  ClientEvent,
  EnterpriseEvent,
  LedgerEvent,
  LicenceEvent,
  SiteEvent,
} from '@lodestone/ledger';
import type { EventLine } from '../event-lines/event-line';
import type { ToldPosting } from '../event-lines/told-postings';

/** Every event that has an ordinal, in its newest form. */
export type CountedEvent =
  SiteEvent | EnterpriseEvent | AgencyEvent | ClientEvent | LedgerEvent | LicenceEvent;

/** A line of the event stream as a fold is handed it. */
export type FoldedLine = Omit<EventLine<CountedEvent>, 'postings'> &
  Readonly<{
    /** What the event posts to the books: computed when it is looked at. */
    postings: readonly ToldPosting[];
  }>;

/**
 * What a module exports that goes over events one by one, in the order of their ordinals. It must not
 * wait for anything: a promise is refused.
 */
export type Fold<State, Result = State> = Readonly<{
  /** The state before the first event, or a function that makes it. */
  initial: State | (() => State);
  /** The state after an event. It may be the same object, changed in place. */
  evolve: (state: State, line: FoldedLine) => State;
  /** What is printed, as JSON: maps as objects, sets as lists, bigints as decimal strings. */
  result?: (state: State) => Result;
}>;

/** What a module exports that only counts and sums: it runs over columns, on all cores. */
export type Summing<Result = readonly TotalsRow[]> = Readonly<{
  totals: Totals;
  result?: (rows: readonly TotalsRow[]) => Result;
}>;
