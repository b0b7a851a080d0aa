import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { placedUnder, together } from '../http/within';
import { actTypes, type ActAsSent } from './act-types';
import { recordTypes, type RecordAsSent } from './record-types';
import { compiled, type Compiled } from '../fields/compiled';
import type { Class } from '../fields/field';
import { isPlain } from '../fields/plain-object';

/** 200 lots with their stamps, twice over; a larger act is several acts. */
export const actBytesMax = 256 * 1024;

@Injectable()
export class RecordBodyPipe implements PipeTransform<unknown, Promise<RecordAsSent>> {
  transform(body: unknown): Promise<RecordAsSent> {
    return recordBody(body);
  }
}

/**
 * What was sent, where every rule of its class holds. Undefined where one does not, and then the
 * classes say in words which.
 */
export function compiledRecord(body: unknown): RecordAsSent | undefined {
  const { type, act } = (body ?? {}) as { type?: unknown; act?: unknown };
  const record = compiledOf(recordTypes, type)?.(body);
  if (!record || type !== 'RecordCorrected') return record as RecordAsSent | undefined;
  const corrected = isPlain(act) ? compiledOf(actTypes, act['type'])?.(act) : undefined;
  return corrected && (Object.assign(record, { act: corrected }) as unknown as RecordAsSent);
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
export async function recordBody(body: unknown): Promise<RecordAsSent> {
  return compiledRecord(body) ?? judgedRecord(body);
}

/** The same, with words for what is wrong. @throws ProblemException */
export async function judgedRecord(body: unknown): Promise<RecordAsSent> {
  const { type, act } = (body ?? {}) as { type?: unknown; act?: unknown };
  const record = typedBody<RecordAsSent>(recordTypes, body);
  if (type !== 'RecordCorrected' || !isPlain(act)) return record;
  const corrected = typedBody<ActAsSent>(actTypes, act).catch((error: unknown) => {
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
