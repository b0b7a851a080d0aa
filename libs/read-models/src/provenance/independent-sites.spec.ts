import { elements } from '@lodestone/journal/posted-names';
import { isCounted } from '@lodestone/kernel';
import { isPosted, postingsOf, type PostingLine } from '@lodestone/ledger';
import { Draws } from '@lodestone/testing/histories/draws';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { chainOf, LinesOfLog } from './chain-of.fixture';
import { FlowIndex } from './flow-index';
import { originsOf } from './origins-of';

const commodities = ['mass', elements.indexOf('Nd')] as const;

describe('origins where others record at the same time', () => {
  it('are the same in whichever order independent records came', () => {
    everyHistory(
      ({ ledger }) => {
        const posted = ledger.log
          .filter(({ stream }) => isCounted(stream))
          .map(({ event }) => (isPosted(event) ? postingsOf(event) : []));
        const { chain, lots } = chainOf(ledger.log);
        const { changed, events } = shuffled(posted, new Draws(785));
        expect(changed).toBeGreaterThan(100);
        const lines = new LinesOfLog();
        for (const each of events) lines.add(each);
        lines.seal();
        const index = new FlowIndex();
        index.take(lines.pieces);
        const other = { ...chain, index, dictionaries: lines.dictionaries };
        for (const of of lots) {
          const asked = { of, commodities };
          expect([of, originsOf(other, asked)]).toEqual([of, originsOf(chain, asked)]);
        }
      },
      { runs: 2 },
    );
  });
});

type Events = ReadonlyArray<readonly PostingLine[]>;

/** Neighbours change places, again and again, where neither knows of the other. */
function shuffled(
  posted: Events,
  draws: Draws,
): Readonly<{ events: readonly (readonly PostingLine[])[]; changed: number }> {
  const events = posted.filter((lines) => lines.length > 0);
  let changed = 0;
  for (let n = 0; n < 4_000; n++) {
    const at = draws.below(events.length - 1);
    const [one, other] = [events[at], events[at + 1]] as [PostingLine[], PostingLine[]];
    if (namesIn(one).some((name) => namesIn(other).includes(name))) continue;
    [events[at], events[at + 1]] = [other, one];
    changed += 1;
  }
  return { events, changed };
}

const namesIn = (lines: readonly PostingLine[]): readonly string[] =>
  lines.flatMap(({ siteId, lotId = '', movementId, recordId }) => [
    recordId,
    movementId ?? `${siteId}/${lotId}`,
  ]);
