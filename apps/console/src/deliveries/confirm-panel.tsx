import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { Card } from '../cards/card';
import { useCodeChoices } from '../codes/use-codes';
import { useDraft } from '../drafts/use-draft';
import { DayField } from '../fields/day-field';
import { useDryRun } from '../dry-runs/use-dry-run';
import { Verdict } from '../dry-runs/verdict';
import { kilogramsExactly } from '../figures/units';
import { Drawn } from '../icons/icons';
import { useKeys } from '../keys/use-keys';
import { useSend } from '../sending/use-send';
import { Failed } from '../states/failed';
import { useWords } from '../words/use-words';
import styles from './deliveries.module.css';
import { differenceOf, receiptAsSent, receiptOf, type ReceiptDraft } from './receipt';
import { keyOf, type Awaited } from './use-deliveries';
import words from './words.json';

type Props = Readonly<{ awaited: Awaited; close: () => void }>;

/** Short, over or refused: filled in with what was sent, judged while one types. */
export function ConfirmPanel({ awaited, close }: Props) {
  const w = useWords(words);
  const draft = useDraft(`receipt ${keyOf(awaited)}`, () => receiptAsSent(awaited));
  const { content } = draft;
  const type = (change: Partial<ReceiptDraft>) => draft.change({ ...content, ...change });
  const body = receiptOf(content, awaited);
  const { siteId, recordId } = awaited.ready;
  const state = useDryRun(siteId, recordId, body);
  const { send, isSending, failure, recorded } = useSend();
  const isReady =
    state.tried?.outcome !== 'refused' && !!state.tried && !state.problem && !state.isJudging;
  const flags = state.tried?.answer?.flags?.length ?? 0;
  const confirm = () => {
    if (!body || !isReady || isSending) return;
    send({ siteId, recordId, body }, ({ outcome }) => {
      draft.drop();
      if (outcome === 'recorded') close();
    });
  };
  useKeys({ 'Ctrl Enter': confirm, Escape: close });
  return (
    <Card
      title={w('confirm')}
      about={<span className="id">{awaited.sentLotId}</span>}
      actions={
        <ActionIcon variant="subtle" aria-label={w('close')} onClick={close}>
          <Drawn icon="close" />
        </ActionIcon>
      }
    >
      <ReceiptFields awaited={awaited} content={content} type={type} />
      <div className={styles.verdict}>
        <Verdict state={state} />
      </div>
      {failure !== undefined && <Failed error={failure} />}
      {recorded?.outcome === 'unchanged' && <p role="status">{w('elsewhere')}</p>}
      <Button disabled={!isReady} loading={isSending} onClick={confirm}>
        {flags > 0 ? w('send-flags', { count: flags }) : w('send')}
      </Button>
    </Card>
  );
}

type FieldsProps = Readonly<{
  awaited: Awaited;
  content: ReceiptDraft;
  type: (change: Partial<ReceiptDraft>) => void;
}>;

function ReceiptFields({ awaited, content, type }: FieldsProps) {
  const w = useWords(words);
  const refusals = useCodeChoices('goods-refusal-reasons');
  const discrepancies = useCodeChoices('discrepancy-reasons');
  const difference = differenceOf(content, awaited);
  const isRefusing = content.refused !== '';
  return (
    <div className={styles.form}>
      <DayField
        className={styles.wide}
        label={w('received-on')}
        value={content.occurredOn}
        choose={(occurredOn) => type({ occurredOn })}
      />
      <TextInput
        label={w('received-mass')}
        inputMode="decimal"
        value={content.received}
        error={difference === undefined && w('no-mass')}
        onChange={({ currentTarget }) => type({ received: currentTarget.value })}
      />
      <TextInput
        label={w('refused-mass')}
        inputMode="decimal"
        value={content.refused}
        onChange={({ currentTarget }) => type({ refused: currentTarget.value })}
      />
      {isRefusing && (
        <Select
          className={styles.wide}
          label={w('refused-why')}
          searchable
          data={refusals}
          value={content.refusedWhy || null}
          onChange={(value) => type({ refusedWhy: value ?? '' })}
        />
      )}
      <p className={`second ${styles.wide}`} role="status">
        {saidOf(difference, w)}
      </p>
      {difference !== 0n && (
        <>
          <Select
            className={styles.wide}
            label={w('differs-why')}
            placeholder={w('optional')}
            searchable
            clearable
            data={discrepancies}
            value={content.differsWhy || null}
            onChange={(value) => type({ differsWhy: value ?? '' })}
          />
          <Checkbox
            className={styles.wide}
            label={w('closes')}
            checked={content.closes}
            onChange={({ currentTarget }) => type({ closes: currentTarget.checked })}
          />
        </>
      )}
      <div className={styles.wide}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => type({ received: '', refused: receiptAsSent(awaited).received })}
        >
          {w('all-refused')}
        </Button>
      </div>
    </div>
  );
}

function saidOf(
  difference: bigint | undefined,
  w: ReturnType<typeof useWords<typeof words>>,
): string {
  if (difference === undefined) return w('no-mass');
  if (difference === 0n) return w('whole');
  const kg = kilogramsExactly(difference < 0n ? -difference : difference);
  return w(difference < 0n ? 'short' : 'over', { kg });
}
