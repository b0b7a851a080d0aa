import type { Type } from '@nestjs/common';
import { routesOf } from '../../apps/api/src/openapi/routes';

/** The controllers of Nest modules; the name of the metadata is Nest's. */
export const controllersOf = (modules: readonly Type[]): readonly Type[] =>
  modules.flatMap((module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[]);

/** What is missing on each route: who may call it, what it is, and classes to judge it by. */
export function routeFaults(controllers: readonly Type[]): string[] {
  return controllers.flatMap((controller) =>
    routesOf(controller).flatMap(({ method, path, allowed, description, classes }) => {
      const route = `${method} ${path}`;
      const plain = Object.entries(classes).filter(([, type]) => type === Object);
      const isSelected = description?.body !== undefined;
      return [
        ...(allowed === undefined ? [`${route} does not say who may call it`] : []),
        ...(description === undefined ? [`${route} is not described`] : []),
        ...plain
          .filter(([place]) => place !== 'body' || !isSelected)
          .map(([place]) => `${route} has no class for its ${place}: is it an import type?`),
      ];
    }),
  );
}
