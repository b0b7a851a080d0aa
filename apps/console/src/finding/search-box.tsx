import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import { Drawn } from '../icons/icons';
import { useKeys } from '../keys/use-keys';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { rooms } from '../known-rooms';
import { useGo } from '../router/use-room';
import { useDesk } from '../session/viewer';
import { useWords } from '../words/use-words';
import { hitsOf, type Hit } from './hits';
import styles from './finding.module.css';
import words from './words.json';

const shownMax = 12;

/** One box for all that has a number or a name; it answers while one types. */
export function SearchBox() {
  const w = useWords(words);
  const go = useGo();
  const desk = useDesk();
  const box = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  useKeys({ '/': () => box.current?.focus() });
  const { data, error } = useAnswer(
    ['search', sought],
    (signal) => ledger.GET('/search', { params: { query: { q: sought, limit: 20 } }, signal }),
    { isAsked: sought.length > 1 },
  );
  const roomAt = (path: string) =>
    rooms.find((each) => each.path === path && each.desks.includes(desk));
  const hits = (data ? hitsOf(data) : []).filter(({ path }) => roomAt(path)).slice(0, shownMax);
  const open = ({ path, params }: Hit) => {
    const target = roomAt(path);
    if (target) go(target, { params });
    setTyped('');
    combobox.closeDropdown();
    box.current?.blur();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(n) => hits[Number(n)] && open(hits[Number(n)]!)}>
      <Combobox.Target>
        <TextInput
          ref={box}
          className={styles.box}
          type="search"
          aria-label={w('find')}
          placeholder={w('find')}
          leftSection={<Drawn icon="search" />}
          rightSection={<kbd>/</kbd>}
          rightSectionPointerEvents="none"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={({ key }) => key === 'Escape' && box.current?.blur()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={sought.length < 2 || (!data && !error)}>
        <Combobox.Options aria-label={w('find')}>
          {hits.map((hit, n) => (
            <Combobox.Option key={n} value={String(n)}>
              <HitLine {...hit} />
            </Combobox.Option>
          ))}
          {hits.length === 0 && <Combobox.Empty>{w(error ? 'failed' : 'nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function HitLine({ kind, title, about }: Hit) {
  const w = useWords(words);
  return (
    <div className={styles.hit}>
      <span className={`label ${styles.kind}`}>{w(`kind-${kind}`)}</span>
      <span className={kind === 'lot' || kind === 'record' ? 'id' : undefined}>{title}</span>
      <span className={`second ${styles.about}`}>{about}</span>
    </div>
  );
}
