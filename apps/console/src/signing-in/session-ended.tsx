import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { Failed } from '../states/failed';
import { useWords } from '../words/use-words';
import { end, useSession } from '../session/session';
import { signInAs } from './sign-in';
import words from './words.json';

/** Over what was being done, which stays as it is: signing in as the same account goes on with it. */
export function SessionEnded() {
  const w = useWords(words);
  const session = useSession();
  const [failure, setFailure] = useState<unknown>();
  const account = session?.viewer.account ?? '';
  return (
    <Modal
      opened={session?.isExpired ?? false}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={w('expired')}
    >
      <p>{w('expired-about', { account })}</p>
      {failure !== undefined && <Failed error={failure} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={end}>
          {w('other')}
        </Button>
        <Button
          data-autofocus
          onClick={() => void signInAs(account).then(() => setFailure(undefined), setFailure)}
        >
          {w('again', { account })}
        </Button>
      </Group>
    </Modal>
  );
}
