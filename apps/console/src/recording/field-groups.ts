import type { CodeTable } from '../codes/use-codes';
import type { FormField, Matter } from './form-field';

export const day: FormField = {
  at: 'occurredOn',
  label: 'occurredOn',
  section: 'what',
  kind: { is: 'day' },
  isNeeded: true,
};

const isMagnet = ({ takenMaterial = '' }: Matter): boolean =>
  /magnet|block|blank/.test(takenMaterial);

export const taking = (at: string): readonly FormField[] => [
  { at: `${at}/lotId`, label: 'lot', section: 'goods', kind: { is: 'lot' }, isNeeded: true },
  { at: `${at}/massGrams`, label: 'mass', section: 'goods', kind: { is: 'mass' }, isNeeded: true },
];

export const code = (table: CodeTable) => ({ is: 'code', table }) as const;

export const deal: readonly FormField[] = [
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

export const papers: readonly FormField[] = [
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

export const made: readonly FormField[] = [
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

export const step: FormField = {
  at: 'step',
  label: 'step',
  section: 'what',
  kind: code('steps'),
  isNeeded: true,
};
