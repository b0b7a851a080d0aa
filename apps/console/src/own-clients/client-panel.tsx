import { ActionIcon } from '@mantine/core';
import { Badge } from '../cards/badge';
import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { useCodeNames } from '../codes/use-codes';
import { counted } from '../figures/groups';
import { Drawn } from '../icons/icons';
import { useKeys } from '../keys/use-keys';
import type { components } from '../published/data/api';
import { RoomLink } from '../router/room-link';
import { volumesWay } from '../router/ways';
import { useWords } from '../words/use-words';
import { namesOf } from './names-of';
import styles from './own-clients.module.css';
import words from './words.json';

type Props = Readonly<{ client: components['schemas']['Client']; close: () => void }>;

/** One client: every name it was declared by, its numbers, and in which roles. */
export function ClientPanel({ client, close }: Props) {
  const w = useWords(words);
  const schemeName = useCodeNames('identifier-schemes');
  useKeys({ Escape: close });
  const names = namesOf(client);
  const numbers = client.identities.flatMap(({ identifiers = [] }) => identifiers);
  const { usage } = client;
  return (
    <Card
      title={names[0] ?? w('forgotten')}
      actions={
        <ActionIcon variant="subtle" aria-label={w('close')} onClick={close}>
          <Drawn icon="close" />
        </ActionIcon>
      }
    >
      {client.conflicts.length > 0 && (
        <div>
          <Badge tone="amber">{w('conflict')}</Badge>
        </div>
      )}
      <div>
        <div className="label">{w('declared')}</div>
        <ul className={styles.names}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
      <div>
        <div className="label">{w('numbers')}</div>
        {numbers.map(({ scheme, value }, n) => (
          <div key={n}>
            {schemeName(scheme)} <span className="id">{value}</span>
          </div>
        ))}
      </div>
      <Facts
        facts={[
          [w('acts'), counted(usage.acts)],
          [w('first'), usage.firstOn],
          [w('last'), usage.lastOn],
        ]}
      />
      <div>
        <div className="label">{w('roles')}</div>
        {usage.roles.map(({ role, acts }) => (
          <div key={role}>{w('times', { role: w(`role-${role}`), n: counted(acts) })}</div>
        ))}
      </div>
      <RoomLink room={volumesWay} search={{ client: client.canonicalId }}>
        {w('volumes')}
      </RoomLink>
    </Card>
  );
}
