import { Button, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core';
import { useLetterKeys } from '../keys/letter-keys';
import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { Instant } from '../ledger/instant';
import { useWords } from '../words/use-words';
import { useLanguage } from '../words/language';
import { end, useSession } from '../session/session';
import { deskOf, useViewer } from '../session/viewer';
import words from './words.json';

export default function AccountPage() {
  const w = useWords(words);
  const language = useLanguage();
  const viewer = useViewer();
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [areLettersOn, switchLetters] = useLetterKeys();
  return (
    <Card title={w('account')} heading={1}>
      <Facts
        facts={[
          [w('account'), <span className="id">{viewer.account}</span>],
          [w(deskOf(viewer)), viewer.name[language]],
          [w('until'), <Instant at={session?.viewer.expiresAt} />],
        ]}
      />
      <div>
        <div className="label">{w('appearance')}</div>
        <SegmentedControl
          aria-label={w('appearance')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value)}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: w(value) }))}
        />
      </div>
      <Switch
        label={w('letters')}
        checked={areLettersOn}
        onChange={({ currentTarget }) => switchLetters(currentTarget.checked)}
      />
      <p>
        <a href="/docs">{w('docs')}</a>
      </p>
      <div>
        <Button variant="default" onClick={end}>
          {w('sign-out')}
        </Button>
      </div>
    </Card>
  );
}
