import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About the book of names. */
export const bookRefusals = {
  'name-not-found': answer(
    404,
    ['This label was never saved in your book of names.', '名册中从未保存过该标签。'],
    ['Look at the labels that are there.', '请核对名册中的标签。'],
  ),
  'book-full': answer(
    409,
    ['The book of names is full.', '名册已满。'],
    ['Drop a label that is not used any more.', '请删除不再使用的标签。'],
    ['A book of names holds {namesMax} labels at most.', '名册最多可保存 {namesMax} 个标签。'],
  ),
} as const satisfies Readonly<Partial<Record<AnyRefusal, RefusalAnswer>>>;
