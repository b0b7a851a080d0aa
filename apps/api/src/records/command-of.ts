import { unreachable } from '@lodestone/kernel';
import type { Declaration, PartyRef, RecordAct, SubmittedAct, VoidRecord } from '@lodestone/ledger';
import { ProblemException } from '../http/problem';
import type { RecordDto } from './acts/record-types';
import type { ExportedDto, SoldToClientDto } from './acts/trade.dto';

/** Turns a declared identity into its ref, and remembers that it has to be written down. */
export type Declare = (declaration: Declaration) => PartyRef;

/** What was submitted as the command that the ledger knows, with refs in the place of identities. */
export function commandOf(
  ids: Readonly<{ siteId: string; recordId: string }>,
  body: RecordDto,
  declare: Declare,
): RecordAct | VoidRecord {
  if (body.type === 'RecordVoided') {
    const { targetRecordId, reason } = body;
    return { type: 'VoidRecord', data: { ...ids, targetRecordId, reason } };
  }
  return { type: 'RecordAct', data: { ...ids, act: actOf(body, declare) } };
}

type ActBody = Exclude<RecordDto, { type: 'RecordVoided' }>;

function actOf(body: ActBody, declare: Declare): SubmittedAct {
  switch (body.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'Received':
      return body;
    case 'Refined':
    case 'MagnetProduced':
      return { ...body, wastes: body.wastes ?? [], adds: body.adds ?? [] };
    case 'SoldToClient':
      return saleOf(body, declare);
    case 'Exported':
      return exportOf(body, declare);
    default:
      return unreachable(body);
  }
}

function saleOf(body: SoldToClientDto, declare: Declare): SubmittedAct {
  const { buyer, receivingSiteId, importer, consignee, endUser, ...terms } = body;
  const counterparties = {
    ...(importer ? { importer: declare(importer) } : {}),
    ...(consignee ? { consignee: declare(consignee) } : {}),
    ...(endUser ? { endUser: declare(endUser) } : {}),
  };
  if (buyer && receivingSiteId !== undefined) throw buyerTwice();
  if (buyer) return { ...terms, ...counterparties, buyer: declare(buyer) };
  if (receivingSiteId === undefined) throw buyerMissing();
  return { ...terms, ...counterparties, receivingSiteId };
}

const exportOf = (body: ExportedDto, declare: Declare): SubmittedAct => ({
  ...body,
  buyer: declare(body.buyer),
  importer: declare(body.importer),
  consignee: declare(body.consignee),
  endUser: declare(body.endUser),
});

const buyerTwice = (): ProblemException =>
  invalid('/receivingSiteId', 'buyer-given-twice', {
    en: 'a sale has a declared buyer or a receiving site, not both',
    zh: '销售须填写申报的买方或收货场所之一，不得同时填写',
  });

const buyerMissing = (): ProblemException =>
  invalid('/buyer', 'field-missing', {
    en: 'a sale needs a declared buyer or a receiving site',
    zh: '销售须填写申报的买方或收货场所',
  });

export const invalid = (
  pointer: string,
  code: string,
  message: Readonly<{ en: string; zh: string }>,
): ProblemException =>
  new ProblemException('invalid-input', { errors: [{ pointer, in: 'body', code, message }] });
