import { ActionIcon } from '@mantine/core';
import { useCodeNames } from '../codes/use-codes';
import { Drawn } from '../icons/icons';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { RoomLink } from '../router/room-link';
import { Answer } from '../states/answer';
import { useWords } from '../words/use-words';
import styles from './provenance.module.css';
import type { Question } from './question';
import { lotRoom } from './room';
import words from './words.json';

type Props = Readonly<{ question: Question; to: string; close: () => void }>;

/** Why is this here? The shortest way to it, places and acts in turn. */
export function NodePath({ question, to, close }: Props) {
  const w = useWords(words);
  const moment = useMoment();
  const steps = useCodeNames('steps');
  const { of, element } = question;
  const path = useAnswer(['provenance', 'path', of, to, element, moment], async (signal) => {
    const asked = { of, to, ...(element ? { element } : {}), ...moment };
    const ask = (direction: 'back' | 'forward') =>
      ledger.GET('/provenance/path', { params: { query: { ...asked, direction } }, signal });
    const back = await ask('back');
    return back.response.ok ? back : ask('forward');
  });
  return (
    <div className={styles.path}>
      <b>{w('why-here')}</b>
      <Answer query={path} rows={1}>
        {({ nodes }) => (
          <ol aria-label={w('path')}>
            {nodes.map(({ nodeId, kind, siteId, lotId, recordId, unitId, step, occurredOn }) => (
              <li key={nodeId} data-act={kind === 'act' || undefined}>
                {lotId === undefined ? (
                  <span className="id">{recordId ?? unitId ?? nodeId}</span>
                ) : (
                  <RoomLink room={lotRoom} params={{ siteId, lotId }} className="id">
                    {lotId}
                  </RoomLink>
                )}
                <span className="second">
                  {[step && steps(step), occurredOn ?? siteId].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Answer>
      <ActionIcon variant="subtle" aria-label={w('close')} onClick={close}>
        <Drawn icon="close" size={14} />
      </ActionIcon>
    </div>
  );
}
