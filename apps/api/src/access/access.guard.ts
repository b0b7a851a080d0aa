import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actorIdOf } from '@lodestone/ledger';
import type { FastifyRequest } from 'fastify';
import { Registry } from './registry';
import { ProblemException } from '../http/problem';
import { LedgerSecrets } from '../running/ledger-secrets';
import { allowedToKey, type Allowance } from './allowed-to';
import { Issuer, type Claims } from './issuer';
import { roles, type Role, type Viewer } from './viewer';

/** Closed by default: a route that does not say who may call it answers nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly issuer: Issuer,
    private readonly registry: Registry,
    private readonly secrets: LedgerSecrets,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowance | undefined>(allowedToKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === 'anyone') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { viewer, until } = await this.signedIn(tokenOf(request));
    if (!allowed?.includes(viewer.role)) throw new ProblemException('role-not-allowed');
    request.viewer = viewer;
    request.signedInUntil = until;
    return true;
  }

  private async signedIn(token: string): Promise<Readonly<{ viewer: Viewer; until: Date }>> {
    const verified = await this.issuer.verify(token);
    if (verified === 'expired') throw new ProblemException('token-expired');
    if (verified === 'invalid') throw new ProblemException('token-invalid');
    const actorId = actorIdOf(this.secrets.ledgerKey, this.issuer.name, verified.subject);
    return { viewer: await this.asRole(verified, actorId), until: verified.expiresAt };
  }

  /** A token without a role, or for an enterprise that is not registered here, signs nobody in. */
  private async asRole({ role, enterpriseId }: Claims, actorId: string): Promise<Viewer> {
    if (!isRole(role)) throw new ProblemException('token-invalid');
    if (role !== 'enterprise') return { role, actorId };
    if (typeof enterpriseId !== 'string' || !(await this.registry.enterprise(enterpriseId))) {
      throw new ProblemException('token-invalid');
    }
    return { role, actorId, enterpriseId };
  }
}

const isRole = (text: unknown): text is Role => (roles as readonly unknown[]).includes(text);

function tokenOf({ headers }: FastifyRequest): string {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '') ?? [];
  if (!token) throw new ProblemException('token-missing');
  return token;
}
