export { nationInfo, type DemonstrationAccount } from './nation-info';
export { nationPlan, type NationOptions } from './nation-plan';
export type {
  ActBody,
  EnterpriseBody,
  ExportBody,
  RecordBody,
  SaleBody,
  SiteBody,
  Submission,
  TransformationBody,
  VoidBody,
} from './submission';
