import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Doing } from './permissions';
import type { Role, Viewer } from './viewer';

export const allowedToKey = 'lodestone:allowed-to';

/** Who may call a route; `'anyone'` also without a token. */
export type Allowance = readonly Role[] | 'anyone';

/** Only these roles, each with a token of this ledger. */
export const AllowedTo = (...roles: readonly [Role, ...Role[]]) =>
  SetMetadata(allowedToKey, roles satisfies Allowance);

export const needsKey = 'lodestone:needs';

/**
 * Of a route: only who may do one of these, by the one table; without any, everybody who is signed
 * in. Where the body decides what is done, its type is judged besides. A GET that says nothing reads.
 */
export const Needs = (...any: readonly Doing[]) => SetMetadata(needsKey, any);

/** Everybody, signed in or not: says nothing that is not public. */
export const Open = () => SetMetadata(allowedToKey, 'anyone' satisfies Allowance);

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard, from the token. */
    viewer?: Viewer;
    /** When the token ends: what is still being answered then ends too. */
    signedInUntil?: Date;
    /** Gives back what the request has of its tenant's share; as often as one likes. */
    letGo?: () => void;
  }
}

/** The one who signed in. MUST NOT be used on an open route. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!viewer) throw new Error(`${routeOptions.url} asks for a viewer without a guard`);
  return viewer;
});
