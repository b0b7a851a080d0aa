import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

const sameContent = [
  'Send the content that was sent first, or choose another id.',
  '请提交与首次相同的内容，或改用其他编号。',
] as const;

/** About the ledger itself and who is registered in it. */
export const directoryRefusals = {
  'enterprise-exists-with-other-content': answer(
    409,
    ['This enterprise is registered with other content.', '该企业已以不同内容登记。'],
    sameContent,
  ),
  'site-exists-with-other-content': answer(
    409,
    ['This site is registered with other content.', '该场所已以不同内容登记。'],
    sameContent,
  ),
  'enterprise-not-found': answer(
    422,
    ['The enterprise is not in the directory.', '名录中没有该企业。'],
    ['Register the enterprise first.', '请先登记该企业。'],
    ['The enterprise {enterpriseId} is not in the directory.', '名录中没有企业 {enterpriseId}。'],
  ),
  'uscc-held-by-live-enterprise': answer(
    409,
    [
      'Another enterprise has this unified social credit code, and is live.',
      '该统一社会信用代码由另一存续企业持有。',
    ],
    [
      'Check the code; or record the merger of the enterprise that had it first.',
      '请核对代码；原持有企业如已被合并，请先登记其合并。',
    ],
    [
      'The enterprise {enterpriseId} has the unified social credit code {uscc}, and is live.',
      '统一社会信用代码 {uscc} 由存续企业 {enterpriseId} 持有。',
    ],
  ),
  'merger-into-itself': answer(
    422,
    ['An enterprise cannot merge into itself.', '企业不得并入自身。'],
    ['Name the enterprise that goes on in its place.', '请填写承继其业务的企业。'],
  ),
  'merger-in-circle': answer(
    409,
    ['The mergers would go round in a circle.', '各合并记录将形成循环。'],
    [
      'Look at the mergers named in "circle"; record the wrong one again with the right successor.',
      '请核对 circle 中的各合并；对有误者以正确的承继企业重新登记。',
    ],
    [
      '{intoEnterpriseId} itself goes on, directly or through others, in {enterpriseId}.',
      '{intoEnterpriseId} 本身已直接或间接并入 {enterpriseId}。',
    ],
  ),
  'site-transferred-that-day': answer(
    409,
    ['The site is transferred from that day already.', '该场所自该日起的转让已登记。'],
    [
      'Check the day; a transfer that was wrong is followed by another one from the next day.',
      '请核对日期；如该转让有误，请登记自次日起的另一转让。',
    ],
    [
      'The site {siteId} is transferred from {effectiveOn} already.',
      '场所 {siteId} 自 {effectiveOn} 起的转让已登记。',
    ],
  ),
  'site-operated-already': answer(
    409,
    ['The enterprise operates the site on that day already.', '该企业在该日已运营此场所。'],
    ['Check toEnterpriseId and effectiveOn.', '请核对 toEnterpriseId 与 effectiveOn。'],
    [
      'The enterprise {enterpriseId} operates the site {siteId} on {effectiveOn} already.',
      '企业 {enterpriseId} 在 {effectiveOn} 已运营场所 {siteId}。',
    ],
  ),
  'ledger-key-differs': answer(
    409,
    ['The ledger was opened with another key.', '该台账是用另一密钥开立的。'],
    ['Start with the key of this ledger.', '请使用该台账的密钥启动。'],
  ),
  'auth-mode-differs': answer(
    409,
    ['The ledger was opened with another kind of sign-in.', '该台账是以另一种登录方式开立的。'],
    ['Start with the kind of sign-in of this ledger.', '请使用该台账的登录方式启动。'],
  ),
  'ledger-not-opened': answer(
    409,
    ['The ledger is not open.', '台账尚未开立。'],
    ['Open the ledger first.', '请先开立台账。'],
  ),
  'demonstration-differs': answer(
    409,
    ['This ledger holds another demonstration.', '该台账载有另一套演示数据。'],
    ['Use another data folder.', '请使用其他数据目录。'],
  ),
  'clock-fault-reversed': answer(
    422,
    ['The range of records ends before it begins.', '记录范围的终点在起点之前。'],
    ['Give the smaller ordinal as fromOrdinal.', '请以较小的序号作为 fromOrdinal。'],
  ),
  'clock-fault-beyond-log': answer(
    422,
    ['The range names records that do not exist yet.', '该范围包含尚不存在的记录。'],
    [
      'Give a toOrdinal that is not beyond headOrdinal in "facts".',
      '请使 toOrdinal 不超过 facts 中的 headOrdinal。',
    ],
    [
      'The range ends at ordinal {toOrdinal}; the newest record has ordinal {headOrdinal}.',
      '范围终点为序号 {toOrdinal}，而最新记录的序号为 {headOrdinal}。',
    ],
  ),
  'site-not-found': answer(
    404,
    ['There is no such site.', '没有该场所。'],
    ['Ask the regulator to register the site first.', '请先登记该场所。'],
  ),
  'owner-not-found': answer(
    422,
    ['The owner of a lot is not in the directory.', '名录中没有该批次的所有权人。'],
    ['Name a registered enterprise as ownerId.', '请以已登记企业填写 ownerId。'],
    ['The owner {ownerId} is not in the directory.', '名录中没有所有权人 {ownerId}。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
