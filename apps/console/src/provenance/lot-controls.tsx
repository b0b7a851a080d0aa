import { ActionIcon, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { Drawn } from '../icons/icons';
import { useWords } from '../words/use-words';
import styles from './provenance.module.css';
import { depthMax, type Question } from './question';
import words from './words.json';

export type Change = (next: Readonly<Record<string, string | undefined>>) => void;

type Props = Readonly<{ question: Question; change: Change }>;

/** Those that a magnet is about come first; any other stands in the URL and in the bars below. */
const usual = ['Nd', 'Pr', 'Dy', 'Tb'] as const;

export function LotControls({ question, change }: Props) {
  const w = useWords(words);
  const { element, direction, model, depth, isTable } = question;
  const elements = element && !usual.some((one) => one === element) ? [...usual, element] : usual;
  const isAll = depth >= depthMax;
  const deeper = (to: number) => change({ depth: to <= 1 ? undefined : String(to) });
  return (
    <div className={styles.controls}>
      <Choice label={w('element')}>
        <SegmentedControl
          size="xs"
          aria-label={w('element')}
          value={element ?? ''}
          onChange={(value) => change({ element: value || undefined })}
          data={[
            { value: '', label: w('mass') },
            ...elements.map((one) => ({ value: one, label: one })),
          ]}
        />
      </Choice>
      <Choice label={w('direction')}>
        <SegmentedControl
          size="xs"
          aria-label={w('direction')}
          value={direction}
          onChange={(dir) => change({ dir: dir === 'both' ? undefined : dir })}
          data={(['back', 'forward', 'both'] as const).map((value) => ({ value, label: w(value) }))}
        />
      </Choice>
      <Choice label={w('attribution')}>
        <SegmentedControl
          size="xs"
          aria-label={w('attribution')}
          value={model}
          onChange={(to) => change({ model: to === 'proportional' ? undefined : to })}
          data={(['proportional', 'fifo', 'worst-case'] as const).map((value) => ({
            value,
            label: w(value),
          }))}
        />
      </Choice>
      <Choice label={w('depth')}>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={w('less')}
          disabled={depth <= 1}
          onClick={() => deeper(isAll ? 1 : depth - 1)}
        >
          −
        </ActionIcon>
        <button
          type="button"
          className={styles.depth}
          aria-pressed={isAll}
          onClick={() => change({ depth: isAll ? undefined : 'all' })}
        >
          {isAll ? w('all') : `${depth} · ${w('all')}`}
        </button>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={w('more')}
          disabled={isAll}
          onClick={() => deeper(depth + 1)}
        >
          <Drawn icon="plus" size={12} />
        </ActionIcon>
      </Choice>
      <div className={styles.end}>
        <SegmentedControl
          size="xs"
          aria-label={w('show-as')}
          value={isTable ? 'table' : 'graph'}
          onChange={(view) => change({ view: view === 'table' ? view : undefined })}
          data={[
            { value: 'graph', label: w('graph') },
            { value: 'table', label: w('table') },
          ]}
        />
      </div>
    </div>
  );
}

const Choice = ({ label, children }: Readonly<{ label: string; children: ReactNode }>) => (
  <div className={styles.choice}>
    <span className="label">{label}</span>
    {children}
  </div>
);
