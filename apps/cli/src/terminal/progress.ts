import { durationFigure, figure } from './figures';

/** As much as a command needs of stderr. */
export type Screen = Readonly<{
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write: (text: string) => unknown;
}>;

export type Step = Readonly<{
  what: string;
  done: number;
  /** Undefined when nobody can say. */
  total?: number | undefined;
  unit: string;
}>;

/** A bar is drawn so often at most; where nobody looks, a line is written this often. */
const redrawMs = 100;
const lineMs = 2_000;
/** On a screen that is wide enough, and on others. */
const barCells = { wide: 24, narrow: 10 };
const columnsOfWide = 100;

/** One statement of a line: shown whole or not at all. */
type Part = Readonly<{ text: string; worth: number }>;

/** What is left out first where a line is too narrow; the name of the step stays. */
const worths = { of: 1, bar: 2, speed: 3, left: 4, percent: 5, count: 6, what: 7 };

/**
 * How far something is: a bar that is redrawn on a screen, and now and then a line where the output
 * goes elsewhere. Uses no escape sequences, so that it is the same with NO_COLOR.
 */
export class Progress {
  #begun: Readonly<{ what: string; at: number; done: number }> | undefined;
  #shownAt = -Infinity;
  #drawnCells = 0;

  constructor(
    private readonly screen: Screen,
    private readonly now: () => number = () => performance.now(),
  ) {}

  show(step: Step): void {
    const at = this.now();
    // What was there before we began says nothing of the speed.
    if (this.#begun?.what !== step.what) {
      this.#begun = { what: step.what, at, done: step.done };
      // Without a total the beginning says nothing, and most such steps are over before a line is due.
      if (step.total === undefined) this.#shownAt = at;
    }
    const isLast = step.total !== undefined && step.done >= step.total;
    if (!isLast && at - this.#shownAt < (this.screen.isTTY ? redrawMs : lineMs)) return;
    this.#shownAt = at;
    const parts = this.#partsOf(step, at);
    if (this.screen.isTTY) this.#draw(fitted(parts, this.#cells));
    else this.screen.write(`${joined(parts)}\n`);
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#drawnCells > 0) this.screen.write(`\r${' '.repeat(this.#drawnCells)}\r`);
    this.#drawnCells = 0;
    this.#shownAt = -Infinity;
  }

  /** A line that wraps cannot be drawn over. */
  get #cells(): number {
    return Math.max(20, (this.screen.columns ?? 80) - 1);
  }

  #partsOf({ what, done, total, unit }: Step, at: number): Part[] {
    const begun = this.#begun ?? { at, done };
    const seconds = (at - begun.at) / 1_000;
    const perSecond = seconds > 0 ? (done - begun.done) / seconds : 0;
    const begins = { text: what, worth: worths.what };
    const speed =
      perSecond > 0 ? [{ text: `${figure(perSecond)} ${unit}/s`, worth: worths.speed }] : [];
    if (total === undefined) {
      return [begins, { text: `${figure(done)} ${unit}`, worth: worths.count }, ...speed];
    }
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const isGoing = perSecond > 0 && done < total;
    const left = `${durationFigure((total - done) / perSecond)} left`;
    return [
      begins,
      { text: this.#barOf(share), worth: worths.bar },
      { text: `${String(Math.floor(share * 100)).padStart(2)} %`, worth: worths.percent },
      { text: `${figure(done)} of ${figure(total)}`, worth: worths.of },
      ...speed,
      ...(isGoing ? [{ text: left, worth: worths.left }] : []),
    ];
  }

  #barOf(share: number): string {
    const isNarrow = this.screen.isTTY && this.#cells < columnsOfWide - 1;
    const cells = isNarrow ? barCells.narrow : barCells.wide;
    return `[${'#'.repeat(Math.round(share * cells)).padEnd(cells, '.')}]`;
  }

  #draw(line: string): void {
    this.screen.write(`\r${line.padEnd(this.#drawnCells)}`);
    this.#drawnCells = line.length;
  }
}

const joined = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('  ');

/** As much of it as there is room for: half a number would be another number. */
function fitted(parts: readonly Part[], cells: number): string {
  if (joined(parts).length <= cells) return joined(parts);
  const least = Math.min(...parts.map(({ worth }) => worth));
  if (parts.length > 1)
    return fitted(
      parts.filter(({ worth }) => worth !== least),
      cells,
    );
  // Only its name is left, which ends at a word.
  const [name = ''] = parts.map(({ text }) => text.slice(0, cells + 1));
  return name.slice(0, Math.max(0, name.lastIndexOf(' ')));
}
