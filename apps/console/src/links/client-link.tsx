import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { RoomLink } from '../router/room-link';
import { useDesk } from '../session/viewer';
import { rooms } from '../known-rooms';

const path = '/clients/$clientId';

/** A client by its name where the viewer may know it, and by its id where not. */
export function ClientLink({ clientId }: Readonly<{ clientId: string }>) {
  const desk = useDesk();
  const { knownAt } = useMoment();
  const client = useAnswer(
    ['clients', clientId, 'name', knownAt],
    (signal) => {
      const query = knownAt === undefined ? {} : { knownAt };
      return ledger.GET('/clients/{clientId}', { params: { path: { clientId }, query }, signal });
    },
    // Each look at a name is recorded: an analyst, who sees none, does not ask.
    { isAsked: desk !== 'analyst', keepsRows: false, staleMs: 600_000 },
  );
  const name = client.data?.identities.flatMap(({ names = [] }) => names)[0]?.name;
  const room = rooms.find((each) => each.path === path);
  if (!room) return <>{name ?? clientId.slice(0, 8)}</>;
  return (
    <RoomLink room={room} params={{ clientId }} {...(name ? {} : { className: 'id' })}>
      {name ?? clientId.slice(0, 8)}
    </RoomLink>
  );
}
