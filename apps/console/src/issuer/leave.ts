import { end } from '../session/session';
import { arrivalPath } from './arrival';
import { configured, endpointsOf, IssuerFault, resourceOf, type SignInElsewhere } from './issuer';
import { keepPending } from './pending';
import { challengeOf, randomText } from './pkce';

/** Code flow with PKCE: the browser goes to the issuer, and comes back to where it is now. */
export async function leaveForIssuer(config: SignInElsewhere): Promise<void> {
  const known = configured(config);
  // Browsers hash for pages of https and of this machine alone.
  if (!globalThis.isSecureContext) throw new IssuerFault('not-secure');
  const { authorization } = await endpointsOf(known.issuer);
  const { pathname, search, hash, origin } = location;
  const [state, verifier] = [randomText(), randomText()];
  const asked = {
    response_type: 'code',
    client_id: known.clientId,
    redirect_uri: origin + arrivalPath,
    scope: known.scope,
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...resourceOf(known),
  };
  const url = new URL(authorization);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  keepPending({ state, verifier, returnTo: pathname + search + hash });
  end();
  location.assign(url);
}
