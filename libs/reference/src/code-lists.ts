import { activities } from './activities';
import { agencyActs } from './agency-acts';
import { assayMethods } from './assay-methods';
import { ceilings } from './ceilings';
import {
  forgettingReasons,
  mergeReasons,
  ownershipReasons,
  ownershipSources,
} from './client-decisions';
import { codeTable, type Coded } from './code-table';
import { compositionBases } from './composition-bases';
import { countries } from './countries';
import { currencies } from './currencies';
import { paymentModes } from './customs/payment-modes';
import { processingDegrees } from './customs/processing-degrees';
import { tradeModes } from './customs/trade-modes';
import { transportModes } from './customs/transport-modes';
import { adjustmentKinds } from './deals/adjustment-kinds';
import { givingUpReasons } from './deals/giving-up-reasons';
import { designations } from './designations';
import { elements } from './element-names';
import { endUses } from './end-uses';
import { goodsCodes } from './goods-codes';
import { gradeFamilies, grades } from './grades';
import { holdReasons } from './holds/hold-reasons';
import { releaseReasons } from './holds/release-reasons';
import { identifierSchemes } from './identifiers/identifier-schemes';
import { incoterms } from './incoterms';
import { laws } from './laws/laws';
import { sources } from './laws/sources';
import {
  attachmentTitles,
  clockStopReasons,
  licenceMeasureReasons,
  licenceRefusalReasons,
  licenceRoutes,
  licenceStates,
  limitWaivers,
  registrationPurposes,
  surrenderReasons,
  useReportKinds,
} from './licences/licence-codes';
import { clientLists, controlMeasures, listingReasons } from './licences/list-codes';
import { materialClasses, materials } from './materials';
import { destinationChangeReasons } from './movements/destination-change-reasons';
import { discrepancyReasons } from './movements/discrepancy-reasons';
import { dispatchPurposes } from './movements/dispatch-purposes';
import { goodsRefusalReasons } from './movements/goods-refusal-reasons';
import { movementKinds } from './movements/movement-kinds';
import { movementStatuses } from './movements/movement-statuses';
import { receiptOutcomes } from './movements/receipt-outcomes';
import { oreKinds } from './origins/ore-kinds';
import { usualOrigins } from './origins/usual-origins';
import { ports } from './ports';
import { statuses } from './statuses';
import { steps } from './steps';
import { discardKinds } from './stock/discard-kinds';
import { lossCauses } from './stock/loss-causes';
import { regroupKinds } from './stock/regroup-kinds';
import { scrapSources } from './stock/scrap-sources';
import { stockTakeMethods } from './stock/stock-take-methods';
import { unitKinds } from './unit-kinds';
import { units } from './units';
import { voidReasons } from './void-reasons';

/** A closed list under the name by which the public asks for it, which is kept for ever. */
export type CodeList = Coded &
  Readonly<{
    /** Of rows that name no source of their own. */
    source: string;
    rows: readonly Coded[];
  }>;

const { accounts, design } = sources;

const list = (
  code: string,
  [en, zh]: readonly [string, string],
  rows: readonly Coded[],
  source: string = accounts,
): CodeList => ({ code, en, zh, source, rows });

/** Every closed list of the ledger, in the order of their names. */
export const codeLists: readonly CodeList[] = [
  list('activities', ['Activities of sites', '场所活动'], activities),
  list('adjustment-kinds', ['Kinds of value adjustments', '价值调整种类'], adjustmentKinds),
  list('agency-acts', ['What agents may do', '代理行为'], agencyActs),
  list('assay-methods', ['Methods of analysis', '检测方法'], assayMethods),
  list(
    'attachment-titles',
    ['Papers of an application for a licence', '许可申请材料'],
    attachmentTitles,
    design,
  ),
  list('ceilings', ['Hard ceilings', '硬性上限'], ceilings, sources.ceilings),
  list('client-lists', ['Lists of clients', '客户名单'], clientLists, design),
  list(
    'clock-stop-reasons',
    ['What stops the clock of a licence', '中止审查时限事由'],
    clockStopReasons,
    design,
  ),
  list('composition-bases', ['Bases of compositions', '成分基准'], compositionBases),
  list('control-measures', ['Measures of the control list', '管控措施'], controlMeasures, design),
  list(
    'countries',
    ['Countries', '国家和地区'],
    countries,
    'ISO 3166-1 alpha-2; names of Unicode CLDR, for display',
  ),
  list(
    'currencies',
    ['Currencies', '货币'],
    currencies,
    'ISO 4217; names of Unicode CLDR, for display',
  ),
  list('designations', ['Designations', '指定资格'], designations),
  list(
    'destination-change-reasons',
    ['Reasons of a change of destination', '变更目的地原因'],
    destinationChangeReasons,
  ),
  list('discard-kinds', ['What is thrown away', '废弃种类'], discardKinds),
  list(
    'discrepancy-reasons',
    ['Reasons why a receipt differs', '收货差异原因'],
    discrepancyReasons,
  ),
  list('dispatch-purposes', ['Purposes of dispatches', '发运目的'], dispatchPurposes),
  list('elements', ['Elements of compositions', '成分元素'], elements, 'IUPAC symbols and names'),
  list('end-uses', ['End uses', '最终用途'], endUses, design),
  list(
    'forgetting-reasons',
    ['Reasons of a forgetting', '删除身份原因'],
    forgettingReasons,
    design,
  ),
  list('giving-up-reasons', ['Reasons of giving up a sale', '放弃销售原因'], givingUpReasons),
  list('goods-codes', ['Goods codes of the tariff', '商品编号'], goodsCodes, sources.tariff),
  list('goods-refusal-reasons', ['Reasons of refusing goods', '拒收原因'], goodsRefusalReasons),
  list(
    'grade-families',
    ['Families of magnet grades', '磁体牌号系列'],
    gradeFamilies,
    sources.grades,
  ),
  list('grades', ['Magnet grades', '磁体牌号'], grades, sources.grades),
  list('hold-reasons', ['Reasons of a hold', '冻结原因'], holdReasons),
  list(
    'identifier-schemes',
    ['Schemes of numbers of identity', '身份编号类别'],
    identifierSchemes,
    'the rules that the issuers publish (docs/events.md)',
  ),
  list(
    'incoterms',
    ['Incoterms 2020', '贸易术语（Incoterms 2020）'],
    incoterms,
    'ICC, Incoterms 2020',
  ),
  list('laws', ['Laws, orders and announcements', '法律、规章与公告'], laws, 'the official texts'),
  list(
    'licence-measure-reasons',
    ['Reasons of what is done to a licence', '许可处置理由'],
    licenceMeasureReasons,
    design,
  ),
  list(
    'licence-refusal-reasons',
    ['Reasons of not granting a licence', '不予许可理由'],
    licenceRefusalReasons,
    design,
  ),
  list('licence-routes', ['Routes of licences', '许可方式'], licenceRoutes, design),
  list('licence-states', ['States of a licence', '许可状态'], licenceStates, design),
  list(
    'limit-waivers',
    ['Why no time is set for a decision', '不受时限限制事由'],
    limitWaivers,
    design,
  ),
  list('listing-reasons', ['Reasons of a listing', '列入名单理由'], listingReasons, design),
  list('loss-causes', ['Causes of a loss', '灭失原因'], lossCauses),
  list('material-classes', ['Classes of materials', '物料类别'], materialClasses),
  list('materials', ['Materials', '物料'], materials),
  list('merge-reasons', ['Reasons why two clients are one', '客户合并原因'], mergeReasons, design),
  list('movement-kinds', ['Kinds of movements', '在途种类'], movementKinds),
  list('movement-statuses', ['States of a movement', '在途状态'], movementStatuses),
  list('ore-kinds', ['Kinds of ore', '矿种'], oreKinds),
  list('ownership-reasons', ['Reasons of an ownership', '权属认定原因'], ownershipReasons, design),
  list('ownership-sources', ['Sources of an ownership', '权属信息来源'], ownershipSources, design),
  list('payment-modes', ['Modes of payment', '付款方式'], paymentModes),
  list('ports', ['Ports', '港口'], ports, sources.unlocode),
  list('processing-degrees', ['Degrees of processing', '加工程度'], processingDegrees),
  list('receipt-outcomes', ['Outcomes of a receipt', '收货结果'], receiptOutcomes),
  list(
    'registration-purposes',
    ['Purposes of registrations', '登记填报事由'],
    registrationPurposes,
    design,
  ),
  list('regroup-kinds', ['Kinds of regrouping', '批次调整种类'], regroupKinds),
  list('release-reasons', ['Reasons of a release', '解除冻结原因'], releaseReasons),
  list('scrap-sources', ['Sources of scrap', '废料来源'], scrapSources),
  list('statuses', ['Statuses of lots', '批次状态'], statuses),
  list('steps', ['Steps of production', '生产工序'], steps),
  list('stock-take-methods', ['Methods of counting', '盘点方法'], stockTakeMethods),
  list(
    'surrender-reasons',
    ['Reasons of giving a licence back', '交回许可理由'],
    surrenderReasons,
    design,
  ),
  list('trade-modes', ['Trade modes', '贸易方式'], tradeModes, sources.customsTables),
  list(
    'transport-modes',
    ['Modes of transport', '运输方式'],
    transportModes,
    sources.customsTables,
  ),
  list('unit-kinds', ['Kinds of units', '装置种类'], unitKinds),
  list('units', ['Units of measure', '计量单位'], units, sources.rec20),
  list('use-report-kinds', ['Reports after an export', '出口后报告种类'], useReportKinds, design),
  list('usual-origins', ['Usual origins of ore', '常见原矿来源'], usualOrigins),
  list('void-reasons', ['Reasons of a void or a correction', '作废与更正原因'], voidReasons),
];

const table = codeTable<CodeList, string>(codeLists);

export const codeListOf = table.find;

/** A row as everybody may read it, with the days on which it holds. */
export type PublishedRow = Coded &
  Readonly<{
    source: string;
    /** Whether the source itself was read; absent where nobody says. */
    verified?: boolean;
    /** The first day on which it holds. */
    from?: string;
    /** The first day on which it holds no more. */
    until?: string;
    /** Its other columns, by name: texts, whole numbers, truth values and lists of texts. */
    details: Readonly<Record<string, Detail>>;
  }>;

type Detail = string | number | boolean | readonly string[];

type Row = Coded &
  Readonly<{
    source?: unknown;
    verified?: unknown;
    inForceFrom?: string;
    withdrawnOn?: string | null;
  }>;

export function publishedRowsOf({ rows, source }: CodeList): readonly PublishedRow[] {
  return rows.map((row: Row) => {
    const { code, en, zh, source: own, verified, inForceFrom, withdrawnOn, ...rest } = row;
    const details = Object.entries(rest).filter((entry): entry is [string, Detail] =>
      isDetail(entry[1]),
    );
    return {
      code,
      en,
      zh,
      source: typeof own === 'string' ? own : source,
      ...(typeof verified === 'boolean' ? { verified } : {}),
      ...(inForceFrom === undefined ? {} : { from: inForceFrom }),
      ...(withdrawnOn === undefined || withdrawnOn === null ? {} : { until: withdrawnOn }),
      details: Object.fromEntries(details),
    };
  });
}

/** Rules that are functions, and what is nested deeper, stay inside. */
const isDetail = (value: unknown): value is Detail =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  Number.isSafeInteger(value) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** What held on a day; a row without days always does. */
export const holdsOn = ({ from, until }: Pick<PublishedRow, 'from' | 'until'>, day: string) =>
  (from === undefined || from <= day) && (until === undefined || day < until);
