import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About the identity of a record, and about voids, corrections and releases of another one. */
export const recordRefusals = {
  'record-voided-with-other-content': answer(
    409,
    ['This record was voided; its id is not used again.', '该记录已作废，其编号不得再用。'],
    ['Choose another id.', '请改用其他编号。'],
    [
      'The record {recordId} was voided; its id is not used again.',
      '记录 {recordId} 已作废，其编号不得再用。',
    ],
  ),
  'record-exists-with-other-content': answer(
    409,
    [
      'This id has other content already: it stands, or comes before in the batch.',
      '该编号已有不同内容：已登记，或在同一批次中先行出现。',
    ],
    [
      'Correct or void it under another id; or choose another id for another act.',
      '请以其他编号登记更正或作废；或为另一业务改用其他编号。',
    ],
  ),
  'occurred-in-future': answer(
    422,
    ['The record is dated after today.', '发生日期晚于今日。'],
    ['Record the act on the day on which it happens, or later.', '请在业务发生当日或之后登记。'],
    [
      'It is dated {occurredOn}, and today is {today}.',
      '发生日期 {occurredOn} 晚于今日（{today}）。',
    ],
  ),
  'not-operator-on-day': answer(
    422,
    ['You do not operate the site on that day.', '贵企业在该日并不运营此场所。'],
    [
      'Check the day: acts of days before or after a transfer are told by who operated the site then.',
      '请核对日期：转让前后各日的业务由当日的运营企业登记。',
    ],
    [
      'You do not operate the site {siteId} on {occurredOn}.',
      '贵企业在 {occurredOn} 并不运营场所 {siteId}。',
    ],
  ),
  'record-of-another-operator': answer(
    409,
    [
      'This id was used by another enterprise that operates the site on other days.',
      '该编号已由在其他日期运营此场所的企业使用。',
    ],
    ['Choose another id.', '请改用其他编号。'],
    [
      'The id {recordId} was used by another enterprise that operates the site on other days.',
      '编号 {recordId} 已由在其他日期运营此场所的企业使用。',
    ],
  ),
  'target-not-found': answer(
    422,
    ['There is no such record at this site.', '该场所没有此记录。'],
    ['Check targetRecordId.', '请核对 targetRecordId。'],
    ['There is no record {targetRecordId} at this site.', '该场所没有记录 {targetRecordId}。'],
  ),
  'target-not-an-act': answer(
    422,
    ['Only an act can be voided or corrected.', '只有业务记录可以作废或更正。'],
    [
      'Correct the act itself once more, release the hold, or record anew under another id.',
      '请再次更正该业务记录、解除冻结，或以其他编号重新登记。',
    ],
    [
      '{targetRecordId} is a {type}: only an act can be voided or corrected.',
      '{targetRecordId} 为{type}：只有业务记录可以作废或更正。',
    ],
  ),
  'target-already-voided': answer(
    409,
    ['The record is voided already.', '该记录已作废。'],
    [
      'Nothing is left to do; record anew under another id.',
      '无需再次处理；可以其他编号重新登记。',
    ],
    ['The record {targetRecordId} is voided already.', '记录 {targetRecordId} 已作废。'],
  ),
  'correction-uses-sent-grams': answer(
    409,
    [
      'The correction uses grams for something else that were sent: somebody may have received them.',
      '更正将已发出的物料另作他用，而对方可能已收货。',
    ],
    ['Void the record, and record it anew when that is done.', '请先作废该记录，完成后重新登记。'],
    [
      'Of lot {lotId} {freeGrams} g are there besides what {targetRecordId} sent.',
      '除 {targetRecordId} 已发出者外，批次 {lotId} 可用 {freeGrams} 克。',
    ],
  ),
  'record-built-on': answer(
    409,
    ['Later records stand on this one.', '已有后续记录依赖该记录。'],
    [
      'Void first what "facts" names, newest first; "repair" is a batch that does it, where one can. Papers, parties and codes alone (no mass, lot, day, site or deal) are corrected without that.',
      '请先按由新到旧的顺序作废 facts 所列记录；如有 repair，可直接批量提交。若仅更正单证、当事方或代码（不涉及重量、批次、日期、场所与交易），则无需作废，可直接更正。',
    ],
    [
      'What was recorded later and stands on {targetRecordId} ({blockers} in all): {blockerIds}.',
      '有 {blockers} 条后续记录依赖 {targetRecordId}：{blockerIds}。',
    ],
  ),
  'target-not-correctable': answer(
    422,
    ['What a record of this type moved cannot be corrected.', '此类记录所载的流转不得更正。'],
    [
      'Void it and record it again under another id. The papers of a receipt (its reasons, the discrepancy, who analysed the goods) are corrected if all else is said as it stands.',
      '请作废后以其他编号重新登记。若收货记录的其余内容与原记录一致，其单证内容（原因、差异、检测方）可直接更正。',
    ],
    [
      '{targetRecordId} is a {type}, whose flows are voided and recorded again instead.',
      '{targetRecordId} 为{type}，其流转应作废后重新登记。',
    ],
  ),
  'correction-changes-type': answer(
    422,
    ['A correction keeps the type of what it corrects.', '更正不得改变记录类型。'],
    ['Void the record and record the other act anew.', '请作废原记录并重新登记另一业务。'],
    [
      '{targetRecordId} is a {type}; the act of its correction is not.',
      '{targetRecordId} 为{type}，而更正内容的类型不同。',
    ],
  ),
  'lot-after-original': answer(
    422,
    [
      'The corrected act names a lot that was recorded after it.',
      '更正内容使用了在原记录之后才登记的批次。',
    ],
    ['Void the record and record it anew, at its new place.', '请作废原记录，并以新顺序重新登记。'],
    [
      'Lot {lotId} was recorded after the record that is corrected.',
      '批次 {lotId} 的登记晚于被更正的记录。',
    ],
  ),
  'correction-changes-lot-in-use': answer(
    409,
    ['The correction changes a lot that is in use.', '更正改变了已被使用的批次。'],
    [
      'Keep its id, owner, material, composition and date; to change the composition assay the lot, else void what used it.',
      '请保留编号、所有权人、物料、成分与日期；成分请以检测变更，否则请先作废使用该批次的记录。',
    ],
    [
      'Lot {lotId} is in use: its {field} can no longer change.',
      '批次 {lotId} 已被使用，其 {field} 不得再变更。',
    ],
  ),
  'mass-below-taken': answer(
    409,
    ['The correction leaves a lot less than was taken from it.', '更正后的批次重量低于已出库量。'],
    [
      'Give at least what was taken, or void a taking first.',
      '重量不得低于已出库量；否则请先作废出库记录。',
    ],
    [
      'From lot {lotId} {takenGrams} g were taken already.',
      '批次 {lotId} 已出库 {takenGrams} 克。',
    ],
  ),
  'hold-not-found': answer(
    422,
    ['This record is not a hold, or its hold has ended.', '该记录并无生效中的冻结。'],
    ['Name the LotHeld record whose hold is to end.', '请填写拟解除的冻结（LotHeld）记录编号。'],
    [
      'The record {targetRecordId} holds nothing, or no longer.',
      '记录 {targetRecordId} 并无生效中的冻结。',
    ],
  ),
  'hold-by-authority': answer(
    422,
    ['An authority holds these lots.', '批次由监管机构冻结。'],
    ['Ask the authority to release them.', '请向监管机构申请解除。'],
    ['An authority recorded the hold {targetRecordId}.', '冻结 {targetRecordId} 由监管机构作出。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
