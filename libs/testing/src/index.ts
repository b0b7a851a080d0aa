export {
  acceptLicence,
  applyForLicence,
  grantLicence,
  licenceClient,
  licenceItem,
  tellOfLicence,
} from './licences';
export { grantAgency, revokeAgency } from './agency';
export { openSite, openingStock, recordAct, registerEnterprise, voidRecord } from './chain';
export { MemoryLedger, rowsByCategory, type AnyCommand } from './memory-ledger';
export { MemoryRows } from './memory-rows';
export { nationCommandOf } from './nation-commands';
export {
  exported,
  goods,
  mined,
  ore,
  receipt,
  reduction,
  sale,
  saleAbroad,
  saleOnChain,
} from './submissions';
