import { DemoIssuer } from '../access/demo-issuer';
import type { Issuer } from '../access/issuer';
import { issuerKeyIn } from '../access/issuer-key';
import { IssuerKeys } from '../access/oidc/issuer-keys';
import { OidcIssuer } from '../access/oidc/oidc-issuer';
import type { Clock } from '../running/clock';
import type { Readiness } from '../running/readiness';
import type { DataFolder } from './data-folder';
import type { Settings } from './settings';

type Around = Readonly<{ clock: Clock; log: (line: string) => void; readiness: Readiness }>;

/** Nothing is asked of an OpenID provider before somebody comes with a token: a start needs none. */
export function issuerFor(
  { oidc }: Pick<Settings, 'oidc'>,
  folder: DataFolder,
  { clock, log, readiness }: Around,
): Issuer {
  if (!oidc) return new DemoIssuer(issuerKeyIn(folder.path, log), clock);
  const keys = new IssuerKeys({ issuer: oidc.issuer, say: (line) => log(`sign-in: ${line}`) });
  // Records are taken all the same, of everybody whose key is known.
  readiness.watch(
    'sign-in',
    () => keys.away && `${oidc.issuer} does not say which keys it has: ${keys.away}`,
    () => clock.now(),
  );
  return new OidcIssuer(oidc, keys, clock);
}
