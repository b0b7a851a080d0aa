import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About what a declaration says. */
export const declaredRefusals = {
  'principal-not-foreign': answer(
    422,
    ['A foreign principal is not of the country of the site.', '境外委托方不得为场所所在国家。'],
    [
      'Name the principal abroad, or leave it out: at home it is the owner of the lots.',
      '请填写境外委托方，或不填写：境内委托方为批次的所有者。',
    ],
    [
      'The foreign principal is of {countryCode}, which is the country of the site.',
      '境外委托方所在国家为 {countryCode}，即场所所在国家。',
    ],
  ),
  'producer-not-found': answer(
    422,
    ['There is no such producer.', '没有此生产企业。'],
    [
      'Check the id of the enterprise in the directory, or leave the producer out.',
      '请在名录中核对企业编号，或不填写生产企业。',
    ],
    ['There is no enterprise {producerId}.', '没有企业 {producerId}。'],
  ),
  'import-not-found': answer(
    422,
    ['There is no such import at a site of yours.', '本企业场所没有此笔进口。'],
    [
      'Check the id of the import: siteId/recordId. One that was voided does not go back. That of an exporter for whom you act needs its grant.',
      '请核对进口记录编号：siteId/recordId。已作废的进口不可退运。代理出口时填写委托企业的进口记录，须有其授权。',
    ],
    [
      'There is no import {returnedImportRecordId} at a site of yours.',
      '本企业场所没有进口记录 {returnedImportRecordId}。',
    ],
  ),
  'returned-deal-not-found': answer(
    422,
    ['There is no such deal at a site of yours.', '本企业场所没有此笔交易。'],
    [
      'Check the id of the deal that comes back: siteId/recordId/n. One that was voided never left.',
      '请核对退运所对应的交易编号：siteId/recordId/n。已作废的交易视为未曾出口。',
    ],
    [
      'There is no deal {returnedDealId} at a site of yours.',
      '本企业场所没有交易 {returnedDealId}。',
    ],
  ),
  'gross-below-net': answer(
    422,
    ['The gross mass is below the net mass.', '毛重小于净重。'],
    ['Check both: the gross mass holds the packing too.', '请核对两者：毛重含包装。'],
    [
      'A gross mass of {grossMassGrams} g is below a net mass of {netMassGrams} g.',
      '毛重 {grossMassGrams} 克小于净重 {netMassGrams} 克。',
    ],
  ),
  'bill-lot-not-taken': answer(
    422,
    [
      'The bill of materials names a lot that is not taken on its line.',
      '物料清单列有该行未出库的批次。',
    ],
    [
      'Take from the lot on this line, or strike it off the bill.',
      '请在该行出库该批次，或从清单中删除。',
    ],
    [
      'Lot {lotId} of the bill of materials is not taken on this line.',
      '物料清单中的批次 {lotId} 未在该行出库。',
    ],
  ),
  'bill-exceeds-take': answer(
    422,
    [
      'The bill of materials holds more of a lot than is taken.',
      '物料清单中某批次的质量大于出库质量。',
    ],
    ['Correct the bill, or take more.', '请更正清单，或增加出库质量。'],
    [
      'The bill of materials holds {billedGrams} g of lot {lotId}, of which {takenGrams} g are taken.',
      '物料清单含批次 {lotId} {billedGrams} 克，而出库为 {takenGrams} 克。',
    ],
  ),
  'bill-exceeds-goods': answer(
    422,
    ['The bill of materials weighs more than its goods.', '物料清单的质量大于货物净重。'],
    ['Correct the bill, or the net mass.', '请更正清单或净重。'],
    [
      'The bill of materials weighs {billedGrams} g, its goods {netMassGrams} g net.',
      '物料清单共 {billedGrams} 克，货物净重为 {netMassGrams} 克。',
    ],
  ),
  'licences-exceed-goods': answer(
    422,
    ['The licences add up to more than the line.', '许可证质量合计大于该行货物。'],
    ['Divide what is taken on this line among the licences.', '请将该行出库质量分配到各许可证。'],
    [
      'The licences add up to {licensedGrams} g, of which {takenGrams} g are taken.',
      '许可证合计 {licensedGrams} 克，而出库为 {takenGrams} 克。',
    ],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
