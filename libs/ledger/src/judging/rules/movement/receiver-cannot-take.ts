import {
  basisIn,
  canBeWorkedAt,
  canLieAt,
  dispatchPurposeOf,
  materialOf,
  type DispatchPurposeEntry,
} from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { goingIn } from './going';

/**
 * Goods go where nothing can be done with them: magnets to a site that does nothing but mine, matter to
 * be worked for hire to a site that works no such matter.
 */
export const receiverCannotTake: RuleOfActs = {
  code: 'receiver-cannot-take',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, facts) {
    const going = goingIn(act, facts);
    if (!going) return [];
    const { purpose, receivingSiteId, lots } = going;
    const said = purpose === undefined ? {} : { purpose };
    const matterIs = matterByPurpose(purpose);
    const registered = facts.registeredAt?.(receivingSiteId);
    if (matterIs === 'passed-on' || !registered) return [];
    const hasPlace = matterIs === 'worked' ? canBeWorkedAt : canLieAt;
    return lots.flatMap(({ lotId, material }) => {
      const matter = materialOf(material)?.class;
      return matter === undefined || hasPlace(registered, matter)
        ? []
        : [{ ...said, receivingSiteId, lotId, material, registered }];
    });
  },
};

/** What is bought is to be kept or worked by the buyer; of a purpose that is not known nothing is. */
const matterByPurpose = (purpose: string | undefined): DispatchPurposeEntry['matterIs'] =>
  purpose === undefined ? 'kept' : (dispatchPurposeOf(purpose)?.matterIs ?? 'passed-on');
