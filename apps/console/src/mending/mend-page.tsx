import { useState } from 'react';
import { NotThere } from '../frame/not-there';
import { ledger } from '../ledger/client';
import { isAbsent } from '../ledger/problem';
import { useAnswer } from '../ledger/use-answer';
import { useRoomParams, useRoomSearch } from '../router/use-room';
import { Answer } from '../states/answer';
import { Said } from '../states/said';
import { useWords } from '../words/use-words';
import type { Body } from '../dry-runs/use-dry-run';
import { bodyWith, leavesOf } from './leaves';
import { MendForm } from './mend-form';
import { mendRoom } from './room';
import { SentFields } from './sent-fields';
import { useDraft } from '../drafts/use-draft';
import words from './words.json';

export default function MendPage() {
  const { siteId, recordId } = useRoomParams(mendRoom);
  const [{ how }] = useRoomSearch(mendRoom);
  const path = { siteId, recordId };
  const sent = useAnswer(
    ['sent', path],
    (signal) => ledger.GET('/sites/{siteId}/records/{recordId}/sent', { params: { path }, signal }),
    { keepsRows: false },
  );
  if (isAbsent(sent.error)) return <NotThere />;
  return (
    <Answer query={sent}>
      {({ body }) =>
        how === 'correct' ? <Correcting path={path} sent={body} /> : <Voiding path={path} />
      }
    </Answer>
  );
}

type CorrectionDraft = Readonly<{ reason: string; typed: Readonly<Record<string, string>> }>;

type Path = Readonly<{ siteId: string; recordId: string }>;

function Voiding({ path }: Readonly<{ path: Path }>) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const body =
    reason === '' ? undefined : { type: 'RecordVoided', targetRecordId: path.recordId, reason };
  return (
    <MendForm
      path={path}
      how="void"
      reason={reason}
      choose={setReason}
      body={body as Body | undefined}
    >
      <p>{w('what-void')}</p>
    </MendForm>
  );
}

function Correcting({ path, sent }: Readonly<{ path: Path; sent: Body | undefined }>) {
  const w = useWords(words);
  const draft = useDraft<CorrectionDraft>(`correct ${path.siteId}/${path.recordId}`, () => ({
    reason: '',
    typed: {},
  }));
  if (!sent) return <Said title={w('incomplete')} />;
  const { reason, typed } = draft.content;
  const leaves = leavesOf(sent);
  const changed = leaves.filter(({ pointer, text }) => (typed[pointer] ?? text) !== text).length;
  const act = bodyWith(sent, typed);
  const body =
    reason && act && changed > 0
      ? { type: 'RecordCorrected', targetRecordId: path.recordId, reason, act }
      : undefined;
  return (
    <MendForm
      path={path}
      how="correct"
      reason={reason}
      choose={(next) => draft.change({ reason: next, typed })}
      body={body as Body | undefined}
      sent={draft.drop}
      keptAt={draft.keptAt}
    >
      <p>{w('what-correct')}</p>
      <p className="second" role="status">
        {changed > 0 ? w('changed', { count: changed }) : w('nothing-changed')}
      </p>
      <SentFields
        leaves={leaves}
        typed={typed}
        type={(pointer, text) => draft.change({ reason, typed: { ...typed, [pointer]: text } })}
      />
    </MendForm>
  );
}
