import { takePending } from './pending';

/** What an issuer sends somebody back with, and what was kept in this tab when they left. */
export type Arrival = Readonly<{
  code?: string;
  state?: string;
  error?: string;
  issuer?: string;
  pending?: Readonly<{ state: string; verifier: string; returnTo: string }>;
}>;

/** The one address that an issuer is told to send people back to. */
export const arrivalPath = '/console/signed-in';

/** Undefined for an address that is not that one. */
export function arrivalAt(address: URL): Omit<Arrival, 'pending'> | undefined {
  if (address.pathname !== arrivalPath) return undefined;
  const said = (name: string) => address.searchParams.get(name) ?? undefined;
  const [code, state, error, issuer] = [said('code'), said('state'), said('error'), said('iss')];
  return {
    ...(code === undefined ? {} : { code }),
    ...(state === undefined ? {} : { state }),
    ...(error === undefined ? {} : { error }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

/**
 * The code leaves the address bar and the history before anything else reads them; what was looked at
 * before is there again. The verifier is taken with it: neither can be used a second time.
 */
function take(): Arrival | undefined {
  const arrival = globalThis.location && arrivalAt(new URL(location.href));
  if (!arrival) return undefined;
  const pending = takePending();
  history.replaceState(null, '', pending?.returnTo ?? '/console');
  return { ...arrival, ...(pending ? { pending } : {}) };
}

/** Taken once, when the page is opened. */
export const arrival = take();
