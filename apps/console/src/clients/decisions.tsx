import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../cards/card';
import { useCodeNames } from '../codes/use-codes';
import { ordinal } from '../figures/units';
import { answered, ledger, remember } from '../ledger/client';
import { isTravelling } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import type { components } from '../published/data/api';
import { useDesk } from '../session/viewer';
import { Failed } from '../states/failed';
import { useWords } from '../words/use-words';
import { ClientLink } from '../links/client-link';
import styles from './clients.module.css';
import words from './client-words.json';

type Client = components['schemas']['Client'];
type Decision = Client['decisions'][number];

/** Who said that two are one, and who took it back. */
export function Decisions({ client }: Readonly<{ client: Client }>) {
  const w = useWords(words);
  return (
    <Card title={w('decisions')}>
      {client.decisions.length === 0 && <p className="second">{w('no-decisions')}</p>}
      {client.decisions.map((decision) => (
        <Line key={`${decision.clientId} ${decision.decisionId}`} decision={decision} />
      ))}
    </Card>
  );
}

function Line({ decision }: Readonly<{ decision: Decision }>) {
  const w = useWords(words);
  const reasons = useCodeNames('merge-reasons');
  const questions = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const isPast = isTravelling(useMoment());
  const desk = useDesk();
  const { decision: kind, clientId, otherClientId, decisionId, reason, retraction } = decision;
  const separate = async () => {
    const body = {
      otherClientId: otherClientId ?? '',
      targetDecisionId: decisionId,
      reason: 'asserted-in-error' as const,
    };
    const path = { clientId, decisionId: `RETRACT-${decisionId}`.slice(0, 64) };
    try {
      const told = await answered(
        ledger.PUT('/clients/{clientId}/retractions/{decisionId}', { params: { path }, body }),
      );
      remember((told as { ordinal?: number }).ordinal);
      await questions.invalidateQueries();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className={styles.decision}>
      <b>{w(`decision-${kind}`)}</b>
      {otherClientId !== undefined && <ClientLink clientId={otherClientId} />}
      <span className="second">
        {reasons(reason)} · {ordinal(decision.ordinal)}
        {retraction && ` · ${w('retracted', { ordinal: ordinal(retraction.ordinal) })}`}
      </span>
      {kind === 'merge' && !retraction && desk === 'regulator' && (
        <Button variant="default" disabled={isPast} onClick={() => void separate()}>
          {w('separate')}
        </Button>
      )}
      {failure !== undefined && <Failed error={failure} />}
    </div>
  );
}
