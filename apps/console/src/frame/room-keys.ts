import { useEffect, useState } from 'react';
import { placedRooms } from './navigation';
import { useGo } from '../router/use-room';
import type { Desk } from '../session/viewer';
import { useKeys } from '../keys/use-keys';

/** How long `g` waits for its letter. */
const waitMs = 1_500;

/** `g` and the letter of a room go there. Without `g` a letter is the page's. */
export function useRoomKeys(desk: Desk): void {
  const go = useGo();
  const [isWaiting, setIsWaiting] = useState(false);
  const leadTo = (room: (typeof placed)[number]) => () => {
    setIsWaiting(false);
    go(room);
  };
  const placed = placedRooms(desk);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setIsWaiting(false), waitMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  useKeys({ g: () => setIsWaiting(true) });
  const led = placed.flatMap((room) =>
    room.place.key ? [[room.place.key, leadTo(room)] as const] : [],
  );
  useKeys(Object.fromEntries(led), isWaiting);
}
