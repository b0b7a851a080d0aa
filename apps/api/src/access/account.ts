import type { Words } from '../fields/words';
import type { Role } from './viewer';

/** Somebody whom the local issuer vouches for. There are no passwords: it is loopback only. */
export type Account = Readonly<{
  account: string;
  role: Role;
  enterpriseId?: string;
  name: Words;
}>;
