import { Button } from '@mantine/core';
import { Drawn } from '../icons/icons';
import { LedgerProblem, saidOf, Unreachable } from '../ledger/problem';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { Said } from './said';
import words from './words.json';

type Props = Readonly<{ error: unknown; again?: () => void }>;

/** What failed, its code, and one way on. What stands around it lives on. */
export function Failed({ error, again }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  const problem = error instanceof LedgerProblem ? error.problem : undefined;
  const what = problem
    ? saidOf(problem, language)
    : w(error instanceof Unreachable ? 'unreachable' : 'broken');
  return (
    <Said icon={<Drawn icon="flag" size={20} />} title={w('failed')} tone="red" role="alert">
      <p>{what}</p>
      {problem?.mend && <p>{problem.mend[language]}</p>}
      {problem && (
        <p className="second">
          {w('code', { code: problem.code })}
          {' · '}
          {w('request', { id: problem.correlationId.slice(0, 8) })}
        </p>
      )}
      {again && (
        <Button variant="default" onClick={again}>
          {w('again')}
        </Button>
      )}
    </Said>
  );
}
