import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../cards/card';
import { useCodeChoices } from '../codes/use-codes';
import { answered, ledger, remember } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { isTravelling } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { Failed } from '../states/failed';
import { useWords } from '../words/use-words';
import styles from './clients.module.css';
import words from './client-words.json';

type Reason = components['schemas']['Merge']['reason'];

/** Says that two are one, with a reason; nothing is rewritten, and it can be taken back. */
export function MergeForm({ clientId }: Readonly<{ clientId: string }>) {
  const w = useWords(words);
  const reasons = useCodeChoices('merge-reasons');
  const questions = useQueryClient();
  const [otherClientId, setOther] = useState('');
  const [reason, setReason] = useState<Reason>('same-registration');
  const [failure, setFailure] = useState<unknown>();
  const isPast = isTravelling(useMoment());
  const merge = async () => {
    setFailure(undefined);
    // One decision about these two for this reason: who presses twice decides once.
    const decisionId = `MERGE-${clientId.slice(0, 8)}-${otherClientId.slice(0, 8)}-${reason}`;
    const params = { path: { clientId, decisionId: decisionId.slice(0, 64) } };
    try {
      const body = { otherClientId: otherClientId.trim(), reason };
      const told = await answered(
        ledger.PUT('/clients/{clientId}/merges/{decisionId}', { params, body }),
      );
      remember((told as { ordinal?: number }).ordinal);
      setOther('');
      await questions.invalidateQueries();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Card title={w('merge-with')} about={isPast ? w('travelling') : undefined}>
      <Suggestions clientId={clientId} choose={setOther} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <TextInput
          label={w('other-id')}
          w={340}
          required
          value={otherClientId}
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
        />
        <NativeSelect
          label={w('reason')}
          data={reasons}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value as Reason)}
        />
        <Button type="submit" disabled={isPast || otherClientId.trim() === ''}>
          {w('do-merge')}
        </Button>
      </form>
      <p className="second">{w('confirm-merge')}</p>
      {failure !== undefined && <Failed error={failure} />}
    </Card>
  );
}

type Choose = Readonly<{ clientId: string; choose: (clientId: string) => void }>;

/** A similar name is only ever a suggestion. */
function Suggestions({ clientId, choose }: Choose) {
  const w = useWords(words);
  const { data } = useAnswer(['client-suggestions'], (signal) =>
    ledger.GET('/registers/client-suggestions', { params: { query: { limit: 100 } }, signal }),
  );
  const fitting = (data?.items ?? []).filter(({ clients }) =>
    clients.some((client) => client.clientId === clientId),
  );
  if (fitting.length === 0) return null;
  return (
    <div className={styles.suggestions}>
      <h2>{w('suggestions')}</h2>
      {fitting.map(({ clients, scorePermille }) =>
        clients
          .filter((client) => client.clientId !== clientId)
          .map(({ clientId: other, names }) => (
            <Button key={other} variant="default" onClick={() => choose(other)}>
              {names[0]?.name ?? other} · {w('score', { score: scorePermille })}
            </Button>
          )),
      )}
    </div>
  );
}
