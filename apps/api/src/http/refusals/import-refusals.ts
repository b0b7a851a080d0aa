import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About files that are brought in. */
export const importRefusals = {
  'import-not-there': answer(
    404,
    ['You have no import of this id.', '不存在该编号的导入。'],
    ['Look at the id.', '请核对编号。'],
  ),
  'import-exists-with-other-content': answer(
    409,
    [
      'Under this id another file was sent, or the same in another way.',
      '该编号下已提交过另一份文件，或以其他方式提交过同一文件。',
    ],
    [
      'Send the mended file under a new id: what was recorded of it before is recognised.',
      '请以新编号提交修改后的文件；此前已登记的记录会被识别，不会重复登记。',
    ],
  ),
  'import-closed': answer(
    409,
    ['The import is closed.', '该导入已结束。'],
    ['Send the file under a new id.', '请以新编号提交文件。'],
  ),
} as const satisfies Readonly<Partial<Record<AnyRefusal, RefusalAnswer>>>;
