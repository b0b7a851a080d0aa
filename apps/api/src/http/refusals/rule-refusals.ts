import { answer } from '../refusal-answer';

const lookAgain = [
  'Look at the rule set with GET /rules, and send what holds of it now.',
  '请用 GET /rules 查看该规则集的现状，再提交与之相符的内容。',
] as const;

/** About what authorities tell of rules. */
export const ruleRefusals = {
  'rule-version-exists': answer(
    409,
    ['This version of the rule set is published already.', '该规则集的这一版本已公布。'],
    ['Publish the next version, or leave it as it stands.', '请公布下一版本，或维持现状。'],
    [
      'Version {version} of {ruleSetId} was published by {recordId}.',
      '{ruleSetId} 第 {version} 版已由 {recordId} 公布。',
    ],
  ),
  'rule-named-twice': answer(
    422,
    ['Two rules of the version have one id.', '该版本中有两条规则编号相同。'],
    ['Give each rule an id of its own.', '请为每条规则使用各自的编号。'],
    ['{ruleId} stands there twice.', '{ruleId} 出现了两次。'],
  ),
  'rule-set-not-found': answer(
    422,
    ['Nobody has published this version of the rule set.', '该规则集的这一版本尚未公布。'],
    ['Publish it first, or name one that is published.', '请先公布该版本，或填写已公布的版本。'],
    ['{ruleSetId} has no version {version}.', '{ruleSetId} 没有第 {version} 版。'],
  ),
  'rule-set-decided-since': answer(
    409,
    [
      'Somebody has decided about the rule set since the record that you saw last.',
      '在您最后看到的记录之后，已有人就该规则集作出决定。',
    ],
    lookAgain,
    [
      'You had seen {afterRecordId}; the newest record is {newestRecordId}.',
      '您看到的是 {afterRecordId}，最新记录是 {newestRecordId}。',
    ],
  ),
  'rule-not-in-set': answer(
    422,
    ['A rule that is named is not in this version.', '所填规则不在该版本中。'],
    [
      'Name rules of the version, or leave ruleIds out for all.',
      '请填写该版本的规则，或省略 ruleIds 表示全部。',
    ],
    [
      '{ruleSetId}, version {version}, has no rule {ruleId}.',
      '{ruleSetId} 第 {version} 版没有规则 {ruleId}。',
    ],
  ),
  'rule-days-contradicted': answer(
    422,
    ['The days of the suspension contradict each other.', '暂停的日期自相矛盾。'],
    [
      'Let untilOn be the last day, not before effectiveOn; thereafter says what holds after it, and stands beside it only.',
      '请以 untilOn 填写最后一日，不得早于 effectiveOn；thereafter 说明其后如何，仅可与 untilOn 一并填写。',
    ],
  ),
  'rule-state-contradicted': answer(
    409,
    ['A rule is not in a state in which that can happen to it.', '规则的现状不允许此项决定。'],
    lookAgain,
    ['On {effectiveOn}, {ruleId} is {state}.', '{effectiveOn} 时，{ruleId} 的状态为 {state}。'],
  ),
  'rule-versions-overlap': answer(
    409,
    ['Two versions of one rule would bind on one day.', '同一规则的两个版本将在同一日生效。'],
    [
      'Repeal the earlier version from the day on which the later one enters into force.',
      '请自新版本生效之日起废止旧版本。',
    ],
    [
      'Versions {versions} of {ruleId} would both bind on {fromOn}.',
      '{ruleId} 的第 {versions} 版将在 {fromOn} 同时生效。',
    ],
  ),
  'rule-notice-not-found': answer(
    422,
    ['No notice of this id stands about the version.', '该版本没有此编号的有效公告记录。'],
    lookAgain,
  ),
  'rule-notice-not-newest': answer(
    409,
    ['Another notice came after the one that would be withdrawn.', '拟撤回的公告之后另有公告。'],
    ['Withdraw the newest first.', '请先撤回最新的公告。'],
    ['{newestRecordId} came after {targetRecordId}.', '{newestRecordId} 晚于 {targetRecordId}。'],
  ),
} as const;
