import type { Type } from '@nestjs/common';
import { oneOfThem, withNearest } from '../fields/closed-list';
import { ProblemException } from './problem';
import { SentencePipe } from './sentence.pipe';

type TypesOf<Dto> = Readonly<Record<string, Type<Dto>>>;

const sentence = new SentencePipe();

/** `type` chooses the class that the rest of the body is judged by. @throws ProblemException */
export async function typedBody<Dto>(types: TypesOf<Dto>, body: unknown): Promise<Dto> {
  if (body === undefined) throw new ProblemException('body-missing');
  const { type } = (body ?? {}) as { type?: unknown };
  const metatype = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined;
  if (metatype) return judgedBy(metatype, body);
  const known = Object.keys(types);
  const message = withNearest(oneOfThem(known), type, known);
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '/type', in: 'body', code: 'record-type-unknown', message }],
  });
}

/** The whole body, or a part of it, as an instance of its class. @throws ProblemException */
export const judgedBy = async <Dto>(metatype: Type<Dto>, body: unknown): Promise<Dto> =>
  (await sentence.transform(body, { type: 'body', metatype })) as Dto;
