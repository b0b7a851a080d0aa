import { codeTable, type Coded } from './code-table';

/** How a composition became known. `calculated` and `supplier-certificate` are not measurements. */
export const assayMethods = [
  { code: 'icp-oes', en: 'ICP optical emission spectrometry', zh: '电感耦合等离子体发射光谱法' },
  { code: 'icp-ms', en: 'ICP mass spectrometry', zh: '电感耦合等离子体质谱法' },
  { code: 'xrf', en: 'X-ray fluorescence', zh: 'X射线荧光光谱法' },
  { code: 'spark-oes', en: 'Spark optical emission spectrometry', zh: '火花直读光谱法' },
  { code: 'gravimetry', en: 'Gravimetry (oxalate)', zh: '草酸盐重量法' },
  { code: 'titration', en: 'Titration', zh: '滴定法' },
  { code: 'spectrophotometry', en: 'Spectrophotometry', zh: '分光光度法' },
  { code: 'naa', en: 'Neutron activation analysis', zh: '中子活化分析' },
  { code: 'gd-ms', en: 'Glow-discharge mass spectrometry', zh: '辉光放电质谱法' },
  {
    code: 'supplier-certificate',
    en: "Taken from the supplier's certificate",
    zh: '供应商质量证明',
  },
  { code: 'calculated', en: 'Calculated from the recipe', zh: '配料计算' },
] as const satisfies readonly Coded[];

export type AssayMethod = (typeof assayMethods)[number]['code'];

const table = codeTable<Coded, AssayMethod>(assayMethods);

const notMeasured: ReadonlySet<string> = new Set<AssayMethod>([
  'calculated',
  'supplier-certificate',
]);

/** Whether figures of a method were found on the matter itself. */
export const isMeasuringMethod = (code: string): boolean =>
  isAssayMethod(code) && !notMeasured.has(code);

export const assayMethodOf = table.find;
export const isAssayMethod = table.has;
