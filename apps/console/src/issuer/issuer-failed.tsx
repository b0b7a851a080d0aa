import { Drawn } from '../icons/icons';
import { Failed } from '../states/failed';
import { Said } from '../states/said';
import { useWords } from '../words/use-words';
import { IssuerFault } from './issuer';
import words from './words.json';

/** What the ledger refused is told as everywhere; what lies with the issuer, in words of its own. */
export function IssuerFailed({ error }: Readonly<{ error: unknown }>) {
  const w = useWords(words);
  if (!(error instanceof IssuerFault)) return <Failed error={error} />;
  return (
    <Said icon={<Drawn icon="flag" size={20} />} title={w('nobody')} tone="red" role="alert">
      <p>{w(`fault-${error.code}`)}</p>
      {error.said !== '' && <p className="second">{error.said}</p>}
    </Said>
  );
}
