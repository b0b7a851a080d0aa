import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import * as transformerPackage from 'class-transformer';
import * as validatorPackage from 'class-validator';
import { sift } from '../fields/known-members';
import { partsMax, ProblemException, type ProblemPart } from './problem';
import { partsOf, repeatedPart, unknownPart } from './validation-parts';

const places = { body: 'body', query: 'query', param: 'path' } as const;

/**
 * Whether the request is a sentence of ours. What nobody asked for is found in what came, before
 * anything transforms it, and told together with what is wrong in the rest. A body is an object
 * before anything else: class-validator would let an array pass.
 */
export class SentencePipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      // The words for an identifier look at the scheme beside it.
      validationError: { target: true, value: true },
      validatorPackage,
      transformerPackage,
      exceptionFactory: (errors) =>
        new ProblemException('invalid-input', { errors: partsOf(errors) }),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'custom') return value;
    if (type === 'body') insistOnObject(value);
    if (!metatype || !this.toValidate(metadata)) return value;
    const { known, unknown } = sift(metatype, value);
    const strangers = unknown.map(({ pointer, members }) => unknownPart(pointer, members));
    const parts = [...(type === 'query' ? repeatedIn(known) : []), ...strangers];
    const judged = await this.judged(known, metadata);
    if (!(judged instanceof ProblemException)) {
      if (parts.length === 0) return judged;
    } else parts.push(...besides(parts, judged.options.errors));
    const errors = parts.slice(0, partsMax).map((part) => ({ ...part, in: places[type] }));
    throw new ProblemException('invalid-input', { errors });
  }

  /** What it is as an instance of its class, or what is wrong with it. */
  private async judged(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (error instanceof ProblemException) return error;
      throw error;
    }
  }
}

/** A place is told once: of a value that came twice, nothing else. */
const besides = (
  told: readonly ProblemPart[],
  errors: readonly ProblemPart[] = [],
): readonly ProblemPart[] =>
  errors.filter(({ pointer }) => told.every((part) => part.pointer !== pointer));

/** In a query each name stands once; a list is written with commas. */
const repeatedIn = (query: unknown): ProblemPart[] =>
  Object.entries(query as object).flatMap(([name, value]) =>
    Array.isArray(value) ? [repeatedPart(`/${name}`)] : [],
  );

function insistOnObject(value: unknown): void {
  if (value === undefined) throw new ProblemException('body-missing');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  const message = { en: 'must be an object', zh: '必须是对象' };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '', in: 'body', code: 'not-an-object', message }],
  });
}
