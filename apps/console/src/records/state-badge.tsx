import { Badge } from '../cards/badge';
import { useWords } from '../words/use-words';
import words from './words.json';

type Props = Readonly<{
  state: 'live' | 'voided';
  isLate?: boolean | undefined;
  correctedByRecordId?: string | undefined;
  flags?: readonly unknown[] | undefined;
}>;

/** How a record stands, in words; amber where something is flagged, and it is not the colour alone. */
export function StateBadge({ state, correctedByRecordId, flags = [] }: Props) {
  const w = useWords(words);
  if (state === 'voided') return <Badge tone="red">{w('voided')}</Badge>;
  if (flags.length > 0)
    return <Badge tone="amber">{w('flag-count', { count: flags.length })}</Badge>;
  return <Badge>{w(correctedByRecordId ? 'corrected' : 'live')}</Badge>;
}
