import type { Type } from '@nestjs/common';
import type { Allowance } from '../../apps/api/src/access/allowed-to';
import { doings, type Doing } from '../../apps/api/src/access/permissions';
import { routesOf } from '../../apps/api/src/openapi/routes';

/** The controllers of Nest modules; the name of the metadata is Nest's. */
export const controllersOf = (modules: readonly Type[]): readonly Type[] =>
  modules.flatMap((module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[]);

/** Roles that a route names, of whom the one policy table says that they never do what it does. */
function rolesLeftOver(
  route: string,
  allowed: Allowance | undefined,
  needs: readonly Doing[] | undefined,
): string[] {
  if (!allowed || allowed === 'anyone' || !needs || needs.length === 0) return [];
  return allowed
    .filter((role) => needs.every((doing) => doings[doing][role] === 'never'))
    .map((role) => `${route} names ${role} accounts, which never do that`);
}

/** What is missing on each route: who may call it, what that needs, what it is, and classes to judge it by. */
export function routeFaults(controllers: readonly Type[]): string[] {
  return controllers.flatMap((controller) =>
    routesOf(controller).flatMap(({ method, path, allowed, needs, description, classes }) => {
      const route = `${method} ${path}`;
      const plain = Object.entries(classes).filter(([, type]) => type === Object);
      const isSelected = description?.body !== undefined;
      return [
        ...(allowed === undefined ? [`${route} does not say who may call it`] : []),
        ...(needs === undefined && method !== 'GET' && allowed !== 'anyone'
          ? [`${route} does not say what whoever calls it does (@Needs)`]
          : []),
        ...rolesLeftOver(route, allowed, needs),
        ...(description === undefined ? [`${route} is not described`] : []),
        ...plain
          .filter(([place]) => place !== 'body' || !isSelected)
          .map(([place]) => `${route} has no class for its ${place}: is it an import type?`),
      ];
    }),
  );
}
