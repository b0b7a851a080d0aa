/** Somebody has left for the issuer: what only this tab knows, and where they were. */
export type Pending = Readonly<{ state: string; verifier: string; returnTo: string }>;

const place = 'lodestone.leaving';

export const keepPending = (pending: Pending): void =>
  sessionStorage.setItem(place, JSON.stringify(pending));

export function takePending(): Pending | undefined {
  try {
    const text = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    return text === null ? undefined : (JSON.parse(text) as Pending);
  } catch {
    return undefined;
  }
}
