import { useRef } from 'react';
import { placedRooms } from './navigation';
import { useGo } from '../router/use-room';
import type { Desk } from '../session/viewer';
import { useKeys } from '../keys/use-keys';

/** How long `g` waits for its letter. */
const waitMs = 1_500;

/** `g` and the letter of a room go there. */
export function useRoomKeys(desk: Desk): void {
  const go = useGo();
  const since = useRef(0);
  const byKey = new Map(
    placedRooms(desk).flatMap((each) => (each.place.key ? [[each.place.key, each]] : [])),
  );
  const leads = (letter: string) => () => {
    const target = byKey.get(letter);
    if (target && performance.now() - since.current < waitMs) go(target);
    since.current = 0;
  };
  useKeys({
    ...Object.fromEntries([...byKey.keys()].map((letter) => [letter, leads(letter)])),
    g: () => {
      since.current = performance.now();
    },
  });
}
