import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { judgedBy } from '../http/typed-body';
import { eachWithin } from '../http/within';
import type { RecordAsSent } from '../acts/record-types';
import { actBytesMax, recordBody } from '../acts/record-body.pipe';
import { BatchDto, NamedRecordDto } from './batch.dto';

export type NamedRecord = Readonly<{ recordId: string; body: RecordAsSent }>;

@Injectable()
export class BatchBodyPipe implements PipeTransform<unknown, Promise<readonly NamedRecord[]>> {
  async transform(body: unknown): Promise<readonly NamedRecord[]> {
    const { records } = await judgedBy(BatchDto, body);
    return eachWithin(records, recordAt, namedRecord);
  }
}

export const recordAt = (index: number): string => `/records/${index}`;

export async function namedRecord(record: object): Promise<NamedRecord> {
  const { recordId, ...rest } = record as { recordId?: unknown };
  const bytes = Buffer.byteLength(JSON.stringify(rest));
  if (bytes > actBytesMax) throw tooLarge(bytes);
  const named = await judgedBy(NamedRecordDto, recordId === undefined ? {} : { recordId });
  return { recordId: named.recordId, body: await recordBody(rest) };
}

export const tooLarge = (bytes: number): ProblemException =>
  new ProblemException('invalid-input', {
    errors: [
      {
        pointer: '',
        in: 'body',
        code: 'record-too-large',
        message: {
          en: `is ${bytes} bytes; a record has at most ${actBytesMax}: make several of it`,
          zh: `为 ${bytes} 字节；每条记录最多 ${actBytesMax} 字节，请拆分`,
        },
      },
    ],
  });
