import type { Sight } from '@lodestone/exchange';
import { asSeenBy } from '../../access/as-seen-by';
import type { Viewer } from '../../access/viewer';
import { movementSeenBy } from '../../movements/movement-seen-by';
import { lotSeenBy } from '../../stock/stock-seen-by';

/** What tables show a viewer: by the one policy, and by the same functions as every other answer. */
export function sightOf(viewer: Viewer): Sight {
  // Questions of an enterprise are about its own rows alone, so whose they are is decided already.
  const ownerId = viewer.role === 'enterprise' ? viewer.enterpriseId : undefined;
  return {
    lot: (whole) => lotSeenBy(viewer, whole),
    movement: (whole) => movementSeenBy(viewer, whole),
    finding: (whole) =>
      asSeenBy(viewer, {
        kind: whole.toldTo === 'enterprise' ? 'finding' : 'finding-of-several',
        ownerId: whole.enterpriseId,
        whole,
      }),
    enterprise: (whole) => asSeenBy(viewer, { kind: 'directory', whole }),
    deal: (whole) => asSeenBy(viewer, { kind: 'volumes', ownerId: whole.exporterId, whole }),
    volume: (whole) => asSeenBy(viewer, { kind: 'volumes', ownerId, whole }),
    client: (client) => {
      const named = { client, hasNames: true };
      const refs = { client, hasNames: false };
      return (
        asSeenBy(viewer, { kind: 'client-identities', ownerId, whole: named }) ??
        asSeenBy(viewer, { kind: 'client-refs', ownerId, whole: refs })
      );
    },
    seesLine: ({ operatorId }) =>
      asSeenBy(viewer, { kind: 'balance', ownerId: operatorId, whole: true }) ?? false,
  };
}
