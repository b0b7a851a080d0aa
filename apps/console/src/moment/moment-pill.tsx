import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ordinal } from '../figures/units';
import { Drawn } from '../icons/icons';
import { useHead } from '../ledger/head';
import { useWords } from '../words/use-words';
import { isTravelling, momentOf } from './moment';
import styles from './moment.module.css';
import { useMoment, useTravel } from './use-moment';
import words from './words.json';

/** In the top bar of every room: the moment that is looked at, and the door to another. */
export function MomentPill() {
  const w = useWords(words);
  const moment = useMoment();
  const { data: head } = useHead();
  const [isOpen, setIsOpen] = useState(false);
  const travels = isTravelling(moment);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.pill}
          data-travels={travels || undefined}
          onClick={() => setIsOpen(!isOpen)}
          title={w('look')}
          aria-expanded={isOpen}
        >
          {travels ? <Drawn icon="clock" size={14} /> : <span className={styles.dot} />}
          <span>{travels ? w('known-by') : w('now')}</span>
          <b>{ordinal(moment.knownAt ?? head?.ordinal ?? 0)}</b>
          <span className={styles.day}>{moment.asOf ?? head?.today}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <MomentForm close={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function MomentForm({ close }: Readonly<{ close: () => void }>) {
  const w = useWords(words);
  const moment = useMoment();
  const travel = useTravel();
  const { data: head } = useHead();
  const [asOf, setAsOf] = useState(moment.asOf ?? '');
  const [knownAt, setKnownAt] = useState(moment.knownAt === undefined ? '' : `${moment.knownAt}`);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        travel(momentOf({ asOf, knownAt: knownAt.replace(/[#,\s]/g, '') }));
        close();
      }}
    >
      <Stack gap={10} w={240}>
        <TextInput
          label={w('happened-by')}
          placeholder={head?.today}
          value={asOf}
          onChange={({ currentTarget }) => setAsOf(currentTarget.value)}
        />
        <TextInput
          label={w('known-by')}
          description={w('ordinal', { head: ordinal(head?.ordinal ?? 0) })}
          inputMode="numeric"
          placeholder={w('today')}
          value={knownAt}
          onChange={({ currentTarget }) => setKnownAt(currentTarget.value)}
        />
        <Group gap={8} justify="flex-end">
          <Button
            variant="default"
            disabled={!isTravelling(moment)}
            onClick={() => {
              travel({});
              close();
            }}
          >
            {w('return')}
          </Button>
          <Button type="submit">{w('looking')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
