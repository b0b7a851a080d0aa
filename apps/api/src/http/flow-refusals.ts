import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from './refusal-answer';

const another = ['Choose another id.', '请改用其他标识符。'] as const;
const sameContent = [
  'Send the content that was sent first, or choose another id.',
  '请提交与首次相同的内容，或改用其他标识符。',
] as const;

/** About the ledger, the directory, records, lots and compositions. */
export const flowRefusals = {
  'enterprise-exists-with-other-content': answer(
    409,
    ['This enterprise is registered with other content.', '该企业已以不同内容登记。'],
    sameContent,
  ),
  'site-exists-with-other-content': answer(
    409,
    ['This site is open with other content.', '该场所已以不同内容登记。'],
    sameContent,
  ),
  'enterprise-not-found': answer(
    422,
    ['The enterprise is not in the directory.', '名录中没有该企业。'],
    ['Register the enterprise first.', '请先登记该企业。'],
  ),
  'ledger-key-differs': answer(
    409,
    ['The ledger was opened with another key.', '账本是用另一密钥开立的。'],
    ['Start with the key of this ledger.', '请使用该账本的密钥启动。'],
  ),
  'auth-mode-differs': answer(
    409,
    ['The ledger was opened with another kind of sign-in.', '账本是以另一种登录方式开立的。'],
    ['Start with the kind of sign-in of this ledger.', '请使用该账本的登录方式启动。'],
  ),
  'ledger-not-opened': answer(
    409,
    ['The ledger is not open.', '账本尚未开立。'],
    ['Open the ledger first.', '请先开立账本。'],
  ),
  'demonstration-differs': answer(
    409,
    ['This ledger holds another demonstration.', '该账本载有另一套演示数据。'],
    ['Use another data folder.', '请使用其他数据目录。'],
  ),
  'site-not-found': answer(
    404,
    ['There is no such site.', '没有该场所。'],
    ['Have the site registered.', '请先登记该场所。'],
  ),
  'record-voided-with-other-content': answer(
    409,
    ['This record was voided; its id is not used again.', '该记录已作废，其编号不得再用。'],
    another,
  ),
  'record-exists-with-other-content': answer(
    409,
    ['This record stands with other content.', '该记录已以不同内容存在。'],
    [
      'Void it and record anew under another id; or choose another id for another act.',
      '请作废原记录并以新编号重新登记；或为另一业务改用其他编号。',
    ],
  ),
  'occurred-in-future': answer(
    422,
    ['It is dated in the future.', '发生日期在未来。'],
    ['Record it when it has happened.', '请在业务发生后登记。'],
  ),
  'lot-made-twice': answer(
    422,
    ['The same lot is made twice.', '同一批次重复产生。'],
    ['Give each lot an id of its own.', '请为每个批次使用不同编号。'],
  ),
  'lot-exists': answer(
    409,
    ['A lot of this id was made before.', '该批次编号已被使用。'],
    ['Choose another lot id; none is used again.', '请改用其他批次编号；编号不得重复使用。'],
  ),
  'lot-taken-twice': answer(
    422,
    ['The same lot is taken twice.', '同一批次重复领用。'],
    ['Add the two up in one line.', '请合并为一行。'],
  ),
  'lot-not-found': answer(
    422,
    ['There is no such lot at this site.', '该场所没有此批次。'],
    ['Look at the lot id, or record first how the lot came.', '请核对批次编号，或先登记其来源。'],
  ),
  'lot-voided': answer(
    422,
    ['The record that made this lot was voided.', '产生该批次的记录已作废。'],
    ['Take from the lot that was recorded instead.', '请改用重新登记的批次。'],
  ),
  'lot-sold': answer(
    422,
    ['This lot is sold and waits for its export.', '该批次已售，待出口。'],
    ['Take from another lot, or export it under its deal.', '请改用其他批次，或在其交易下出口。'],
  ),
  'occurred-before-lot': answer(
    422,
    ['It is dated before the lot existed.', '发生日期早于批次产生日期。'],
    [
      'Mend the date, or void and redate the record that made the lot.',
      '请更正日期，或作废并重新登记产生该批次的记录。',
    ],
  ),
  'mass-exceeds-lot': answer(
    422,
    ['More is taken than the lot holds.', '领用量超过批次余量。'],
    ['Take at most what "facts" says is left.', '领用量不得超过 facts 中的余量。'],
  ),
  'composition-exceeds-whole': answer(
    422,
    ['The parts are more than the whole.', '各组分之和超过总量。'],
    ['The ppm may sum to 1,000,000 at most.', 'ppm 合计不得超过 1,000,000。'],
  ),
  'richer-than-pure-compound': answer(
    422,
    ['It is richer than the pure compound could be.', '含量高于纯化合物的理论值。'],
    [
      'Give ppm of the element, not of its oxide; or assay again.',
      '请按元素而非氧化物填报 ppm，或重新检测。',
    ],
  ),
  'diffusion-composition-copied': answer(
    422,
    [
      'A diffused magnet has a composition of its own, not its blank’s.',
      '扩散后的磁体须有自己的成分，不得照抄毛坯。',
    ],
    ['Assay the magnet after diffusion.', '请检测扩散后的磁体。'],
  ),
  'more-rare-earth-out-than-in': answer(
    422,
    ['More rare earth comes out than went in.', '产出的稀土多于投入。'],
    [
      'Assay the input again, or correct the earlier record.',
      '请重新检测投入物，或更正此前的记录。',
    ],
  ),
  'more-of-element-out-than-in': answer(
    422,
    ['More of one element comes out than went in.', '某元素的产出多于投入。'],
    [
      'Assay the input again, or correct the earlier record.',
      '请重新检测投入物，或更正此前的记录。',
    ],
  ),
  'target-not-found': answer(
    422,
    ['There is no such record at this site.', '该场所没有此记录。'],
    ['Look at the id of the record to be voided.', '请核对待作废记录的编号。'],
  ),
  'target-not-an-act': answer(
    422,
    ['Only an act can be voided.', '只有业务记录可以作废。'],
    ['Record the act anew under another id.', '请以其他编号重新登记该业务。'],
  ),
  'target-already-voided': answer(
    409,
    ['The record is voided already.', '该记录已作废。'],
    ['Nothing is left to do.', '无需再次作废。'],
  ),
  'record-built-on': answer(
    409,
    ['Later records stand on this one.', '已有后续记录依赖该记录。'],
    ['Void first what "facts" names, newest first.', '请先按由新到旧的顺序作废 facts 所列记录。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
