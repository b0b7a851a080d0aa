import { Link } from '@tanstack/react-router';
import { useViewer } from '../session/viewer';
import { Said } from '../states/said';
import { useWords } from '../words/use-words';
import { Drawn } from '../icons/icons';
import words from './words.json';

/** What is not there and what may not be seen, in the same words. */
export function NotThere() {
  const w = useWords(words);
  const { account } = useViewer();
  return (
    <Said icon={<Drawn icon="search" size={20} />} title={w('not-there')}>
      <p>{w('not-there-about', { account })}</p>
      <Link to="/">{w('to-first')}</Link>
    </Said>
  );
}
