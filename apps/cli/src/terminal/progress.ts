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
const barCells = 24;

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
    const text = this.#textOf(step, at);
    if (this.screen.isTTY) this.#draw(text);
    else this.screen.write(`${text}\n`);
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#drawnCells > 0) this.screen.write(`\r${' '.repeat(this.#drawnCells)}\r`);
    this.#drawnCells = 0;
    this.#shownAt = -Infinity;
  }

  #textOf({ what, done, total, unit }: Step, at: number): string {
    const begun = this.#begun ?? { at, done };
    const seconds = (at - begun.at) / 1_000;
    const perSecond = seconds > 0 ? (done - begun.done) / seconds : 0;
    const speed = perSecond > 0 ? [`${figure(perSecond)} ${unit}/s`] : [];
    if (total === undefined) return [what, `${figure(done)} ${unit}`, ...speed].join('  ');
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const bar = '#'.repeat(Math.round(share * barCells)).padEnd(barCells, '.');
    const isGoing = perSecond > 0 && done < total;
    const rest = isGoing ? [`${durationFigure((total - done) / perSecond)} left`] : [];
    const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
    const of = `${figure(done)} of ${figure(total)}`;
    return [what, `[${bar}] ${percent}`, of, ...speed, ...rest].join('  ');
  }

  #draw(text: string): void {
    // A line that wraps cannot be drawn over.
    const line = text.slice(0, Math.max(20, (this.screen.columns ?? 80) - 1));
    this.screen.write(`\r${line.padEnd(this.#drawnCells)}`);
    this.#drawnCells = line.length;
  }
}
