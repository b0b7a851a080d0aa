import { Button, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core';
import { useLetterKeys } from '../keys/letter-keys';
import { Card } from '../frame/card';
import { Facts } from '../frame/facts';
import { Moment } from '../figures/moment';
import { useWords } from '../words/use-words';
import { useLanguage } from '../words/language';
import { end, useSession } from './session';
import { deskOf, useViewer } from './viewer';
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
          [w('until'), <Moment at={session?.viewer.expiresAt} />],
        ]}
      />
      <div>
        <div className="label">{w('appearance')}</div>
        <SegmentedControl
          aria-label={w('appearance')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
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
