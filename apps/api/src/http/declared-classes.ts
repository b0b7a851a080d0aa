import type { Type } from '@nestjs/common';
import {
  describedKey,
  linesMediaTypes,
  sheetMediaTypes,
  tableMediaTypes,
  type Description,
} from './described';

/** What Nest writes on a controller about its methods; the names are its own. */
const nestKeys = { arguments: '__routeArguments__', headers: '__headers__' } as const;
const argumentKinds = { '3': 'body', '4': 'query', '5': 'path' } as const;

type ArgumentKind = (typeof argumentKinds)[keyof typeof argumentKinds];

/** The classes by which the parts of a request are judged. */
export type DeclaredClasses = Readonly<Partial<Record<ArgumentKind, Type>>>;

export function classesOf(controller: Type, name: string): DeclaredClasses {
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

/** The media types in which a method answers: what its own header says, and JSON otherwise. */
export function mediaTypesOf(handler: object): readonly string[] {
  const described = Reflect.getMetadata(describedKey, handler) as Description | undefined;
  if (described?.answers[200] === 'lines') return linesMediaTypes;
  if (described?.answers[200] === 'table') return tableMediaTypes;
  if (described?.answers[200] === 'sheet') return sheetMediaTypes;
  const headers = (Reflect.getMetadata(nestKeys.headers, handler) ?? []) as ReadonlyArray<
    Readonly<{ name: string; value: string }>
  >;
  const declared = headers.find(({ name }) => name.toLowerCase() === 'content-type');
  return [declared?.value ?? 'application/json; charset=utf-8'];
}
