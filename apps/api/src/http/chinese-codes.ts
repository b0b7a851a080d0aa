import { adjustmentKindOf, materialOf, regroupKindOf } from '@lodestone/reference';

/** What a record of each type is called in Chinese. */
export const recordTypesInChinese: Readonly<Record<string, string>> = {
  OpeningStockDeclared: '期初库存申报',
  Mined: '开采',
  ImportLanded: '进口到货',
  ScrapCollected: '废料回收',
  Refined: '冶炼分离',
  MagnetProduced: '磁体生产',
  Recycled: '再生利用',
  SoldToClient: '销售',
  Exported: '出口',
  SaleGivenUp: '放弃销售余量',
  DealValueAdjusted: '价款调整',
  Dispatched: '调拨',
  Received: '收货',
  DestinationChanged: '改发',
  StockTaken: '盘点',
  LotAssayed: '检测',
  LotsRegrouped: '重组',
  Discarded: '处置',
  Lost: '损失',
  LotHeld: '冻结',
  LotReleased: '解除冻结',
  PeriodClosed: '结账',
  SiteActivitiesChanged: '业务范围变更',
  SiteTransferred: '场所转让',
  SiteClosed: '场所关闭',
  RecordVoided: '作废',
  RecordCorrected: '更正',
};

const nameOf: Readonly<Record<string, (code: string) => string | undefined>> = {
  type: (code) => recordTypesInChinese[code],
  material: (code) => materialOf(code)?.zh,
  kind: (code) => (regroupKindOf(code) ?? adjustmentKindOf(code))?.zh,
};

/**
 * A code as a sentence in Chinese gives it: the word, and behind it the code, which is what stands
 * in a record. Whatever is no code of a table stays as it is.
 */
export function codeInChinese(fact: string, code: string): string {
  const name = nameOf[fact]?.(code);
  return name === undefined ? code : `${name}（${code}）`;
}
