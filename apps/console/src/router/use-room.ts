import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { moments } from '../moment/moment';
import { pick } from './search';
import type { ParamsOf, Room, SearchOf } from './room';

/** What the URL says for this room, and how to change it: `[search, change]`. */
export function useRoomSearch<Search extends string>(room: Room<string, Search>) {
  const found: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (next: SearchOf<Search>, { keeps = true }: { keeps?: boolean } = {}) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...next }),
        replace: keeps,
      } as never),
    [navigate],
  );
  return [pick(found, room.search ?? []) as SearchOf<Search>, change] as const;
}

export const useRoomParams = <Path extends string>(_room: Room<Path, never> | Room<Path>) =>
  useParams({ strict: false }) as ParamsOf<Path>;

/** Goes to a room, with the moments that are looked at. */
export function useGo() {
  const navigate = useNavigate();
  return useCallback(
    <Path extends string, Search extends string>(
      room: Room<Path, Search>,
      { params, search }: { params?: ParamsOf<Path>; search?: SearchOf<Search> } = {},
    ) =>
      void navigate({
        to: room.path,
        params,
        search: (before: Record<string, unknown>) => ({ ...pick(before, moments), ...search }),
      } as never),
    [navigate],
  );
}
