import { Injectable, type PipeTransform } from '@nestjs/common';
import { BatchDto } from '../batches/batch.dto';
import { namedRecord, recordAt, type NamedRecord } from '../batches/batch-body.pipe';
import { ProblemException } from '../http/problem';
import { judgedBy } from '../http/typed-body';
import { placedUnder } from '../http/within';

/** A record of a batch that is a sentence of ours, or what is wrong with it. */
export type TriedRecord = NamedRecord | InvalidRecord;

export type InvalidRecord = Readonly<{ recordId?: string; problem: ProblemException }>;

/** Every record is judged, whatever is wrong with others. */
@Injectable()
export class TriedBatchPipe implements PipeTransform<unknown, Promise<readonly TriedRecord[]>> {
  async transform(body: unknown): Promise<readonly TriedRecord[]> {
    const { records } = await judgedBy(BatchDto, body);
    const tried: TriedRecord[] = [];
    for (const [index, record] of records.entries()) tried.push(await triedRecord(record, index));
    return tried;
  }
}

async function triedRecord(record: object, index: number): Promise<TriedRecord> {
  try {
    return await namedRecord(record);
  } catch (error) {
    const { recordId } = record as { recordId?: unknown };
    return invalidAt(index, error, recordId);
  }
}

/** @throws whatever is no problem of the record */
export function invalidAt(index: number, error: unknown, recordId: unknown): InvalidRecord {
  const problem = placedUnder(error, recordAt(index));
  if (!(problem instanceof ProblemException)) throw problem;
  return { problem, ...(typeof recordId === 'string' ? { recordId } : {}) };
}
