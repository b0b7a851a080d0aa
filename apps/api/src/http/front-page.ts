import type { Language } from './language';

type Place = Readonly<{ path: string; says: string }>;

type Words = Readonly<{
  title: string;
  what: string;
  how: string;
  places: readonly Place[];
  signIn: string;
  records: string;
}>;

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Lodestone, a traceability ledger for rare-earth magnets',
    what: 'Exporters record what they mine, refine, make, sell and export; regulators see the whole chain; analysts replay it.',
    how: 'Programs use this address. From here you can look at:',
    places: [
      { path: '/docs', says: 'every call, with its fields and its answers' },
      { path: '/accounts', says: 'the accounts of the demonstration; they have no passwords' },
      { path: '/health/ready', says: 'whether everything is in order, and how far it has come' },
      { path: '/ledger', says: 'which ledger this is' },
      { path: '/openapi.json', says: 'the description of the interface, for programs' },
    ],
    signIn: 'In a terminal, sign in as one of the accounts and ask what was sold and exported:',
    records: 'README.md of the project goes on from here to a first record of your own.',
  },
  zh: {
    title: 'Lodestone：稀土磁体溯源台账',
    what: '企业登记开采、冶炼分离、生产、销售和出口；监管机构查看全链条；分析人员可按时间回放。',
    how: '本地址供程序调用。您可以从这里查看：',
    places: [
      { path: '/docs', says: '全部接口，含字段与响应' },
      { path: '/accounts', says: '演示账户，无需密码' },
      { path: '/health/ready', says: '系统是否正常、处理到何处' },
      { path: '/ledger', says: '这是哪一个台账' },
      { path: '/openapi.json', says: '供程序读取的接口描述' },
    ],
    signIn: '在终端中以任一账户登录，并查询销售与出口数量：',
    records: '项目的 README.md 从这里讲到您的第一条记录。',
  },
};

/** For a person who opens the address of the API in a browser. Nothing in it comes from elsewhere. */
export function frontPage(language: Language, origin: string): string {
  const { title, what, how, places, signIn, records } = words[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
:root{color-scheme:light dark;--dim:#5b6675;--wash:#f4f6f9;--accent:#2f5bd7}
@media(prefers-color-scheme:dark){:root{--dim:#9aa5b4;--wash:#1b212b;--accent:#8aa9ff}}
body{margin:0 auto;padding:48px 24px;max-width:44rem;font:17px/1.6 system-ui,sans-serif}
h1{margin:0 0 8px;font-size:1.6rem;line-height:1.25}p{margin:0 0 20px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 20px;align-items:baseline;margin:0 0 28px}dd{margin:0;color:var(--dim)}
a{color:var(--accent)}code,pre,dt{font-family:ui-monospace,Consolas,monospace;font-size:.85em}
pre{margin:0 0 20px;padding:14px 16px;border-radius:8px;background:var(--wash);overflow-x:auto}
@media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:10px}}
</style>
</head>
<body>
<h1>${title}</h1>
<p>${what}</p>
<p>${how}</p>
<dl>
${places.map(({ path, says }) => `<dt><a href="${path}">${path}</a></dt><dd>${says}</dd>`).join('\n')}
</dl>
<p>${signIn}</p>
<pre>${firstSteps(origin)}</pre>
<p>${records}</p>
</body>
</html>
`;
}

const firstSteps = (origin: string): string =>
  `TOKEN=$(curl -s ${origin}/sign-in \\
  -H 'content-type: application/json' -d '{"account":"regulator"}' |
  sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
curl -s -H "authorization: Bearer $TOKEN" \\
  '${origin}/registers/transaction-volumes?groupBy=month'`;
