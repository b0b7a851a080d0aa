import { Button, Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Card } from '../cards/card';
import { useCodeChoices } from '../codes/use-codes';
import { useDryRun, type Body } from '../dry-runs/use-dry-run';
import { Verdict } from '../dry-runs/verdict';
import { timeOf } from '../figures/instants';
import { useKeys } from '../keys/use-keys';
import { recordRoom } from '../records/record-room';
import { RoomLink } from '../router/room-link';
import { useGo } from '../router/use-room';
import { useSend } from '../sending/use-send';
import { Failed } from '../states/failed';
import { useWords } from '../words/use-words';
import { fieldId } from './sent-fields';
import styles from './mending.module.css';
import words from './words.json';

type Props = Readonly<{
  path: Readonly<{ siteId: string; recordId: string }>;
  how: 'void' | 'correct';
  reason: string;
  choose: (reason: string) => void;
  body: Body | undefined;
  /** Told when it is recorded: the draft has done its work. */
  sent?: () => void;
  keptAt?: string | undefined;
  children: ReactNode;
}>;

/** A reason, what is mended, and what that changes, before anything is stored. */
export function MendForm({ path, how, reason, choose, body, sent, keptAt, children }: Props) {
  const w = useWords(words);
  const go = useGo();
  const reasons = useCodeChoices('void-reasons');
  const [ownId, setOwnId] = useState(`${path.recordId}-${how === 'void' ? 'V' : 'C'}1`);
  const state = useDryRun(path.siteId, ownId, body);
  const send = useSend();
  const isReady = state.tried?.outcome === 'recorded' && !state.isJudging && !state.problem;
  const flags = state.tried?.answer?.flags?.length ?? 0;
  const confirm = () => {
    if (!body || !isReady || send.isSending) return;
    send.send({ siteId: path.siteId, recordId: ownId, body }, () => {
      sent?.();
      go(recordRoom, { params: path });
    });
  };
  useKeys({ 'Ctrl Enter': confirm });
  return (
    <div className={styles.page}>
      <Card
        heading={1}
        title={w(how, { record: path.recordId })}
        about={keptAt && w('draft', { at: timeOf(keptAt) })}
        actions={
          <RoomLink room={recordRoom} params={path}>
            {w('cancel')}
          </RoomLink>
        }
      >
        <div className={styles.fields}>
          <Select
            label={w('reason')}
            placeholder={w('choose')}
            searchable
            data={reasons}
            value={reason || null}
            onChange={(value) => choose(value ?? '')}
          />
          <TextInput
            label={w('own-id')}
            value={ownId}
            onChange={({ currentTarget }) => setOwnId(currentTarget.value)}
          />
        </div>
        {children}
      </Card>
      <aside className={styles.verdict}>
        <Verdict state={state} idOf={(pointer) => fieldId(pointer.replace(/^\/act/, ''))} />
        {send.failure !== undefined && <Failed error={send.failure} />}
        <div className={styles.foot}>
          <Button fullWidth disabled={!isReady} loading={send.isSending} onClick={confirm}>
            {flags > 0 ? w('send-flags', { count: flags }) : w(`send-${how}`)}
          </Button>
        </div>
      </aside>
    </div>
  );
}
