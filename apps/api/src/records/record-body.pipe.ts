import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { SentencePipe } from '../http/sentence.pipe';
import { isRecordType, recordTypes, type RecordDto } from './acts/record-types';

/** `type` chooses the class that the rest of the body is judged by. */
@Injectable()
export class RecordBodyPipe implements PipeTransform<unknown, Promise<RecordDto>> {
  private readonly sentence = new SentencePipe();

  async transform(body: unknown, metadata: ArgumentMetadata): Promise<RecordDto> {
    const type = (body as { type?: unknown } | null | undefined)?.type;
    if (isRecordType(type)) {
      const metatype = recordTypes[type];
      return (await this.sentence.transform(body, {
        ...metadata,
        type: 'body',
        metatype,
      })) as RecordDto;
    }
    if (body === undefined) throw new ProblemException('body-missing');
    const known = Object.keys(recordTypes);
    const message = {
      en: `must be one of: ${known.join(', ')}`,
      zh: `必须是以下之一：${known.join('、')}`,
    };
    throw new ProblemException('invalid-input', {
      errors: [{ pointer: '/type', in: 'body', code: 'record-type-unknown', message }],
    });
  }
}
