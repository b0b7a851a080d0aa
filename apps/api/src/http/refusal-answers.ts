import type { AnyRefusal } from '@lodestone/ledger';
import { agencyRefusals } from './refusals/agency-refusals';
import { bookRefusals } from './refusals/book-refusals';
import { clientRefusals } from './refusals/client-refusals';
import { balanceRefusals } from './refusals/balance-refusals';
import { declaredRefusals } from './refusals/declared-refusals';
import { directoryRefusals } from './refusals/directory-refusals';
import { importRefusals } from './refusals/import-refusals';
import { licenceRefusals } from './refusals/licence-refusals';
import { lotRefusals } from './refusals/lot-refusals';
import { movementRefusals } from './refusals/movement-refusals';
import { recordRefusals } from './refusals/record-refusals';
import { ruleRefusals } from './refusals/rule-refusals';
import { stockRefusals } from './refusals/stock-refusals';
import { tradeRefusals } from './refusals/trade-refusals';
import type { RefusalAnswer } from './refusal-answer';

/** Where the business's "no" meets HTTP, and nowhere else. A refusal with no row does not compile. */
export const refusalAnswers: Readonly<Record<AnyRefusal, RefusalAnswer>> = {
  ...bookRefusals,
  ...clientRefusals,
  ...importRefusals,
  ...directoryRefusals,
  ...agencyRefusals,
  ...licenceRefusals,
  ...recordRefusals,
  ...lotRefusals,
  ...balanceRefusals,
  ...tradeRefusals,
  ...declaredRefusals,
  ...movementRefusals,
  ...stockRefusals,
  ...ruleRefusals,
};
