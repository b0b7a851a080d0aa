import { Button, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Drawn } from '../icons/icons';
import { useWords } from '../words/use-words';
import { curlOf, duckdbOf, typescriptOf } from './commands';
import words from './words.json';

/** The question behind a view, to be asked elsewhere. The token is named and never copied. */
export function CopyAs({ path }: Readonly<{ path: string }>) {
  const w = useWords(words);
  const { copy, copied } = useClipboard();
  const base = globalThis.location.origin;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Drawn icon={copied ? 'check' : 'copy'} size={14} />}
        >
          {w(copied ? 'copied' : 'copy-as')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => copy(curlOf(base, path))}>curl</Menu.Item>
        <Menu.Item onClick={() => copy(duckdbOf(base, path))}>DuckDB</Menu.Item>
        <Menu.Item onClick={() => copy(typescriptOf(base, path))}>TypeScript</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
