export type StartupFault = Readonly<{ message: string; mend: string | undefined }>;

/**
 * What the ledger's process writes. Its log is passed on as it comes, but held back until it
 * listens: where it does not come so far, its one line that says why is all that anybody needs.
 */
export class ChildWords {
  #held: string[] | undefined;
  #last: string | undefined;
  #fault: StartupFault | undefined;

  constructor(
    private readonly say: (line: string) => void,
    options: Readonly<{ holdsBack: boolean }>,
  ) {
    this.#held = options.holdsBack ? [] : undefined;
  }

  /** In the words of the ledger, if it said why it could not start. */
  get fault(): StartupFault | undefined {
    return this.#fault;
  }

  hear(line: string): void {
    const [, message, mend] = /^Error: (.*?)(?: Try: (.*))?$/.exec(line) ?? [];
    if (message !== undefined) this.#fault = { message, mend };
    // Parts that meet the same trouble say it each in the same words.
    else if (line !== this.#last) this.#passOrHold(line);
    this.#last = line;
  }

  /** It listens, or it has ended without saying why. */
  passOn(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const line of held) this.say(line);
  }

  #passOrHold(line: string): void {
    if (this.#held) this.#held.push(line);
    else this.say(line);
  }
}
