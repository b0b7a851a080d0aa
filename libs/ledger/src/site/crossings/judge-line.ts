/** One statement about a line, of whichever site; given to the judge in the order of the log. */
export type Said = Readonly<{
  /** Its name among these: that of its stream and its revision. */
  id: string;
  changes: Readonly<Record<string, number>>;
  /** The statement that it takes back whole. */
  undoes?: string | undefined;
}>;

/**
 * `settled`: the grams that it moves were there to be moved. `yielding`: an earlier statement had
 * moved them before, and stands. `withdrawn`: it was taken back before it ever moved anything.
 */
export type Standing = 'settled' | 'yielding' | 'withdrawn';

/** How each statement stands, and for one that yields, the earlier ones that it yields to. */
export type Judgement = ReadonlyMap<
  string,
  Readonly<{ standing: Standing; to: readonly string[] }>
>;

/**
 * Who may use what, where the statements of several sites about one line cross. Each place between
 * the sites is an account that never goes below nothing: a statement that takes more than is there
 * waits until something before it is taken back, and whoever takes from the same place after it
 * waits behind it. What is settled in a part of the log that begins at its beginning stays settled
 * however the log goes on, unless it is itself taken back: so whoever looked once need not look
 * again, and what is settled of a line is never more than was sent.
 */
export function judgeLine(inOrder: readonly Said[]): Judgement {
  const judge = new Judge();
  for (const said of inOrder) judge.hear(said);
  return judge.judgement;
}

class Judge {
  readonly #grams = new Map<string, number>();
  readonly #heard: Said[] = [];
  readonly #standings = new Map<string, Standing>();
  /** Statements that moved something and were taken back since. */
  readonly #undone = new Set<string>();
  /** By what only took back something that waited: what stands again because of it. */
  readonly #restored = new Map<string, string | undefined>();

  hear(said: Said): void {
    this.#heard.push(said);
    const { id } = said;
    const undone = this.#undoneBy(said);
    if (undone && this.#isWaiting(undone)) {
      this.#standings.set(undone.id, 'withdrawn');
      this.#standings.set(id, 'settled');
      this.#restored.set(id, undone.undoes);
    } else {
      this.#standings.set(id, 'yielding');
    }
    this.#settle();
  }

  #undoneBy({ undoes }: Said): Said | undefined {
    const id =
      undoes !== undefined && this.#restored.has(undoes) ? this.#restored.get(undoes) : undoes;
    return this.#heard.find((said) => said.id === id);
  }

  get judgement(): Judgement {
    return new Map(
      this.#heard.map((said) => {
        const now = this.#asItStands(said);
        const standing = now ? this.#standingOf(now) : 'withdrawn';
        return [said.id, { standing, to: now && standing === 'yielding' ? this.#before(now) : [] }];
      }),
    );
  }

  /** A statement that was taken back and brought back again stands as what brought it back does. */
  #asItStands(said: Said): Said | undefined {
    const undoing = this.#heard.find(
      (other) =>
        other.undoes === said.id &&
        this.#standingOf(other) === 'settled' &&
        !this.#restored.has(other.id),
    );
    if (!undoing) return said;
    const restoring = this.#heard.find((other) => other.undoes === undoing.id);
    return restoring && this.#asItStands(restoring);
  }

  #standingOf({ id }: Said): Standing {
    return this.#standings.get(id) ?? 'yielding';
  }

  /** Lets everything move that can, the earliest first, until nothing more does. */
  #settle(): void {
    for (;;) {
      const next = this.#heard.find((said) => this.#isWaiting(said) && this.#canMove(said));
      if (!next) return;
      for (const [place, grams] of Object.entries(next.changes)) {
        this.#grams.set(place, this.#gramsAt(place) + grams);
      }
      this.#standings.set(next.id, 'settled');
      const undone = this.#undoneBy(next);
      if (undone) this.#undone.add(undone.id);
    }
  }

  #isWaiting({ id }: Said): boolean {
    return this.#standings.get(id) === 'yielding';
  }

  #canMove(said: Said): boolean {
    return takenFrom(said).every(
      (place) =>
        this.#gramsAt(place) + (said.changes[place] ?? 0) >= 0 &&
        !this.#earlier(said).some(
          (other) => this.#isWaiting(other) && takenFrom(other).includes(place),
        ),
    );
  }

  /** What took from the same places before and stands, and what would have to bring there first. */
  #before(said: Said): readonly string[] {
    const places = takenFrom(said);
    return this.#earlier(said)
      .filter(
        (other) =>
          this.#standings.get(other.id) !== 'withdrawn' &&
          !this.#undone.has(other.id) &&
          !this.#restored.has(other.id) &&
          places.some(
            (place) =>
              takenFrom(other).includes(place) ||
              (this.#isWaiting(other) && (other.changes[place] ?? 0) > 0),
          ),
      )
      .map(({ id }) => id);
  }

  #earlier(said: Said): readonly Said[] {
    return this.#heard.slice(0, this.#heard.indexOf(said));
  }

  #gramsAt(place: string): number {
    return this.#grams.get(place) ?? 0;
  }
}

const takenFrom = ({ changes }: Said): readonly string[] =>
  Object.keys(changes).filter((place) => (changes[place] ?? 0) < 0);
