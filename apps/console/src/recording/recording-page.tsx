import { Button, Select, TextInput } from '@mantine/core';
import { Card } from '../cards/card';
import { useDryRun } from '../dry-runs/use-dry-run';
import { Verdict } from '../dry-runs/verdict';
import { timeOf } from '../figures/instants';
import { NotThere } from '../frame/not-there';
import { useKeys } from '../keys/use-keys';
import { isTravelling } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import { recordRoom } from '../records/record-room';
import { useTypeName } from '../records/type-name';
import { RoomLink } from '../router/room-link';
import { useGo, useRoomParams, useRoomSearch } from '../router/use-room';
import { useSend } from '../sending/use-send';
import { Failed } from '../states/failed';
import { Said } from '../states/said';
import { Waiting } from '../states/waiting';
import { useOwnSites } from '../stock/own-sites';
import { useWords } from '../words/use-words';
import { fieldIdAt } from './field-id';
import { bodyOf, type FormDraft } from './form-body';
import { fieldsOf, forms, isFormType, type FormType } from './form-fields';
import { FormSections } from './form-sections';
import { MassesMoved } from './masses-moved';
import styles from './recording.module.css';
import { recordingRoom } from './room';
import { useForm } from './use-form';
import { useKnown } from './use-known';
import { useMatter } from './use-matter';
import words from './words.json';

export default function RecordingPage() {
  const w = useWords(words);
  const { type = 'SoldToClient' } = useRoomParams(recordingRoom) as { type?: string };
  const [search] = useRoomSearch(recordingRoom);
  const sites = useOwnSites();
  const travels = isTravelling(useMoment());
  if (!isFormType(type)) return <NotThere />;
  if (travels) return <Said title={w('travelling')} tone="amber" />;
  const siteId = search.site ?? sites[0]?.siteId;
  if (siteId === undefined) return <Waiting />;
  const start = { siteId, lotId: search.lot, month: search.month };
  return <Prefilled key={`${type} ${Object.values(start).join(' ')}`} type={type} {...start} />;
}

/** A form begins with what is known: the day, the lot, and of sold goods what the sale said. */
function Prefilled(props: Omit<Props, 'known'>) {
  const known = useKnown(props);
  return known ? <RecordForm {...props} known={known} /> : <Waiting />;
}

type Props = Readonly<{
  known: FormDraft;
  type: FormType;
  siteId: string;
  lotId: string | undefined;
  month: string | undefined;
}>;

function RecordForm({ known, type, siteId, lotId, month }: Props) {
  const w = useWords(words);
  const typeName = useTypeName();
  const form = useForm(type, { siteId, start: lotId ?? month ?? '', known });
  const matter = useMatter(type, { siteId, draft: form.draft });
  const fields = fieldsOf(type, matter);
  const recordId = form.draft['recordId'] ?? '';
  const body = bodyOf(type, { fields, draft: form.draft });
  const state = useDryRun(siteId, recordId, body);
  const { send, isSending, failure, recorded } = useSend();
  const isReady =
    !!state.tried && state.tried.outcome !== 'refused' && !state.problem && !state.isJudging;
  const flags = state.tried?.answer?.flags?.length ?? 0;
  const confirm = () => {
    if (body && isReady && !isSending) send({ siteId, recordId, body }, () => form.drop());
  };
  useKeys({ 'Ctrl Enter': confirm });
  return (
    <div className={styles.page}>
      <Card
        heading={1}
        title={w('title-of', { type: typeName(type) })}
        about={form.keptAt && w('draft', { at: timeOf(form.keptAt) })}
        actions={
          form.keptAt && (
            <Button variant="subtle" size="compact-sm" onClick={form.drop}>
              {w('drop')}
            </Button>
          )
        }
      >
        {recorded && (
          <p className="notice" role="status">
            {w('recorded', { record: recorded.data.recordId })}{' '}
            <RoomLink room={recordRoom} params={{ siteId, recordId: recorded.data.recordId }}>
              {w('open')}
            </RoomLink>
          </p>
        )}
        <Heading type={type} siteId={siteId} recordId={recordId} write={form.type} />
        <FormSections fields={fields} form={form} siteId={siteId} matter={matter} />
        <p className="second">{w('needed')}</p>
      </Card>
      <aside className={styles.aside}>
        <Verdict
          state={state}
          idOf={(pointer) => fieldIdAt(pointer.slice(1))}
          nameAt={(pointer) =>
            form.draft[`${pointer.slice(1)}/name`] ?? form.draft['buyer/name'] ?? ''
          }
        />
        <MassesMoved matter={matter} body={body} />
        {failure !== undefined && <Failed error={failure} />}
        <div className={styles.foot}>
          <Button fullWidth disabled={!isReady} loading={isSending} onClick={confirm}>
            {flags > 0 ? w('send-flags', { count: flags }) : w('send')}&ensp;<kbd>Ctrl ↵</kbd>
          </Button>
        </div>
      </aside>
    </div>
  );
}

type HeadingProps = Readonly<{
  type: FormType;
  siteId: string;
  recordId: string;
  write: (at: string, text: string) => void;
}>;

/** What kind of record it is, where, and its number: changing the first two opens another form. */
function Heading({ type, siteId, recordId, write }: HeadingProps) {
  const w = useWords(words);
  const go = useGo();
  const typeName = useTypeName();
  const sites = useOwnSites();
  return (
    <div className={styles.fields}>
      <Select
        label={w('type')}
        allowDeselect={false}
        value={type}
        data={Object.keys(forms).map((value) => ({ value, label: typeName(value) }))}
        onChange={(next) =>
          next && go(recordingRoom, { params: { type: next }, search: { site: siteId } })
        }
      />
      <Select
        label={w('site')}
        allowDeselect={false}
        value={siteId}
        data={sites.map((each) => ({ value: each.siteId, label: `${each.siteId} ${each.name}` }))}
        onChange={(site) => site && go(recordingRoom, { params: { type }, search: { site } })}
      />
      <TextInput
        label={`${w('own-id')} *`}
        value={recordId}
        onChange={({ currentTarget }) => write('recordId', currentTarget.value)}
      />
    </div>
  );
}
