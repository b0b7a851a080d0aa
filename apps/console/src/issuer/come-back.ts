import { answered, ledger } from '../ledger/client';
import { begin } from '../session/session';
import { deskOf } from '../session/viewer';
import { arrivalPath, type Arrival } from './arrival';
import { askIssuer, configured, endpointsOf, IssuerFault, resourceOf } from './issuer';
import type { SignInElsewhere } from './issuer';
import words from './words.json';

/** The code for a token, and the token for who one is. An answer that this tab did not ask for is none. */
export async function comeBack(config: SignInElsewhere, arrival: Arrival): Promise<void> {
  const known = configured(config);
  const { pending, state, code, error, issuer = known.issuer } = arrival;
  if (!pending || pending.state !== state || issuer !== known.issuer) {
    throw new IssuerFault('not-asked-for');
  }
  if (code === undefined) throw new IssuerFault('issuer-refused', error);
  const { token: url } = await endpointsOf(known.issuer);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: location.origin + arrivalPath,
    client_id: known.clientId,
    code_verifier: pending.verifier,
    ...resourceOf(known),
  });
  const { access_token: token } = await askIssuer(url, { method: 'POST', body });
  if (typeof token !== 'string') throw new IssuerFault('issuer-refused');
  await beginWith(token);
}

/** Who it is is the ledger's word and not the token's. */
async function beginWith(token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const said = await answered(ledger.GET('/session', { headers }));
  const { role, enterpriseId, permissions, expiresAt, name } = said;
  begin({
    account: enterpriseId ?? role,
    role,
    ...(enterpriseId === undefined ? {} : { enterpriseId }),
    name: name ?? words[`desk-${deskOf({ role })}`],
    permissions,
    token,
    expiresAt,
  });
}
