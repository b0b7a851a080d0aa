import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { placedUnder, together } from '../http/within';
import { actTypes, type ActBody } from './act-types';
import { recordTypes, type RecordDto } from './record-types';
import { compiled, type Compiled } from '../fields/compiled';
import type { Class } from '../fields/field';
import { isPlain } from '../fields/plain-object';

/** 200 lots with their stamps, twice over; a larger act is several acts. */
export const actBytesMax = 256 * 1024;

@Injectable()
export class RecordBodyPipe implements PipeTransform<unknown, Promise<RecordDto>> {
  transform(body: unknown): Promise<RecordDto> {
    return recordBody(body);
  }
}

/**
 * What was sent, where every rule of its class holds: told some thirty times faster than the classes
 * tell it. Undefined where one does not, and then they say in words which.
 */
export function compiledRecord(body: unknown): RecordDto | undefined {
  const { type, act } = (body ?? {}) as { type?: unknown; act?: unknown };
  const record = compiledOf(recordTypes, type)?.(body);
  if (!record || type !== 'RecordCorrected') return record as RecordDto | undefined;
  const corrected = isPlain(act) ? compiledOf(actTypes, act['type'])?.(act) : undefined;
  return corrected && (Object.assign(record, { act: corrected }) as unknown as RecordDto);
}

const compiledOf = (
  types: Readonly<Record<string, Class>>,
  type: unknown,
): Compiled | undefined => {
  const found = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined;
  return found && compiled(found);
};

/**
 * A record as its class judges it; of a correction also the act inside, by its own class. What is
 * wrong in both is told together.
 */
export async function recordBody(body: unknown): Promise<RecordDto> {
  return compiledRecord(body) ?? judgedRecord(body);
}

/** The same, with words for what is wrong. @throws ProblemException */
export async function judgedRecord(body: unknown): Promise<RecordDto> {
  const { type, act } = (body ?? {}) as { type?: unknown; act?: unknown };
  const record = typedBody<RecordDto>(recordTypes, body);
  if (type !== 'RecordCorrected' || !isPlain(act)) return record;
  const corrected = typedBody<ActBody>(actTypes, act).catch((error: unknown) => {
    throw placedUnder(error, '/act');
  });
  const [outer, inner] = await Promise.allSettled([record, corrected]);
  if (outer.status === 'fulfilled' && inner.status === 'fulfilled') {
    return Object.assign(outer.value, { act: inner.value });
  }
  throw together([outer, inner].flatMap(reasonOf));
}

const reasonOf = (settled: PromiseSettledResult<unknown>): readonly unknown[] =>
  settled.status === 'rejected' ? [settled.reason] : [];
