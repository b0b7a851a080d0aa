import {
  ActionIcon,
  SegmentedControl,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { chooseLanguage, isLanguage, useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Drawn } from '../icons/icons';
import styles from './house.module.css';
import words from './words.json';

/** Language, and light or dark: one press each, wherever one is. */
export function Choices() {
  const w = useWords(words);
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <div className={styles.choices}>
      <SegmentedControl
        aria-label={w('language')}
        size="xs"
        value={language}
        onChange={(chosen) => isLanguage(chosen) && chooseLanguage(chosen)}
        data={[
          { value: 'zh', label: <span lang="zh">中文</span> },
          { value: 'en', label: <span lang="en">EN</span> },
        ]}
      />
      <ActionIcon
        variant="default"
        size={28}
        aria-label={w(other)}
        onClick={() => setColorScheme(other)}
      >
        <Drawn icon={other === 'dark' ? 'moon' : 'sun'} />
      </ActionIcon>
    </div>
  );
}
