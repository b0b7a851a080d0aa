import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { notFound, ProblemException } from './problem';

type KnownRoute = Readonly<{ method: string; url: string }>;

/** Every route that the router holds: the difference between 404 and 405, and the published paths. */
@Injectable()
export class KnownRoutes {
  private readonly routes: KnownRoute[] = [];

  /** MUST be called before the first route is added. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) this.routes.push({ method: one, url });
    });
  }

  all(): readonly KnownRoute[] {
    return this.routes;
  }

  /** What to say where no route was found: another method might do, or nothing is there. */
  elsewhere(method: string, url: string): ProblemException {
    const path = url.split('?', 1)[0] ?? '';
    const methods = [...new Set(this.routes.filter((r) => fits(r.url, path)).map((r) => r.method))];
    if (methods.length === 0 || methods.includes(method)) return notFound();
    const allow = methods.toSorted().join(', ');
    return new ProblemException('method-not-allowed', {
      message: { en: `Allowed here: ${allow}.`, zh: `此处允许的方法：${allow}。` },
      headers: { allow },
    });
  }
}

const fits = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, n) => part === given[n] || (part.startsWith(':') && given[n] !== ''))
  );
};
