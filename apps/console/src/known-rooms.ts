import * as declared from './rooms';
import type { Room } from './router/room';

/** Every room that rooms.ts names. */
export const rooms: readonly Room[] = Object.values(declared as Readonly<Record<string, Room>>);
