import type { ComponentType } from 'react';
import type { Icon } from '../icons/icons';
import type { Desk } from '../session/viewer';

export type Title = Readonly<{ en: string; zh: string }>;

type NamesIn<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never;

/**
 * A room of the console. `search` names what its URL holds besides the moments: each is a string, or
 * absent. A room without `place` is reached by links alone.
 */
export type Room<Path extends string = string, Search extends string = string> = Readonly<{
  path: Path;
  title: Title;
  desks: readonly Desk[];
  search?: readonly Search[];
  /** Where the navigation shows it: below which heading, how far down, and by which key after `g`. */
  place?: Readonly<{ group: Group; order: number; icon: Icon; key?: string }>;
  page: () => Promise<{ default: ComponentType }>;
}>;

export const groups = ['today', 'books', 'bring-in', 'ledger', 'authority', 'reading'] as const;

export type Group = (typeof groups)[number];

export type ParamsOf<Path extends string> = Readonly<Record<NamesIn<Path>, string>>;

export type SearchOf<Search extends string> = Readonly<Partial<Record<Search, string | undefined>>>;

/** Keeps the literal types of a room, by which its links and its search are judged. */
export const room = <const Path extends string, const Search extends string = never>(
  declared: Room<Path, Search>,
): Room<Path, Search> => declared;
