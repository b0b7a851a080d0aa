import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { placedUnder } from '../http/within';
import { actTypes, type ActBody } from './act-types';
import { recordTypes, type RecordDto } from './record-types';

/** 200 lots with their stamps, twice over; a larger act is several acts. */
export const actBytesMax = 256 * 1024;

@Injectable()
export class RecordBodyPipe implements PipeTransform<unknown, Promise<RecordDto>> {
  transform(body: unknown): Promise<RecordDto> {
    return recordBody(body);
  }
}

/** A record as its class judges it; of a correction also the act inside, by its own class. */
export async function recordBody(body: unknown): Promise<RecordDto> {
  const record = await typedBody<RecordDto>(recordTypes, body);
  if (record.type !== 'RecordCorrected') return record;
  try {
    return Object.assign(record, { act: await typedBody<ActBody>(actTypes, record.act) });
  } catch (error) {
    throw placedUnder(error, '/act');
  }
}
