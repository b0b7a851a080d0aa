import { civilDateIn } from '@lodestone/kernel';
import type { Clock } from './clock';
import type { LedgerFacts } from './ledger-facts';

/** The civil day that it is, in the ledger's calendar zone. */
export const todayIn = ({ opened }: LedgerFacts, clock: Clock): string =>
  civilDateIn(opened.calendarZone)(clock.now());
