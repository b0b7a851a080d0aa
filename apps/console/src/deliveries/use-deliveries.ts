import { ledger } from '../ledger/client';
import { usePages } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';

export type Awaited = components['schemas']['AwaitedMovement'];

export type Movement = components['schemas']['Movement'];

export const keyOf = ({ movementId, sentLotId }: Pick<Movement, 'movementId' | 'sentLotId'>) =>
  `${movementId} ${sentLotId}`;

const onlyOverdue = (overdue: string | undefined) => (overdue ? { overdue: 'true' as const } : {});

export function useInbox(overdue: string | undefined, limit = 100) {
  const query = { ...useMoment(), ...onlyOverdue(overdue), limit };
  return usePages(['inbox', query], (cursor, signal) =>
    ledger.GET('/movements/inbox', {
      params: { query: { ...query, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
}

export function useOutbox(overdue: string | undefined) {
  const query = { ...useMoment(), ...onlyOverdue(overdue), limit: 100 };
  return usePages(['outbox', query], (cursor, signal) =>
    ledger.GET('/movements/outbox', {
      params: { query: { ...query, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
}
