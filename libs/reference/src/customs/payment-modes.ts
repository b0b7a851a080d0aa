import { codeTable, type Coded, type Sourced } from '../code-table';

export type PaymentModeEntry = Coded & Sourced;

const remittance = {
  source: 'customs code table 结汇方式代码表 (remittance), from secondary copies',
  verified: false,
} as const;
const collection = {
  source: 'ICC Uniform Rules for Collections (URC 522)',
  verified: false,
} as const;
const credit = {
  source: 'ICC Uniform Customs and Practice for Documentary Credits (UCP 600)',
  verified: false,
} as const;
const practice = { source: 'trade practice', verified: false } as const;

/**
 * How the goods are paid for, as the application for an export licence asks. The codes are ours: the
 * digits of the customs table are not confirmed, and an edition of it may bring them as a column.
 */
export const paymentModes = [
  { code: 'telegraphic-transfer', en: 'Telegraphic transfer (T/T)', zh: '电汇', ...remittance },
  { code: 'mail-transfer', en: 'Mail transfer (M/T)', zh: '信汇', ...remittance },
  { code: 'demand-draft', en: 'Demand draft (D/D)', zh: '票汇', ...remittance },
  {
    code: 'documents-against-payment',
    en: 'Documents against payment (D/P)',
    zh: '付款交单',
    ...collection,
  },
  {
    code: 'documents-against-acceptance',
    en: 'Documents against acceptance (D/A)',
    zh: '承兑交单',
    ...collection,
  },
  { code: 'letter-of-credit', en: 'Letter of credit (L/C)', zh: '信用证', ...credit },
  { code: 'open-account', en: 'Open account (O/A)', zh: '赊销', ...practice },
  { code: 'free-of-payment', en: 'Free of payment', zh: '免费', ...practice },
  { code: 'other', en: 'In another way', zh: '其他付款方式', ...practice },
] as const satisfies readonly PaymentModeEntry[];

export type PaymentMode = (typeof paymentModes)[number]['code'];

const table = codeTable<PaymentModeEntry, PaymentMode>(paymentModes);

export const paymentModeOf = table.find;
export const isPaymentMode = table.has;
