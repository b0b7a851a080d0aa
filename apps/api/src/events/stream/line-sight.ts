import { encodedLine, passesFilter, postingsToldBy, type EventLine } from '@lodestone/exchange';
import { lineSeenBy } from '../event-seen-by';
import type { AskedLines } from './asked-lines';
import type { LineFacts } from './line-facts';
import type { SeenLines } from './line-reader';

/** What readers see of lines. What is the same for many is made once, and kept as long as the line. */
export class LineSight {
  readonly #texts = new WeakMap<EventLine, string>();
  readonly #withPostings = new WeakMap<EventLine, EventLine>();

  constructor(private readonly facts: LineFacts) {}

  /** @throws StreamCut `read-model-building` where nobody can say in time what may be seen */
  seen(asked: AskedLines, lines: readonly EventLine[]): Promise<SeenLines> {
    const { viewer, filter, hasPostings } = asked;
    const [from, upTo] = [lines[0]?.ordinal ?? 0, lines.at(-1)?.ordinal ?? 0];
    const passes = passesFilter(filter);
    return this.facts.of(asked, { from, to: upTo }, (facts) => ({
      upTo,
      lines: lines.flatMap((line) => {
        const seen = lineSeenBy(viewer, line, facts);
        // By what is seen of it: a filter tells nothing that the line would not.
        if (!seen || !passes(seen, facts.ownerOf)) return [];
        return hasPostings ? (lineSeenBy(viewer, this.#posted(line), facts) ?? []) : [seen];
      }),
    }));
  }

  /** Of the newest lines, which many are sent. */
  readonly textOf = (line: EventLine): string => {
    const known = this.#texts.get(line);
    if (known !== undefined) return known;
    const text = encodedLine(line);
    this.#texts.set(line, text);
    return text;
  };

  #posted(line: EventLine): EventLine {
    const known = this.#withPostings.get(line);
    if (known) return known;
    const made = { ...line, postings: postingsToldBy(line.event) };
    this.#withPostings.set(line, made);
    return made;
  }
}
