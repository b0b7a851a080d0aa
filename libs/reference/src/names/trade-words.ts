/**
 * What companies say of their trade, in Chinese and in English: 磁材 and "magnetic materials" are one,
 * and so are "motor" and "motors". The rest of a name is what tells companies of one trade apart.
 * English words stand without a plural s. GKU: from general knowledge.
 */
const tradeRows: ReadonlyArray<readonly [han: string, english: string]> = [
  ['磁性材料', 'magnet'],
  ['磁材料', 'magnet'],
  ['磁材', 'magnet'],
  ['磁业', 'magnet'],
  ['磁铁', 'magnet'],
  ['磁钢', 'magnet steel'],
  ['磁电', 'magnet electric'],
  ['永磁', 'permanent magnet'],
  ['强磁', 'strong magnet'],
  ['稀土', 'rare earth'],
  ['离子型', 'ion type'],
  ['新材料', 'new material'],
  ['新材', 'new material'],
  ['材料', 'material'],
  ['科技', 'tech'],
  ['技术', 'tech'],
  ['高新', 'hitech'],
  ['高科', 'hitech'],
  ['电子', 'electronic'],
  ['电气', 'electric'],
  ['电器', 'appliance'],
  ['家电', 'appliance'],
  ['电机', 'motor'],
  ['马达', 'motor'],
  ['发电机', 'generator'],
  ['电驱动', 'drive'],
  ['电驱', 'drive'],
  ['驱动', 'drive'],
  ['传动', 'transmission'],
  ['电梯', 'elevator'],
  ['零部件', 'part'],
  ['部件', 'part'],
  ['配件', 'part'],
  ['机器人', 'robot'],
  ['传感器', 'sensor'],
  ['传感', 'sensor'],
  ['国际', 'international'],
  ['贸易', 'trade'],
  ['商贸', 'trade'],
  ['进出口', 'import export'],
  ['实业', 'industry'],
  ['工业', 'industry'],
  ['矿业', 'mining'],
  ['物流', 'logistic'],
  ['机械', 'machinery'],
  ['设备', 'equipment'],
  ['精密', 'precision'],
  ['汽车', 'automotive'],
  ['电动车', 'scooter'],
  ['新能源', 'new energy'],
  ['能源', 'energy'],
  ['风电', 'wind power'],
  ['风能', 'wind power'],
  ['电力', 'power'],
  ['电声', 'acoustic'],
  ['声学', 'acoustic'],
  ['音响', 'audio'],
  ['仪器', 'instrument'],
  ['催化材料', 'catalyst material'],
  ['催化剂', 'catalyst'],
  ['冶金', 'metallurgy'],
  ['金属', 'metal'],
  ['合金', 'alloy'],
  ['再生资源', 'recycling'],
  ['再生物资', 'reclaimed material'],
  ['回收', 'recycling'],
  ['拆解', 'dismantling'],
  ['资源', 'resource'],
  ['分离', 'separation'],
  ['制造', 'manufacturing'],
  ['工厂', 'work'],
  ['厂', 'work'],
  ['集团', 'group'],
  ['控股', 'holding'],
  ['投资', 'investment'],
  ['光电', 'optoelectronic'],
  ['医疗', 'medical'],
];

/** Words as they are also written. */
const otherEnglish: Readonly<Record<string, string>> = {
  magnetic: 'magnet',
  technology: 'tech',
  technologie: 'tech',
  technical: 'tech',
  electrical: 'electric',
  electro: 'electric',
  robotic: 'robot',
  component: 'part',
  trading: 'trade',
  industrie: 'industry',
  industrial: 'industry',
  intl: 'international',
  plant: 'work',
  factory: 'work',
  auto: 'automotive',
  automobile: 'automotive',
  mfg: 'manufacturing',
  grp: 'group',
  gruppe: 'group',
  gruppo: 'group',
  groupe: 'group',
  grupo: 'group',
  energie: 'energy',
  importing: 'import',
  // A company of a country that says so again.
  america: 'country',
  usa: 'country',
  uk: 'country',
  india: 'country',
  deutschland: 'country',
  germany: 'country',
  china: 'country',
  japan: 'country',
  korea: 'country',
  thailand: 'country',
  vietnam: 'country',
  malaysia: 'country',
  mexico: 'country',
  brasil: 'country',
  italia: 'country',
  france: 'country',
  polska: 'country',
  exporting: 'export',
};

/** What is said of a company as often as not, so that it alone does not tell two apart. */
const softTrades: ReadonlySet<string> = new Set([
  'group',
  'tech',
  'hitech',
  'international',
  'country',
]);

const ofHan: ReadonlyMap<string, readonly string[]> = new Map(
  tradeRows.map(([han, english]) => [han, english.split(' ')]),
);
const longestHan = Math.max(...[...ofHan.keys()].map((han) => han.length));

/** By word, with and without a plural s. */
const ofEnglish: ReadonlyMap<string, string> = new Map(
  [
    ...[...ofHan.values()].flat().map((trade) => [trade, trade] as const),
    ...Object.entries(otherEnglish),
  ].flatMap(([word, trade]) => [
    [word, trade],
    [`${word}s`, trade],
  ]),
);

/** A name as who it is and what it does, the latter in one order whatever the language's. */
export type Sense = Readonly<{ core: string; trades: readonly string[] }>;

/** The characters before what a Chinese name ends with of its trade, and that. */
export function chineseTrade(name: string): Sense {
  const trades: string[] = [];
  let core = name;
  for (let size = longestHan; size > 0; size -= 1) {
    const found = core.length - size >= 2 ? ofHan.get(core.slice(-size)) : undefined;
    if (!found) continue;
    trades.push(...found);
    core = core.slice(0, -size);
    size = longestHan + 1;
  }
  return { core, trades: trades.sort() };
}

/** The words of a Latin name that are no trade, and those that are. */
export function englishTrade(words: readonly string[]): Sense {
  const trades: string[] = [];
  let core = '';
  for (const word of words) {
    const trade = ofEnglish.get(word);
    if (trade === undefined) core += word;
    else trades.push(trade);
  }
  return { core, trades: trades.sort() };
}

export const withoutSoftTrades = (sense: Sense): Sense =>
  sense.trades.some((trade) => softTrades.has(trade))
    ? { ...sense, trades: sense.trades.filter((trade) => !softTrades.has(trade)) }
    : sense;

export const senseKeyOf = ({ core, trades }: Sense): string => `${core} ${trades.join(' ')}`;
