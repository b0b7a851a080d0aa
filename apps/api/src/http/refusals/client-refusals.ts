import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

const retractFirst = [
  'Retract the decision named in "facts" first, or leave it as it stands.',
  '请先撤回 facts 中所列的认定，或维持现状。',
] as const;

/** About what people decide on identities. */
export const clientRefusals = {
  'party-ref-retired': answer(
    409,
    ['An identity that is named was just forgotten by order.', '所填身份刚刚依令删除。'],
    ['Send the same again: it is declared anew.', '请重新提交相同内容，身份将重新申报。'],
  ),
  'decision-exists-with-other-content': answer(
    409,
    ['A decision of this id stands with other content.', '该认定编号已用于其他内容。'],
    [
      'Send the content that was sent first, or choose another id.',
      '请提交与首次相同的内容，或改用其他编号。',
    ],
  ),
  'client-forgotten': answer(
    422,
    ['Nobody can be found under this id any more.', '该编号下已无任何身份。'],
    [
      'Who it was has been forgotten by order. List the id under which the client was declared anew, if it was.',
      '该身份已依令删除。如该客户已重新申报，请列入其新编号。',
    ],
    [
      'The client {clientId} was forgotten by order, and nobody was declared under that id since.',
      '客户 {clientId} 已依令删除，此后未再申报。',
    ],
  ),
  'client-listed-already': answer(
    409,
    ['The client stands on this list already.', '该客户已在此名单上。'],
    [
      'Take it off first where the listing has changed; then list it anew.',
      '如列入内容有变，请先移出再重新列入。',
    ],
    [
      'The client stands on the list {list} already, by {decisionId}.',
      '该客户已由 {decisionId} 列入名单 {list}。',
    ],
  ),
  'listing-ends-before-it-begins': answer(
    422,
    ['A listing cannot end before it begins.', '列入名单的终止日期不得早于生效日期。'],
    ['Give a last day that is not before effectiveOn.', '请填写不早于生效日期的终止日期。'],
    [
      'The listing holds from {effectiveOn} on, and cannot end on {untilOn}.',
      '列入自 {effectiveOn} 起生效，不得于 {untilOn} 终止。',
    ],
  ),
  'ownership-of-itself': answer(
    422,
    ['A client does not own itself.', '客户不得持有自身。'],
    ['Name two clients.', '请填写两个不同的客户。'],
  ),
  'ownership-share-below-half': answer(
    422,
    ['At least half of an affiliate is owned.', '关联企业的持股比例须达到百分之五十。'],
    ['Give shareBasisPoints from 5000 to 10000.', 'shareBasisPoints 须为 5000 至 10000。'],
  ),
  'merge-already-asserted': answer(
    409,
    ['These two are already asserted to be one client.', '两者已被认定为同一客户。'],
    retractFirst,
  ),
  'ownership-already-asserted': answer(
    409,
    ['This ownership is already asserted.', '该持股关系已被认定。'],
    retractFirst,
  ),
  'ownership-in-a-circle': answer(
    409,
    [
      'What is asserted already leads from the owned client back to its owner.',
      '已有认定使被持有者反过来持有其持有者。',
    ],
    retractFirst,
    ['Nobody owns itself through others: {circle}.', '不得循环持有：{circle}。'],
  ),
  'decision-not-found': answer(
    422,
    ['There is no such assertion about these two.', '对这两个客户没有该项认定。'],
    ['Look at the decisions on the page of the client.', '请核对客户页面上的认定记录。'],
  ),
  'decision-already-retracted': answer(
    409,
    ['This assertion was retracted before.', '该项认定已被撤回。'],
    [
      'There is nothing left to retract; assert it again if need be.',
      '无须再次撤回；如有需要请重新认定。',
    ],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
