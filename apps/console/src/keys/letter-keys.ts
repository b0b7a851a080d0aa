import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../keeping/kept-choice';

const choice = 'lodestone.letter-keys';

const listeners = new Set<() => void>();

const areOn = (): boolean => keptChoice(choice) !== 'off';

function switchTo(isOn: boolean): void {
  keepChoice(choice, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Single letters can be switched off (WCAG 2.1.4): `[areOn, switchTo]`. */
export function useLetterKeys(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, areOn);
  return [isOn, switchTo];
}
