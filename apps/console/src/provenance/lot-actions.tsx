import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Drawn } from '../icons/icons';
import { useWords } from '../words/use-words';
import words from './words.json';

/** The link to this view with all that it shows, and the view on paper. */
export function LotActions() {
  const w = useWords(words);
  const { copy, copied } = useClipboard();
  return (
    <>
      <Button
        variant="default"
        leftSection={<Drawn icon={copied ? 'check' : 'copy'} size={14} />}
        onClick={() => copy(globalThis.location.href)}
      >
        {w(copied ? 'copied' : 'copy-link')}
      </Button>
      <Button variant="default" onClick={() => globalThis.print()}>
        {w('print')}
      </Button>
    </>
  );
}
