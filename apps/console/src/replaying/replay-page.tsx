import { Button, NativeSelect, Progress, TextInput } from '@mantine/core';
import { Card } from '../cards/card';
import { counted } from '../figures/groups';
import { ordinal } from '../figures/units';
import { useKeys } from '../keys/use-keys';
import { useHead } from '../ledger/head';
import { useMoment } from '../moment/use-moment';
import { useRoomSearch } from '../router/use-room';
import { Failed } from '../states/failed';
import { Said } from '../states/said';
import { useWords } from '../words/use-words';
import { folds, isFold, type Fold, type FoldName } from './folds';
import styles from './replaying.module.css';
import { replayRoom } from './room';
import { SumsTable } from './sums-table';
import { useReplay } from './use-replay';
import words from './words.json';

const ordinalIn = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^\d{1,15}$/.test(typed) ? Number(typed) : undefined;

export default function ReplayPage() {
  const w = useWords(words);
  const { knownAt } = useMoment();
  const { data: head } = useHead();
  const [search, change] = useRoomSearch(replayRoom);
  const { replay, run, stop } = useReplay();
  const name: FoldName = isFold(search.reduce) ? search.reduce : 'exports-by-destination';
  const fold: Fold = folds[name];
  const to = ordinalIn(search.to) ?? knownAt ?? head?.ordinal;
  const from = ordinalIn(search.from) ?? 0;
  const against = ordinalIn(search.against);
  const start = () => {
    if (to !== undefined) void run(name, { from, to, against });
  };
  useKeys({ r: start });
  const field = (which: 'from' | 'to' | 'against', empty: string) => (
    <TextInput
      label={w(which)}
      w={130}
      inputMode="numeric"
      placeholder={empty}
      value={search[which] ?? ''}
      onChange={({ currentTarget }) =>
        change({ [which]: currentTarget.value.replace(/[#,\s]/g, '') || undefined })
      }
    />
  );
  return (
    <Card title={w('title')} about={w('about')} heading={1} isFlush>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <NativeSelect
          label={w('fold')}
          value={name}
          onChange={({ currentTarget }) => change({ reduce: currentTarget.value })}
          data={(Object.keys(folds) as FoldName[]).map((value) => ({
            value,
            label: w(`fold-${value}`),
          }))}
        />
        {field('from', ordinal(0))}
        {field('to', to === undefined ? '' : ordinal(to))}
        {field('against', '')}
        {replay.isRunning ? (
          <Button variant="default" onClick={stop}>
            {w('stop')}
          </Button>
        ) : (
          <Button type="submit" disabled={to === undefined}>
            {w('run')}&nbsp;<kbd>R</kbd>
          </Button>
        )}
      </form>
      {replay.of > 0 && (
        <div className={styles.progress} role="status">
          <Progress
            value={(100 * replay.done) / replay.of}
            aria-label={w('progress', { done: replay.done, of: replay.of })}
          />
          <span className="second">
            {w('progress', { done: counted(replay.done), of: counted(replay.of) })}
          </span>
        </div>
      )}
      {replay.error !== undefined && <Failed error={replay.error} again={start} />}
      {replay.sums === undefined && !replay.isRunning && replay.error === undefined && (
        <Said title={w('idle')} />
      )}
      {replay.sums?.size === 0 && <Said title={w('nothing')} />}
      {replay.sums !== undefined && replay.sums.size > 0 && (
        <SumsTable
          sums={replay.sums}
          unit={fold.unit}
          {...(replay.against === undefined ? {} : { against: replay.against, at: against ?? 0 })}
        />
      )}
      {fold.file !== undefined && (
        <div className={styles.own}>
          <span className="second">{w('own')}</span>
          <pre tabIndex={0}>
            npm run --silent lodestone -- replay --reduce docs/folds/{fold.file}
            {from > 0 && ` --from ${from}`}
            {search.to !== undefined && ` --to ${search.to}`}
          </pre>
        </div>
      )}
    </Card>
  );
}
