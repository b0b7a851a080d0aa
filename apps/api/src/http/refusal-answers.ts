import type { AnyRefusal } from '@lodestone/ledger';
import { clientRefusals } from './client-refusals';
import { flowRefusals } from './flow-refusals';
import { tradeRefusals } from './trade-refusals';
import type { RefusalAnswer } from './refusal-answer';

/** Where the business's "no" meets HTTP, and nowhere else. A refusal with no row does not compile. */
export const refusalAnswers: Readonly<Record<AnyRefusal, RefusalAnswer>> = {
  ...clientRefusals,
  ...flowRefusals,
  ...tradeRefusals,
};
