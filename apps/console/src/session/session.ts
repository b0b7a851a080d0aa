import { useSyncExternalStore } from 'react';
import type { components } from '../published/data/api';

type SignedIn = components['schemas']['SignedIn'];

/** `expired`: the ledger takes the token no more. Who it was is still known, and so is what was typed. */
export type Session = Readonly<{ viewer: SignedIn; isExpired: boolean }>;

const place = 'lodestone.session';

/** Of this tab alone: another tab signs in by itself, and what closes with the tab is gone. */
function kept(): Session | undefined {
  try {
    const viewer = JSON.parse(sessionStorage.getItem(place) ?? 'null') as SignedIn | null;
    if (!viewer?.token) return undefined;
    return { viewer, isExpired: Date.parse(viewer.expiresAt) <= Date.now() };
  } catch {
    return undefined;
  }
}

let session = kept();
const listeners = new Set<() => void>();

function change(next: Session | undefined): void {
  session = next;
  try {
    if (next) sessionStorage.setItem(place, JSON.stringify(next.viewer));
    else sessionStorage.removeItem(place);
  } catch {
    // Then the session lives as long as the page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const currentSession = (): Session | undefined => session;

export const useSession = (): Session | undefined =>
  useSyncExternalStore(subscribe, currentSession);

export const begin = (viewer: SignedIn): void => change({ viewer, isExpired: false });

export const end = (): void => change(undefined);

/** Said by the ledger (401). What was being done stays on the screen until the same account is back. */
export function expire(token: string): void {
  if (session && !session.isExpired && session.viewer.token === token) {
    change({ ...session, isExpired: true });
  }
}
