import type { Words } from '../fields/words';
import type { CutCode } from './stream/asked-lines';

/** Why a stream ended early, and how to go on: said in it, as its last words. */
export const cutWords: Readonly<Record<CutCode, Words>> = {
  'token-expired': {
    en: 'The token has expired. Sign in again, and go on after the last ordinal.',
    zh: '令牌已过期。请重新登录，并从最后的序号之后继续。',
  },
  closing: {
    en: 'The ledger is being stopped. Go on after the last ordinal when it is back.',
    zh: '系统正在停止。请在恢复后从最后的序号之后继续。',
  },
  'reader-too-slow': {
    en: 'Nothing was taken for too long. Go on after the last ordinal, and read faster than it comes.',
    zh: '长时间未读取数据。请从最后的序号之后继续，并加快读取。',
  },
  'event-unreadable': {
    en: 'This version of the ledger cannot read the next event. Whoever runs it is told by "lodestone doctor".',
    zh: '当前版本无法读取下一条事件。运维人员可用 “lodestone doctor” 查明原因。',
  },
  'read-model-building': {
    en: 'What says whose the next events are is being made ready. Go on after the last ordinal in a few seconds.',
    zh: '用于判定后续事件归属的数据正在生成。请数秒后从最后的序号之后继续。',
  },
  unavailable: {
    en: 'The log cannot be read now. Go on after the last ordinal a little later.',
    zh: '暂时无法读取日志。请稍后从最后的序号之后继续。',
  },
};
