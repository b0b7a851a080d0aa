import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actorIdOf } from '@lodestone/ledger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Registry } from './registry';
import { ProblemException } from '../http/problem';
import { LedgerSecrets } from '../running/ledger-secrets';
import { allowedToKey, needsKey, type Allowance } from './allowed-to';
import { Issuer, type Claims } from './issuer';
import { Limits, tenantOf } from './limits';
import { assertMay } from './may';
import { notSignedIn } from './not-signed-in';
import type { Doing } from './permissions';
import type { Viewer } from './viewer';

/** Closed by default: a route that does not say who may call it answers nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly issuer: Issuer,
    private readonly registry: Registry,
    private readonly secrets: LedgerSecrets,
    private readonly limits: Limits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.declared<Allowance>(allowedToKey, context);
    if (allowed === 'anyone') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { viewer, until } = await this.signedIn(tokenOf(request));
    if (!allowed?.includes(viewer.role)) throw new ProblemException('role-not-allowed');
    const needs = neededBy(request, this.declared<readonly Doing[]>(needsKey, context));
    if (needs.length > 0) assertMay(viewer, ...needs);
    this.take(viewer, request, context.switchToHttp().getResponse<FastifyReply>());
    request.viewer = viewer;
    request.signedInUntil = until;
    return true;
  }

  /** What the request takes of the tenant's share, until it is answered or its caller has gone. */
  private take(viewer: Viewer, request: FastifyRequest, { raw }: FastifyReply): void {
    const tenant = tenantOf(viewer);
    this.limits.admitTenant(tenant);
    const leave = this.limits.enter('tenant-requests', tenant);
    request.letGo = leave;
    raw.once('close', leave);
  }

  private declared<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private async signedIn(token: string): Promise<Readonly<{ viewer: Viewer; until: Date }>> {
    const verified = await this.issuer.verify(token);
    if (typeof verified === 'string') throw notSignedIn(verified);
    const actorId = actorIdOf(this.secrets.ledgerKey, this.issuer.name, verified.subject);
    return { viewer: await this.asRole(verified, actorId), until: verified.expiresAt };
  }

  /** A token without a role, or for an enterprise that is not registered here, signs nobody in. */
  private async asRole(claims: Claims, actorId: string): Promise<Viewer> {
    const { role, enterpriseId, permissions } = claims;
    if (role === undefined) throw notSignedIn('role-unclear');
    if (role !== 'enterprise') return { role, actorId, permissions };
    if (enterpriseId === undefined || !(await this.registry.enterprise(enterpriseId))) {
      throw notSignedIn('enterprise-unknown');
    }
    return { role, actorId, enterpriseId, permissions };
  }
}

/** A request that was answered is open no more, whatever becomes of its connection. */
export function letGoOfAnswered(server: FastifyInstance): void {
  server.addHook('onResponse', (request, _reply, done) => {
    request.letGo?.();
    done();
  });
}

/** What changes something says what it is; what does not say it is nothing that anybody may do. */
function neededBy(
  { method }: FastifyRequest,
  declared: readonly Doing[] | undefined,
): readonly Doing[] {
  if (declared) return declared;
  if (method === 'GET' || method === 'HEAD') return ['read'];
  throw new ProblemException('role-not-allowed');
}

function tokenOf({ headers }: FastifyRequest): string {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '') ?? [];
  if (!token) throw new ProblemException('token-missing');
  return token;
}
