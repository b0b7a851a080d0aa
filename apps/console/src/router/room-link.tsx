import { Link, type LinkComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { moments } from '../moment/moment';
import type { ParamsOf, SearchOf } from './room';
import type { Way } from './ways';
import { pick } from './search';

export type RoomLinkProps<Path extends string, Search extends string> = Readonly<{
  room: Way<Path, Search>;
  params?: ParamsOf<Path>;
  search?: SearchOf<Search>;
  className?: string | undefined;
  activeClassName?: string | undefined;
  children: ReactNode;
  onClick?: () => void;
  'aria-label'?: string;
  title?: string;
}>;

/** A link into a room. The moments that are looked at go with it. */
export function RoomLink<Path extends string, Search extends string>({
  room,
  params,
  search,
  activeClassName,
  ...more
}: RoomLinkProps<Path, Search>) {
  const props = {
    to: room.path,
    params,
    search: (before: Record<string, unknown>) => ({ ...pick(before, moments), ...search }),
    activeOptions: { exact: false, includeSearch: false },
    ...(activeClassName === undefined ? {} : { activeProps: { className: activeClassName } }),
    ...more,
  };
  return <Link {...(props as unknown as LinkComponentProps)} />;
}
