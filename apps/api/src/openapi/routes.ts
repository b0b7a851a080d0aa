import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { allowedToKey, needsKey, type Allowance } from '../access/allowed-to';
import type { Doing } from '../access/permissions';
import { classesOf, type DeclaredClasses } from '../http/declared-classes';
import { describedKey, type Description } from '../http/described';

/** What Nest writes on a controller and its methods; the names are its own. */
const nestKeys = { path: 'path', method: 'method' } as const;

export type DeclaredRoute = Readonly<{
  method: string;
  /** As the router writes it: `/sites/:siteId`. */
  path: string;
  operationId: string;
  allowed: Allowance | undefined;
  /** One of these is done by calling it. Undefined: of a GET, to read. */
  needs: readonly Doing[] | undefined;
  description: Description | undefined;
  /** The classes by which the parts of the request are judged. */
  classes: DeclaredClasses;
}>;

/** Every route that a controller declares, with everything that is declared about it. */
@Injectable()
export class DeclaredRoutes {
  constructor(private readonly modules: ModulesContainer) {}

  all(): readonly DeclaredRoute[] {
    const controllers = [...this.modules.values()].flatMap((module) => [
      ...module.controllers.values(),
    ]);
    return controllers
      .flatMap(({ metatype }) => routesOf(metatype as Type))
      .toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
  }
}

export function routesOf(controller: Type): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const base = Reflect.getMetadata(nestKeys.path, controller) as string;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    // The constructor is the class, which has a path as well.
    if (typeof handler !== 'function' || name === 'constructor') return [];
    const path = Reflect.getMetadata(nestKeys.path, handler) as string | undefined;
    if (path === undefined) return [];
    const read = <T>(key: string): T | undefined =>
      (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
    return [
      {
        method: RequestMethod[Reflect.getMetadata(nestKeys.method, handler) as RequestMethod],
        path: joined(base, path),
        operationId: name,
        allowed: read<Allowance>(allowedToKey),
        needs: read<readonly Doing[]>(needsKey),
        description: read<Description>(describedKey),
        classes: classesOf(controller, name),
      },
    ];
  });
}

const joined = (base: string, path: string): string =>
  `/${[base, path]
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
