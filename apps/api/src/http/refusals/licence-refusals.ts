import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About the file of a licence. */
export const licenceRefusals = {
  'licence-not-found': answer(
    404,
    ['There is no such licence of yours.', '没有该许可申请。'],
    [
      'Check the id. For a new application choose another one.',
      '请核对编号；提交新申请时请改用其他编号。',
    ],
    ['There is no licence {licenceId} of yours.', '没有许可申请 {licenceId}。'],
  ),
  'licence-exists-with-other-content': answer(
    409,
    ['This licence was applied for with other content.', '该许可已以不同内容申请。'],
    [
      'Add what has changed as a supplement (LicenceSupplementGiven), or choose another id.',
      '变化之处请以补充材料（LicenceSupplementGiven）提交，或改用其他编号。',
    ],
  ),
  'licence-decided-already': answer(
    409,
    ['This application is decided already.', '该申请已有决定。'],
    [
      'Read the file: it says who was first. What comes later needs an amendment or a new application.',
      '请查看案卷中的在先决定；此后的变化须申请变更或重新申请。',
    ],
    [
      'The application is decided already, by {decidedByRecordId}: {state}.',
      '该申请已由 {decidedByRecordId} 作出决定：{state}。',
    ],
  ),
  'licence-clock-stopped-already': answer(
    409,
    ['The clock of this file stands already.', '该案卷的审查时限已经中止。'],
    [
      'Resume it first (LicenceClockResumed). One stop covers all that is done in its time.',
      '请先恢复计时（LicenceClockResumed）；一次中止涵盖其间的各项工作。',
    ],
    [
      'The clock stands already, since {stopRecordId}, for {reason}.',
      '时限已由 {stopRecordId} 中止，事由为 {reason}。',
    ],
  ),
  'licence-clock-running': answer(
    409,
    ['The clock of this file runs.', '该案卷的审查时限并未中止。'],
    ['There is nothing to resume.', '无须恢复计时。'],
  ),
  'licence-step-impossible': answer(
    409,
    ['This cannot happen to the file as it stands.', '案卷的现状不允许此项记录。'],
    [
      'Record one of the steps that "facts" names, or look at the file first.',
      '请登记 facts 中所列的步骤之一，或先查看案卷。',
    ],
    [
      'A file that is {state} has no {type}; it may have: {steps}.',
      '状态为 {state} 的案卷不可登记 {type}；可登记：{steps}。',
    ],
  ),
  'licence-day-impossible': answer(
    422,
    ['The file was moved on a later day already.', '案卷已有更晚日期的记录。'],
    [
      'Give a day that is not before lastOn in "facts": the clock counts along the records.',
      '请填写不早于 facts 中 lastOn 的日期：时限按记录顺序计算。',
    ],
    [
      'The last record of the file is of {lastOn}; {occurredOn} lies before it.',
      '案卷最后一条记录的日期为 {lastOn}，{occurredOn} 早于该日。',
    ],
  ),
  'licence-names-no-client': answer(
    422,
    ['A licence is for somebody, and nobody is named.', '申请未列明任何客户。'],
    ['Name at least one end user in terms.clients.', '请在 terms.clients 中至少列明一名最终用户。'],
  ),
  'licence-client-not-single': answer(
    422,
    ['This route has one end user.', '该许可方式仅限一名最终用户。'],
    [
      'Apply for each end user apart, or by the general route.',
      '请按最终用户分别申请，或申请通用许可。',
    ],
    [
      'The route {route} has one end user, and {endUsers} are named.',
      '许可方式 {route} 仅限一名最终用户，而申请列明 {endUsers} 名。',
    ],
  ),
  'licence-purpose-unfitting': answer(
    422,
    ['Only a registration has a purpose, and it needs one.', '仅登记填报须填写事由，且必须填写。'],
    [
      'Give purpose with the route "registration", and leave it out with every other.',
      '许可方式为 registration 时请填写 purpose，其他方式请勿填写。',
    ],
  ),
  'licence-needs-new-application': answer(
    422,
    ['This change needs a new application.', '此项变更须重新申请。'],
    [
      'Apply anew, give this licence back and stop its use: kind of item, country, end user and end use cannot be amended (Order 792 Art. 18).',
      '请重新申请，交回原许可并停止使用：物项种类、最终目的国、最终用户和最终用途不得变更（第792号令第十八条）。',
    ],
    ['What changes needs a new application: {changes}.', '下列变更须重新申请：{changes}。'],
  ),
  'licence-request-not-found': answer(
    422,
    ['The file has no such question.', '案卷中没有该项补正要求。'],
    [
      'Name the recordId of a LicenceSupplementRequested of this file, or leave it out.',
      '请填写本案卷补正要求（LicenceSupplementRequested）的 recordId，或不填。',
    ],
    ['The file has no question {requestRecordId}.', '案卷中没有补正要求 {requestRecordId}。'],
  ),
  'licence-quantity-impossible': answer(
    422,
    ['What is granted goes beyond what was asked for.', '批准数量超出申请。'],
    [
      'Name items of the application, each once, with grams not above what was asked for.',
      '请列明申请中的项目，每项一次，数量不得超过申请数量。',
    ],
    [
      'Item {item}: {massGrams} g granted, {askedGrams} g asked for.',
      '第 {item} 项：批准 {massGrams} 克，申请 {askedGrams} 克。',
    ],
  ),
  'licence-validity-impossible': answer(
    422,
    ['A licence of this route cannot hold for that time.', '该许可方式的有效期不符合规定。'],
    [
      'Let it begin when it is granted or later, and end by latestOn in "facts" (Order 792 Art. 15).',
      '有效期应自许可之日或其后起，并不晚于 facts 中的 latestOn（第792号令第十五条）。',
    ],
    [
      'From {validFrom} to {expiresOn} is not possible: granted on {occurredOn}, to end by {latestOn}.',
      '有效期 {validFrom} 至 {expiresOn} 不可能：许可日期为 {occurredOn}，最晚 {latestOn} 届满。',
    ],
  ),
  'attachment-contradicted': answer(
    422,
    ['The digest does not fit the paper.', '摘要与材料不符。'],
    [
      'Compute the SHA-256 of the file anew, and give the size and media type of the same file.',
      '请重新计算文件的 SHA-256，并填写同一文件的大小与媒体类型。',
    ],
    [
      'The paper of digest {sha256} has {knownSizeBytes} bytes, and not {sizeBytes}, or another type.',
      '摘要为 {sha256} 的材料大小为 {knownSizeBytes} 字节而非 {sizeBytes} 字节，或媒体类型不同。',
    ],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
