import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import * as transformerPackage from 'class-transformer';
import * as validatorPackage from 'class-validator';
import { ProblemException, type ProblemPart } from './problem';
import { partsOf } from './validation-parts';

/**
 * Whether the request is a sentence of ours. Nothing that is not in the DTO comes through, and a
 * body is an object before anything else: class-validator would let an array pass.
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
    if (metadata.type === 'custom') return value;
    if (metadata.type === 'body') insistOnObject(value);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      throw error instanceof ProblemException ? placed(error, metadata.type) : error;
    }
  }
}

function insistOnObject(value: unknown): void {
  if (value === undefined) throw new ProblemException('body-missing');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  const message = { en: 'must be an object', zh: '必须是对象' };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer: '', in: 'body', code: 'not-an-object', message }],
  });
}

const places = { body: 'body', query: 'query', param: 'path' } as const;

/** Says in which part of the request the pointers are meant. */
function placed(problem: ProblemException, type: keyof typeof places): ProblemException {
  const errors = problem.options.errors?.map((part): ProblemPart => ({
    ...part,
    in: places[type],
  }));
  return new ProblemException(problem.code, { ...problem.options, ...(errors ? { errors } : {}) });
}
