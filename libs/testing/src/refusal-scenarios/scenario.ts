import type { AnyRefusal } from '@lodestone/ledger';
import type { AnyCommand } from '../memory-ledger';

/**
 * What was recorded besides the beginning, and what is then refused. Where it can, the refused
 * command also breaks the rules that come after its own, so that the order of precedence is tested.
 */
export type Scenario = Readonly<{
  given?: readonly AnyCommand[];
  /** Recorded after that, each by a site that does not know yet what the others among them said. */
  unseen?: readonly AnyCommand[];
  when: AnyCommand;
}>;

export type Scenarios = Readonly<Partial<Record<AnyRefusal, Scenario>>>;
