import type { Words } from '../fields/words';

export type ProblemTitle = Readonly<{ status: number; title: Words; mend?: Words }>;

const problem = (status: number, en: string, zh: string, mend?: Words): ProblemTitle => ({
  status,
  title: { en, zh },
  ...(mend ? { mend } : {}),
});

/** Everything that is wrong with a request before the business is asked. Codes are for ever. */
export const problemTitles = {
  'invalid-input': problem(400, 'The request is not valid.', '请求内容无效。', {
    en: 'Correct what "errors" names, and send it again.',
    zh: '请按 errors 中的指示修改后重新提交。',
  }),
  'malformed-http': problem(400, 'This is not HTTP.', '所发送的内容不是有效的 HTTP 请求。'),
  'malformed-json': problem(400, 'The body is not JSON.', '请求正文不是有效的 JSON。'),
  'malformed-text': problem(400, 'The body is not UTF-8.', '请求正文不是有效的 UTF-8。'),
  'body-missing': problem(400, 'A JSON body is needed.', '缺少 JSON 请求正文。'),
  'json-too-deep': problem(400, 'The JSON is nested too deep.', 'JSON 嵌套层数过多。'),
  'json-array-too-long': problem(400, 'An array has too many items.', '数组元素过多。'),
  'json-object-too-wide': problem(400, 'An object has too many members.', '对象成员过多。'),
  'json-key-forbidden': problem(400, 'A key of this name is never accepted.', '不接受此名称的键。'),
  'json-key-repeated': problem(400, 'A key is given twice.', '键名重复。'),
  'cursor-invalid': problem(400, 'This ledger did not make the cursor.', '游标无效。', {
    en: 'Send the "next" of the page before as it is, with the same filters; or begin again.',
    zh: '请原样使用上一页的 next，并保持相同的筛选条件；或从头开始。',
  }),
  'list-outdated': problem(
    410,
    'Since the first page of this list, somebody was forgotten by order.',
    '自本列表首页之后，已依令遗忘某一身份。',
    {
      en: 'Ask for the first page again: who is forgotten is forgotten in every answer, also of earlier moments.',
      zh: '请重新从首页开始：被遗忘者在任何时点的答复中均已遗忘。',
    },
  ),
  'known-at-beyond-head': problem(
    400,
    'knownAt lies beyond the newest ordinal of the ledger.',
    'knownAt 超出台账当前的最新序号。',
    {
      en: 'Use the head that "facts" names, or a smaller ordinal.',
      zh: '请使用 facts 中给出的序号或更小的值。',
    },
  ),
  'ordinal-beyond-head': problem(
    400,
    'What was asked for lies beyond the newest ordinal of the ledger.',
    '所请求的范围超出台账当前的最新序号。',
    {
      en: 'Use the head that "facts" names, or wait for it: "Prefer: wait=5".',
      zh: '请使用 facts 中给出的序号，或发送 “Prefer: wait=5” 等待。',
    },
  ),
  'media-type-unsupported': problem(
    415,
    'This media type is not accepted here.',
    '不支持该媒体类型。',
    {
      en: 'Send application/json in UTF-8.',
      zh: '请以 UTF-8 编码的 application/json 提交。',
    },
  ),
  'file-type-unsupported': problem(
    415,
    'This is no type of file that is taken here.',
    '不支持该类型的文件。',
    {
      en: 'Send one of the media types in "facts"; of CSV in UTF-8 or GB18030.',
      zh: '请按 facts 所列媒体类型之一提交；CSV 可用 UTF-8 或 GB18030 编码。',
    },
  ),
  'file-unreadable': problem(400, 'The file cannot be read.', '无法读取文件。', {
    en: 'Correct what "errors" names, and send it again: a pointer is the row and the column of the file.',
    zh: '请按 errors 中的指示修改后重新提交：其中指针为文件的行与列。',
  }),
  'content-encoding-unsupported': problem(
    415,
    'Encoded bodies are not taken here.',
    '不接受经过编码（压缩）的请求正文。',
    {
      en: 'Send the body as it is, without Content-Encoding.',
      zh: '请直接发送正文，不要使用 Content-Encoding。',
    },
  ),
  'not-acceptable': problem(
    406,
    'The answer cannot be given in a form that you take.',
    '无法以所要求的格式作答。',
    {
      en: 'Name one of the media types in "facts" in Accept, or leave Accept out.',
      zh: '请在 Accept 中写明 facts 所列媒体类型之一，或不发送 Accept。',
    },
  ),
  'range-not-satisfiable': problem(
    416,
    'The range begins beyond the end of the file.',
    '所请求的范围超出文件末尾。',
    {
      en: 'Ask for a range within the bytes that "facts" names; what begins there is all there is.',
      zh: '请在 facts 给出的字节数之内请求；文件到此为止。',
    },
  ),
  'export-too-large': problem(
    503,
    'The file would be larger than the ledger may keep.',
    '文件超出本系统允许保存的大小。',
    {
      en: 'Ask for less of it with a filter, or in Parquet, which is the smallest.',
      zh: '请用筛选条件缩小范围，或改用体积最小的 Parquet。',
    },
  ),
  'sheet-too-long': problem(
    422,
    'A spreadsheet has no room for so many rows.',
    '电子表格容纳不下如此多的行。',
    {
      en: 'Ask for less of it with a filter, or as Parquet, CSV or NDJSON.',
      zh: '请用筛选条件缩小范围，或改用 Parquet、CSV 或 NDJSON。',
    },
  ),
  'uri-too-long': problem(414, 'The path is too long.', '请求路径过长。'),
  'request-timeout': problem(
    408,
    'The request did not arrive in the time that is allowed.',
    '请求未在规定时间内送达。',
    { en: 'Send it again.', zh: '请重新发送。' },
  ),
  'body-too-large': problem(413, 'The body is too large.', '请求正文过大。'),
  'header-too-large': problem(431, 'The header is too large.', '请求头过大。'),
  'expectation-unknown': problem(
    417,
    'The header Expect asks for something unknown.',
    '无法满足请求头 Expect 的要求。',
    {
      en: 'Leave Expect out, or send "Expect: 100-continue".',
      zh: '请不发送 Expect，或发送 “Expect: 100-continue”。',
    },
  ),
  'token-missing': problem(401, 'Nobody is signed in.', '尚未登录。', {
    en: 'Sign in (GET /auth/config says where) and send the token as "Authorization: Bearer …".',
    zh: '请先登录（GET /auth/config 说明登录处），并以 “Authorization: Bearer …” 携带令牌。',
  }),
  'token-expired': problem(401, 'The token has expired.', '令牌已过期。', {
    en: 'Sign in again.',
    zh: '请重新登录。',
  }),
  'token-invalid': problem(
    401,
    'The token does not sign anybody in here.',
    '该令牌不能用于登录本系统。',
    {
      en: 'Sign in for this ledger: GET /auth/config says where. "facts" says what was wrong.',
      zh: '请登录本系统：GET /auth/config 说明登录处；facts 说明原因。',
    },
  ),
  'role-not-allowed': problem(403, 'Your role may not do this.', '当前角色无权执行此操作。'),
  'permission-missing': problem(
    403,
    'Your account has not been granted what this needs.',
    '您的账户未获授予所需权限。',
    {
      en: 'Ask whoever manages the accounts to grant what "facts" names, or sign in with another one.',
      zh: '请账户管理员授予 facts 所列权限，或改用其他账户登录。',
    },
  ),
  'issuer-unavailable': problem(
    503,
    'Who vouches for accounts does not answer, so nobody can say whether the token is right.',
    '身份签发方暂无应答，无法核验令牌。',
    {
      en: 'Nothing was recorded: send it again a little later, with the same token.',
      zh: '尚未登记，请稍后以同一令牌重新提交。',
    },
  ),
  'host-not-allowed': problem(
    421,
    'The Host header does not name this machine.',
    'Host 请求头与本机不符。',
    {
      en: 'In demo mode use http://127.0.0.1 or http://localhost.',
      zh: '演示模式下请使用 http://127.0.0.1 或 http://localhost。',
    },
  ),
  'proxy-unknown': problem(
    403,
    'This ledger answers through the proxies in front of it, and you are none of them.',
    '本系统仅经由其前置代理提供服务。',
    {
      en: 'Use the public address of the ledger. Whoever runs it names proxies with LODESTONE_TRUSTED_PROXIES.',
      zh: '请使用本系统的公开地址。运维人员以 LODESTONE_TRUSTED_PROXIES 指定代理。',
    },
  ),
  'not-found': problem(
    404,
    'There is nothing here, or nothing that you may see.',
    '所请求的内容不存在，或您无权查看。',
  ),
  'method-not-allowed': problem(405, 'This method is not allowed here.', '不支持该请求方法。'),
  'min-ordinal-not-reached': problem(
    503,
    'The ledger did not reach that ordinal within the longest wait.',
    '在等待时限内台账尚未到达该序号。',
    { en: 'Ask again later, or for a smaller ordinal.', zh: '请稍后重试，或降低 min-ordinal。' },
  ),
  'known-at-not-reached': problem(
    503,
    'What was known then cannot be said yet: the answer is still being prepared.',
    '该时刻已知的内容尚在整理，暂时无法回答。',
    { en: 'Ask again a little later.', zh: '请稍后重试。' },
  ),
  loading: problem(
    503,
    'The demonstration is being loaded; only health and status answer until it is done.',
    '正在载入演示数据；完成之前仅提供健康检查与状态查询。',
    { en: 'Ask again in a moment.', zh: '请稍后重试。' },
  ),
  'question-too-long': problem(
    503,
    'The question took longer than one may take, and was ended.',
    '该查询耗时超过上限，已被终止。',
    {
      en: 'Ask for less at a time: one exporter, fewer months, fewer columns. Or ask again later.',
      zh: '请缩小查询范围：单一出口商、较少月份或较少列；或稍后重试。',
    },
  ),
  closing: problem(503, 'The ledger is being stopped.', '系统正在停止。', {
    en: 'Nothing was recorded: send it again when the ledger is back.',
    zh: '尚未登记，请在系统恢复后重新提交。',
  }),
  'read-model-building': problem(
    503,
    'What answers this question is being made ready.',
    '用于回答该查询的数据正在生成。',
    {
      en: 'Ask again in a few seconds; /health/caught-up says when all is ready. Records are taken meanwhile.',
      zh: '请数秒后重试；/health/caught-up 显示是否就绪。期间可正常登记。',
    },
  ),
  'too-many-streams': problem(
    503,
    'As many streams of events are open as there may be.',
    '事件流数量已达上限。',
    {
      en: 'Ask again a little later, or for one stream in the place of several.',
      zh: '请稍后重试，或将多个事件流合并为一个。',
    },
  ),
  'rate-exceeded': problem(
    429,
    'More requests came than one may send in this time.',
    '请求频率超过上限。',
    {
      en: 'Nothing was recorded: wait as long as Retry-After says, and send it again. Batches need fewer requests.',
      zh: '尚未登记，请按 Retry-After 等待后重新提交。批量提交可减少请求次数。',
    },
  ),
  'too-many-requests-open': problem(
    429,
    'Too many of your requests are being answered at the same time.',
    '您同时处理中的请求过多。',
    {
      en: 'Nothing was recorded: wait for answers before you send more.',
      zh: '尚未登记，请等待已有请求完成后再提交。',
    },
  ),
  'too-many-streams-of-yours': problem(
    429,
    'You have as many streams of events open as one may have.',
    '您打开的事件流数量已达上限。',
    {
      en: 'End one of them, or ask for one stream in the place of several.',
      zh: '请关闭其中之一，或将多个事件流合并为一个。',
    },
  ),
  'too-many-jobs': problem(
    429,
    'As many jobs of yours are running as one may have.',
    '您正在运行的任务数量已达上限。',
    {
      en: 'Wait until one of them is done, and ask again.',
      zh: '请等待其中一项完成后重试。',
    },
  ),
  'chain-too-large': problem(
    503,
    'The lines of the whole log take more memory than the ledger may use for them.',
    '全部记账行所需内存超出台账可用上限。',
    {
      en: 'Whoever runs the ledger allows more with LODESTONE_CHAIN_MEGABYTES. All other questions are answered.',
      zh: '运维人员可用 LODESTONE_CHAIN_MEGABYTES 提高上限；其他查询不受影响。',
    },
  ),
  'clock-ahead': problem(
    503,
    'The clock of the ledger is later than it can be, so nothing is recorded with it.',
    '台账时钟晚于可能的时间，因此暂停登记。',
    {
      en: 'Nothing was recorded: send it again later. Whoever runs the ledger sets the clock right; /health/ready says what is wrong.',
      zh: '尚未登记，请稍后重新提交。运维人员须校准时钟；/health/ready 说明原因。',
    },
  ),
  'clock-behind-log': problem(
    503,
    'A record is stamped later than the clock of the ledger is now, so nothing is recorded.',
    '已有记录的登记时间晚于台账当前时钟，因此暂停登记。',
    {
      en: 'Nothing was recorded: send it again later. Whoever runs the ledger sets the clock right, or a regulator declares the clock fault (POST /ledger/clock-faults); /health/ready says which records are in question.',
      zh: '尚未登记，请稍后重新提交。运维人员须校准时钟，或由监管机构声明时钟故障（POST /ledger/clock-faults）；/health/ready 列出有关记录。',
    },
  ),
  overloaded: problem(
    503,
    'More requests are waiting than the ledger can take in.',
    '等待处理的请求过多，暂时无法受理。',
    { en: 'Nothing was recorded: send it again a little later.', zh: '尚未登记，请稍后重新提交。' },
  ),
  unavailable: problem(503, 'The ledger cannot answer now.', '服务暂不可用。', {
    en: 'Ask again; name the correlation id when you report it.',
    zh: '请重试；报告问题时请提供 correlationId。',
  }),
  fault: problem(500, 'Something went wrong on our side.', '服务器内部错误。', {
    en: 'Ask again; name the correlation id when you report it.',
    zh: '请重试；报告问题时请提供 correlationId。',
  }),
} as const satisfies Record<string, ProblemTitle>;

export type ProblemCode = keyof typeof problemTitles;
