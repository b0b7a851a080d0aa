import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './frame/frame';
import { NotThere } from './frame/not-there';
import { moments } from './moment/moment';
import { currentSession } from './session/session';
import { deskOf } from './session/viewer';
import { Failed } from './states/failed';
import { Waiting } from './states/waiting';
import { rooms } from './known-rooms';
import type { Room } from './router/room';
import { parseSearch, pick, stringifySearch } from './router/search';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotThere,
  validateSearch: (search: Record<string, unknown>) => pick(search, moments),
});

/** Each desk begins in a room of its own. */
const firstRooms = { exporter: '/work', regulator: '/overview', analyst: '/events' } as const;

function firstRoom(): string {
  const session = currentSession();
  const desk = session ? deskOf(session.viewer) : 'exporter';
  const isThere = rooms.some(({ path }) => path === firstRooms[desk]);
  const [other] = rooms.filter(({ desks, path }) => desks.includes(desk) && !path.includes('$'));
  return isThere ? firstRooms[desk] : (other?.path ?? '/account');
}

const first = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // A redirection is thrown: so the router has it.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: firstRoom(), replace: true } as never);
  },
});

const routeOf = (room: Room) =>
  createRoute({
    getParentRoute: () => root,
    path: room.path,
    validateSearch: (search: Record<string, unknown>) =>
      pick(search, [...moments, ...(room.search ?? [])]),
    component: lazyRouteComponent(room.page),
    staticData: { desks: room.desks, title: room.title },
  });

export const router = createRouter({
  routeTree: root.addChildren([first, ...rooms.map(routeOf)]),
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  defaultPendingMs: 150,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
  scrollRestoration: true,
});
