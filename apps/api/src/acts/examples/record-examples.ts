import type { RecordType } from '../record-types';
import { dealExamples } from './deal-examples';
import { keepingExamples } from './keeping-examples';
import { movementExamples } from './movement-examples';
import { originExamples } from './origin-examples';
import { productionExamples } from './production-examples';
import { repairExamples } from './repair-examples';
import { siteStandingExamples } from './site-standing-examples';

/**
 * One honest body of each type, published with the forms. Together they are one story, which a spec
 * records from the first to the last.
 */
export const recordExamples = {
  ...originExamples,
  ...productionExamples,
  ...movementExamples,
  ...dealExamples,
  ...keepingExamples,
  ...repairExamples,
  ...siteStandingExamples,
} as const satisfies Readonly<Record<RecordType, object>>;
