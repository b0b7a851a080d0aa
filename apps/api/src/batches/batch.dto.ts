import { batchRecordsMax } from '../acts/bounds';
import { field } from '../fields/field';
import { Id } from '../fields/ids';
import { isPlain } from '../fields/plain-object';

/** Each is judged by the class of its own type, which the pipe chooses. */
const Records = (): PropertyDecorator =>
  field({
    means: 'All are recorded, in this order, or none.',
    code: 'not-a-list',
    holds: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.length <= batchRecordsMax &&
      value.every(isPlain),
    schema: { type: 'array', minItems: 1, maxItems: batchRecordsMax, items: { type: 'object' } },
    message: {
      en: `must be a list of 1 to ${batchRecordsMax} records`,
      zh: `必须是包含 1 至 ${batchRecordsMax} 条记录的列表`,
    },
  });

export class BatchDto {
  @Records() readonly records!: object[];
}

/** What each record has besides its body. */
export class NamedRecordDto {
  @Id('The record. You choose the id: it is the same record whether it comes alone or in a batch.')
  readonly recordId!: string;
}
