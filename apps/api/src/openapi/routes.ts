import { Injectable, RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { allowedToKey, type Allowance } from '../access/allowed-to';
import { describedKey, type Description } from '../http/described';

/** What Nest writes on a controller and its methods; the names are its own. */
const nestKeys = { path: 'path', method: 'method', arguments: '__routeArguments__' } as const;
const argumentKinds = { '3': 'body', '4': 'query', '5': 'path' } as const;

type ArgumentKind = (typeof argumentKinds)[keyof typeof argumentKinds];

export type DeclaredRoute = Readonly<{
  method: string;
  /** As the router writes it: `/sites/:siteId`. */
  path: string;
  operationId: string;
  allowed: Allowance | undefined;
  description: Description | undefined;
  /** The classes by which the parts of the request are judged. */
  classes: Readonly<Partial<Record<ArgumentKind, Type>>>;
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

function classesOf(controller: Type, name: string): DeclaredRoute['classes'] {
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as
    readonly Type[] | undefined;
  const given = (Reflect.getMetadata(nestKeys.arguments, controller, name) ?? {}) as Record<
    string,
    { index: number }
  >;
  const classes: Partial<Record<ArgumentKind, Type>> = {};
  for (const [key, { index }] of Object.entries(given)) {
    const kind = argumentKinds[key.split(':')[0] as keyof typeof argumentKinds];
    const type = types?.[index];
    if (kind && type) classes[kind] = type;
  }
  return classes;
}
