import { rooms } from '../known-rooms';
import { RoomLink } from '../router/room-link';
import { useDesk } from '../session/viewer';

type Props = Readonly<{ siteId: string; recordId: string; children?: string }>;

const path = '/records/$siteId/$recordId';

/** A record by its name in the world; a link where this desk has a page for it. */
export function RecordLink({ siteId, recordId, children = `${siteId}/${recordId}` }: Props) {
  const desk = useDesk();
  const room = rooms.find((each) => each.path === path && each.desks.includes(desk));
  if (!room) return <span className="id">{children}</span>;
  return (
    <RoomLink room={room} params={{ siteId, recordId }} className="id">
      {children}
    </RoomLink>
  );
}
