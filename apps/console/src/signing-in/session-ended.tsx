import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { IssuerFailed } from '../issuer/issuer-failed';
import { leaveForIssuer } from '../issuer/leave';
import { useWords } from '../words/use-words';
import { end, useSession } from '../session/session';
import { signInAs, useSignInConfig } from './sign-in';
import words from './words.json';

/** Over what was being done, which stays as it is: signing in as the same account goes on with it. */
export default function SessionEnded() {
  const w = useWords(words);
  const session = useSession();
  const [failure, setFailure] = useState<unknown>();
  const account = session?.viewer.account ?? '';
  const { data: config } = useSignInConfig();
  const signIn = () => (config?.mode === 'oidc' ? leaveForIssuer(config) : signInAs(account));
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={w('expired')}
    >
      <p>{w('expired-about', { account })}</p>
      {failure !== undefined && <IssuerFailed error={failure} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={end}>
          {w('other')}
        </Button>
        <Button
          data-autofocus
          disabled={config === undefined}
          onClick={() => void signIn().then(() => setFailure(undefined), setFailure)}
        >
          {w('again', { account })}
        </Button>
      </Group>
    </Modal>
  );
}
