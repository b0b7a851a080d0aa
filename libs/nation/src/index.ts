export { nationInfo, type DemonstrationAccount } from './nation-info';
export { nationPlan, type NationOptions } from './nation-plan';
export type {
  ActBody,
  AgencyBody,
  CollectionBody,
  CorrectionBody,
  CountBody,
  EnterpriseBody,
  ExportBody,
  ImportBody,
  NoticeBody,
  RecordBody,
  SaleBody,
  SiteBody,
  SiteStandingBody,
  StandingBody,
  Submission,
  TransformationBody,
  VoidBody,
} from './submission';
