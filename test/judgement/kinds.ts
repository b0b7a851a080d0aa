import type { Kind } from './kind';
import { contentKinds } from './kinds/contents';
import { custodyKinds } from './kinds/custody';
import { flagKinds } from './kinds/flags';
import { hidingKinds } from './kinds/hiding';
import { keepingKinds } from './kinds/keeping';
import { matterFromNothingKinds } from './kinds/matter-from-nothing';
import { paperKinds } from './kinds/papers';
import { returnKinds } from './kinds/returns';
import { saidKinds } from './kinds/said';
import { tradeKinds } from './kinds/trade';
import { unitKinds } from './kinds/units';

/** Everything that is planted. A kind more is one entry more. */
export const kinds: readonly Kind[] = [
  ...unitKinds,
  ...keepingKinds,
  ...paperKinds,
  ...tradeKinds,
  ...flagKinds,
  ...saidKinds,
  ...contentKinds,
  ...matterFromNothingKinds,
  ...custodyKinds,
  ...returnKinds,
  ...hidingKinds,
];
