import type { Words } from '../fields/words';
import type { Permission } from './permissions';
import type { Role } from './viewer';

/**
 * An account that the local issuer vouches for. It has no password: the issuer is loopback only.
 */
export type Account = Readonly<{
  account: string;
  role: Role;
  enterpriseId?: string;
  name: Words;
  permissions: readonly Permission[];
}>;
