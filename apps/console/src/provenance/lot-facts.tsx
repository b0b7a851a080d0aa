import { useCodeNames } from '../codes/use-codes';
import { Facts } from '../cards/facts';
import { elementKilograms, kilogramsExactly } from '../figures/units';
import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useMoment } from '../moment/use-moment';
import { Answer } from '../states/answer';
import { useWords } from '../words/use-words';
import type { RareEarth } from '../balances/elements';
import words from './words.json';

type Props = Readonly<{ siteId: string; lotId: string; element: RareEarth | undefined }>;

/** What the lot is, and how much of it was made and is left. */
export function LotFacts({ siteId, lotId, element = 'Nd' }: Props) {
  const w = useWords(words);
  const moment = useMoment();
  const materials = useCodeNames('materials');
  const statuses = useCodeNames('statuses');
  const of = `lot:${siteId}/${lotId}`;
  const asked = { of, element, ...moment };
  const graph = useAnswer(['provenance', 'facts', asked], (signal) => {
    const query = { ...asked, direction: 'back' as const, depth: 1 };
    return ledger.GET('/provenance/graph', { params: { query }, signal });
  });
  const fates = useAnswer(['provenance', 'fates', 'facts', of, moment], (signal) => {
    const query = { of, groupBy: ['fate' as const], ...moment };
    return ledger.GET('/provenance/fates', { params: { query }, signal });
  });
  // Goods that lie elsewhere now are not on hand here: what is left stands in the account of the lot.
  const left = fates.data?.items.find(({ key }) => key.fate === 'stock')?.amount ?? '0';
  return (
    <Answer query={graph} rows={2}>
      {({ nodes }) => {
        const lot = nodes.find(({ nodeId }) => nodeId === of);
        const act = nodes.find(({ kind, depth }) => kind === 'act' && depth === 1);
        return (
          <Facts
            facts={[
              [w('material'), materials(lot?.material)],
              [w('grade'), lot?.grade],
              [w('status'), statuses(lot?.status)],
              [w('made'), lot && kilogramsExactly(lot.massGrams)],
              [w('left'), fates.data && kilogramsExactly(left)],
              [
                w('holds-element', { element }),
                lot?.contentMicrograms && elementKilograms(lot.contentMicrograms),
              ],
              [w('came-about'), act && `${act.occurredOn ?? ''} · ${act.recordId ?? ''}`],
            ]}
          />
        );
      }}
    </Answer>
  );
}
