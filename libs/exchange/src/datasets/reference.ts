import * as tables from '@lodestone/reference';
import { dataset, everybody, text } from './dataset';

type Code = Readonly<{ table: string; code: string; en: string; zh: string }>;

/** Every table of codes that files use, by the name under which the reference has it. */
const named = {
  'act-activities': tables.activities,
  'adjustment-kinds': tables.adjustmentKinds,
  'assay-methods': tables.assayMethods,
  countries: tables.countries,
  currencies: tables.currencies,
  designations: tables.designations,
  'destination-change-reasons': tables.destinationChangeReasons,
  'discard-kinds': tables.discardKinds,
  'discrepancy-reasons': tables.discrepancyReasons,
  'dispatch-purposes': tables.dispatchPurposes,
  'end-uses': tables.endUses,
  'finding-codes': tables.findingCodes,
  'giving-up-reasons': tables.givingUpReasons,
  'goods-codes': tables.goodsCodes,
  'goods-refusal-reasons': tables.goodsRefusalReasons,
  grades: tables.grades,
  'hold-reasons': tables.holdReasons,
  'identifier-schemes': tables.identifierSchemes,
  'loss-causes': tables.lossCauses,
  materials: tables.materials,
  'movement-kinds': tables.movementKinds,
  'movement-statuses': tables.movementStatuses,
  'ore-kinds': tables.oreKinds,
  'payment-modes': tables.paymentModes,
  'processing-degrees': tables.processingDegrees,
  'receipt-outcomes': tables.receiptOutcomes,
  'regroup-kinds': tables.regroupKinds,
  'release-reasons': tables.releaseReasons,
  'scrap-sources': tables.scrapSources,
  steps: tables.steps,
  'trade-modes': tables.tradeModes,
  'transport-modes': tables.transportModes,
} as const satisfies Readonly<Record<string, readonly tables.Coded[]>>;

export const reference = dataset<Code>(
  {
    name: 'reference',
    means: {
      en: 'The codes of all tables, with their names in English and Chinese.',
      zh: '各代码表的代码及其中英文名称。',
    },
    row: { en: 'One code of one table.', zh: '一个代码表中的一个代码。' },
    audience: everybody,
    filters: [],
    rests: [],
  },
  [
    text('table', ['The table.', '代码表。', 'countries'], ({ table }) => table),
    text('code', ['The code.', '代码。', 'DE'], ({ code }) => code),
    text('en', ['Its name in English.', '英文名称。', 'Germany'], ({ en }) => en),
    text('zh', ['Its name in Chinese.', '中文名称。', '德国'], ({ zh }) => zh),
  ],
  function* () {
    for (const [table, rows] of Object.entries(named)) {
      for (const { code, en, zh } of rows) yield { table, code, en, zh };
    }
  },
);
