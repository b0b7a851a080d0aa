import { groups, type Room } from '../router/room';
import { RoomLink } from '../router/room-link';
import { rooms } from '../known-rooms';
import type { Desk } from '../session/viewer';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Drawn } from '../icons/icons';
import styles from './frame.module.css';
import words from './words.json';

type Props = Readonly<{ desk: Desk; className?: string | undefined; onGo?: () => void }>;

type PlacedRoom = Room & { place: NonNullable<Room['place']> };

/** The rooms of a desk that have a place in its navigation, in their order. */
export const placedRooms = (desk: Desk): readonly PlacedRoom[] =>
  rooms
    .filter((each): each is PlacedRoom => each.place !== undefined && each.desks.includes(desk))
    .toSorted((a, b) => a.place.order - b.place.order);

export function Navigation({ desk, className, onGo }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  const placed = placedRooms(desk);
  return (
    <nav className={[styles.navigation, className].join(' ')} aria-label={w('navigation')}>
      {groups.map((group) => {
        const inGroup = placed.filter(({ place }) => place.group === group);
        if (inGroup.length === 0) return null;
        return (
          <div key={group} className={styles.group}>
            <div className={`label ${styles.groupName}`}>{w(`group-${group}`)}</div>
            {inGroup.map((each) => (
              <RoomLink
                key={each.path}
                room={each}
                className={styles.way}
                activeClassName={styles.here}
                aria-label={each.title[language]}
                {...(onGo ? { onClick: onGo } : {})}
              >
                <Drawn icon={each.place.icon} />
                <span className={styles.wayName}>{each.title[language]}</span>
              </RoomLink>
            ))}
          </div>
        );
      })}
    </nav>
  );
}
