import type { CodeTable } from '../codes/use-codes';
import type wordTable from './words.json';

export type Section = 'what' | 'goods' | 'parties' | 'papers' | 'made';

type Kind =
  | Readonly<{ is: 'text' | 'day' | 'month' | 'lot' | 'mass' | 'count' | 'money' | 'party' }>
  | Readonly<{ is: 'code'; table: CodeTable }>;

/** What the form knows of the lot that is taken and of the material that is made. */
export type Matter = Readonly<{
  takenGrade?: string | undefined;
  takenStatus?: string | undefined;
  takenMaterial?: string | undefined;
  madeClass?: string | undefined;
}>;

export type FormField = Readonly<{
  /** Where it stands in the body: `goods/0/takes/0/lotId`. */
  at: string;
  label: keyof typeof wordTable;
  section: Section;
  kind: Kind;
  isNeeded?: boolean;
  /** Only fields that matter to what is taken or made. */
  matters?: (matter: Matter) => boolean;
}>;

const day: FormField = {
  at: 'occurredOn',
  label: 'occurredOn',
  section: 'what',
  kind: { is: 'day' },
  isNeeded: true,
};

const isMagnet = ({ takenMaterial = '' }: Matter): boolean =>
  /magnet|block|blank/.test(takenMaterial);

const taking = (at: string): readonly FormField[] => [
  { at: `${at}/lotId`, label: 'lot', section: 'goods', kind: { is: 'lot' }, isNeeded: true },
  { at: `${at}/massGrams`, label: 'mass', section: 'goods', kind: { is: 'mass' }, isNeeded: true },
];

const code = (table: CodeTable) => ({ is: 'code', table }) as const;

const deal: readonly FormField[] = [
  ...taking('goods/0/takes/0'),
  {
    at: 'goods/0/pieces',
    label: 'pieces',
    section: 'goods',
    kind: { is: 'count' },
    matters: isMagnet,
  },
  {
    at: 'goods/0/goodsCode',
    label: 'goodsCode',
    section: 'goods',
    kind: code('goods-codes'),
    isNeeded: true,
  },
  { at: 'goods/0/grade', label: 'grade', section: 'goods', kind: code('grades'), isNeeded: true },
  {
    at: 'goods/0/valueMinor',
    label: 'value',
    section: 'goods',
    kind: { is: 'money' },
    isNeeded: true,
  },
  {
    at: 'goods/0/currency',
    label: 'currency',
    section: 'goods',
    kind: code('currencies'),
    isNeeded: true,
  },
  { at: 'buyer', label: 'buyer', section: 'parties', kind: { is: 'party' }, isNeeded: true },
  {
    at: 'destinationCountryCode',
    label: 'destinationCountryCode',
    section: 'parties',
    kind: code('countries'),
    isNeeded: true,
  },
];

const papers: readonly FormField[] = [
  {
    at: 'contractNumber',
    label: 'contractNumber',
    section: 'papers',
    kind: { is: 'text' },
    isNeeded: true,
  },
  {
    at: 'invoiceNumber',
    label: 'invoiceNumber',
    section: 'papers',
    kind: { is: 'text' },
    isNeeded: true,
  },
];

const made: readonly FormField[] = [
  { at: 'makes/0/lotId', label: 'made-lot', section: 'made', kind: { is: 'text' }, isNeeded: true },
  {
    at: 'makes/0/material',
    label: 'material',
    section: 'made',
    kind: code('materials'),
    isNeeded: true,
  },
  {
    at: 'makes/0/grade',
    label: 'grade',
    section: 'made',
    kind: code('grades'),
    matters: ({ madeClass }) => madeClass === 'alloy' || madeClass === 'magnet',
  },
  {
    at: 'makes/0/massGrams',
    label: 'made-mass',
    section: 'made',
    kind: { is: 'mass' },
    isNeeded: true,
  },
];

const step: FormField = {
  at: 'step',
  label: 'step',
  section: 'what',
  kind: code('steps'),
  isNeeded: true,
};

/** Which fields each form has. A type that is not here is recorded by file, or through the interface. */
export const forms = {
  SoldToClient: [
    day,
    ...deal,
    { at: 'endUseCode', label: 'endUseCode', section: 'parties', kind: code('end-uses') },
    ...papers,
  ],
  Exported: [
    day,
    {
      at: 'goods/0/saleDealId',
      label: 'saleDealId',
      section: 'what',
      kind: { is: 'text' },
      matters: ({ takenStatus }) => takenStatus === 'sold',
    },
    ...deal,
    {
      at: 'finalDestinationCountryCode',
      label: 'finalDestinationCountryCode',
      section: 'parties',
      kind: code('countries'),
      isNeeded: true,
    },
    {
      at: 'endUseCode',
      label: 'endUseCode',
      section: 'parties',
      kind: code('end-uses'),
      isNeeded: true,
    },
    ...papers,
    {
      at: 'customsDeclarationNumber',
      label: 'customsDeclarationNumber',
      section: 'papers',
      kind: { is: 'text' },
    },
  ],
  Dispatched: [
    day,
    {
      at: 'receivingSiteId',
      label: 'receivingSiteId',
      section: 'what',
      kind: { is: 'text' },
      isNeeded: true,
    },
    {
      at: 'purpose',
      label: 'purpose',
      section: 'what',
      kind: code('dispatch-purposes'),
      isNeeded: true,
    },
    ...taking('takes/0'),
    {
      at: 'transportDocumentNumber',
      label: 'transportDocumentNumber',
      section: 'papers',
      kind: { is: 'text' },
    },
  ],
  Mined: [day, ...made],
  Refined: [day, step, ...taking('takes/0'), ...made],
  MagnetProduced: [day, step, ...taking('takes/0'), ...made],
  Recycled: [day, step, ...taking('takes/0'), ...made],
  Lost: [
    day,
    { at: 'cause', label: 'cause', section: 'what', kind: code('loss-causes'), isNeeded: true },
    ...taking('takes/0'),
  ],
  Discarded: [
    day,
    { at: 'kind', label: 'kind', section: 'what', kind: code('discard-kinds'), isNeeded: true },
    ...taking('takes/0'),
  ],
  PeriodClosed: [
    day,
    { at: 'month', label: 'month', section: 'what', kind: { is: 'month' }, isNeeded: true },
  ],
} as const satisfies Readonly<Record<string, readonly FormField[]>>;

export type FormType = keyof typeof forms;

export const isFormType = (type: string | undefined): type is FormType =>
  type !== undefined && type in forms;

/** Those that matter to what is taken and made. */
export const fieldsOf = (type: FormType, matter: Matter): readonly FormField[] =>
  (forms[type] as readonly FormField[]).filter(({ matters }) => matters?.(matter) ?? true);
