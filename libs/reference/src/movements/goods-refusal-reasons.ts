import { sourceIn, sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';

export type GoodsRefusalReasonEntry = Coded &
  Readonly<{
    /** The number in an EMCS alert or rejection; `null` where it has none. */
    emcs: number | null;
    source: string;
  }>;

const emcs = sources.emcs;
const law = sourceIn('rare-earth-regulations', '8, 11, 13');
const ours = `${sources.seedToSale}; ${sources.drugTracing}; the wording is ours`;

/** Why a consignee refused goods. A refusal of a command by the ledger is another thing. */
export const goodsRefusalReasons = [
  {
    code: 'wrong-recipient',
    en: 'Not meant for this recipient',
    zh: '收货人不符',
    emcs: 1,
    source: emcs,
  },
  {
    code: 'wrong-goods',
    en: 'Not the goods that were ordered',
    zh: '货物与订单不符',
    emcs: 2,
    source: emcs,
  },
  {
    code: 'wrong-quantity',
    en: 'Not the quantity that was ordered',
    zh: '数量与订单不符',
    emcs: 3,
    source: emcs,
  },
  { code: 'not-ordered', en: 'Never ordered', zh: '未订购', emcs: null, source: ours },
  {
    code: 'off-specification',
    en: 'Composition or grade outside the specification',
    zh: '成分或牌号不合格',
    emcs: null,
    source: ours,
  },
  {
    code: 'damaged-beyond-use',
    en: 'Damaged beyond use',
    zh: '严重破损无法使用',
    emcs: null,
    source: ours,
  },
  {
    code: 'seal-broken-on-arrival',
    en: 'Seal broken on arrival',
    zh: '到货封志破损',
    emcs: null,
    source: ours,
  },
  {
    code: 'papers-missing',
    en: 'Papers missing or not fitting the goods',
    zh: '单证缺失或不符',
    emcs: null,
    source: ours,
  },
  {
    code: 'no-designation',
    en: 'The recipient may not take this kind of goods',
    zh: '收货人无相应资质',
    emcs: null,
    source: law,
  },
  {
    code: 'suspected-illegal-origin',
    en: 'Suspected illegal origin',
    zh: '来源涉嫌违法',
    emcs: null,
    source: law,
  },
  { code: 'too-late', en: 'Delivered too late', zh: '逾期交货', emcs: null, source: ours },
  {
    code: 'contract-cancelled',
    en: 'Contract cancelled',
    zh: '合同取消',
    emcs: null,
    source: ours,
  },
] as const satisfies readonly GoodsRefusalReasonEntry[];

export type GoodsRefusalReason = (typeof goodsRefusalReasons)[number]['code'];

const table = codeTable<GoodsRefusalReasonEntry, GoodsRefusalReason>(goodsRefusalReasons);

export const goodsRefusalReasonOf = table.find;
export const isGoodsRefusalReason = table.has;
