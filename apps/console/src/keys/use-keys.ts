import { useEffect, useRef } from 'react';
import { useLetterKeys } from './letter-keys';
import { fires, isComposing, isInField, nameOf } from './pressed';

/** What keys do where this is drawn. What stands nearer, drawn later, hears a key first. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const listening: { current: Keys }[] = [];

function hear(event: KeyboardEvent, lettersOn: boolean): void {
  if (event.defaultPrevented || isComposing(event)) return;
  const name = nameOf(event);
  if (!fires(name, { inField: isInField(event.target), lettersOn })) return;
  const heard = listening.toReversed().find(({ current }) => current[name]);
  if (!heard) return;
  event.preventDefault();
  heard.current[name]?.(event);
}

export function useKeys(keys: Keys, isOn = true): void {
  const [lettersOn] = useLetterKeys();
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: KeyboardEvent) => {
      // One listener speaks for all, so that a key does one thing.
      if (listening[0] === current) hear(event, lettersOn);
    };
    listening.push(current);
    window.addEventListener('keydown', listener);
    return () => {
      listening.splice(listening.indexOf(current), 1);
      window.removeEventListener('keydown', listener);
    };
  }, [isOn, lettersOn]);
}
