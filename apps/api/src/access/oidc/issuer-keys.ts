import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { fetchJson } from './fetch-json';
import { isUntouched } from './is-untouched';

/** A key that the issuer takes back is taken for so long after that, while the issuer answers. */
const freshMs = 5 * 60_000;

/** While the issuer is away, those whom it signed in before go on; not for ever. */
const staleMsMax = 12 * 3_600_000;

/**
 * Between two looks at the issuer: whoever sends tokens with made-up key ids makes us ask once in
 * this time, and a key that is new to us is known after it at the latest.
 */
const restMs = 30_000;

/** Nobody can say now whether a token is right. */
export class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

export type IssuerKeyOptions = Readonly<{
  issuer: string;
  /** Milliseconds of a clock that nobody sets. */
  monotonicMs?: () => number;
  say: (line: string) => void;
}>;

type Kept = Readonly<{ find: JWTVerifyGetKey; atMs: number }>;

/** The keys of an OpenID provider, as it publishes them now: they change while the ledger runs. */
export class IssuerKeys {
  private kept: Kept | undefined;
  private asking: Promise<Kept | undefined> | undefined;
  private askedAtMs = -Infinity;
  /** What went wrong the last time; undefined where the issuer answered. */
  private fault: string | undefined;
  private readonly nowMs: () => number;
  failures = 0;

  constructor(private readonly options: IssuerKeyOptions) {
    this.nowMs = options.monotonicMs ?? (() => performance.now());
  }

  /** Since when the keys are those that are kept; undefined before there are any. */
  get ageMs(): number | undefined {
    return this.kept && this.nowMs() - this.kept.atMs;
  }

  /** In words for an operator, while the issuer does not answer. */
  get away(): string | undefined {
    return this.fault;
  }

  /**
   * For `jwtVerify`.
   *
   * @throws IssuerAway, JWKSNoMatchingKey
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const kept = await this.usable();
    try {
      return await kept.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      const newer = await this.newerThan(kept);
      if (!newer) throw error;
      return newer.find(header, token);
    }
  };

  private async usable(): Promise<Kept> {
    const age = this.ageMs ?? Infinity;
    if (this.kept && age < freshMs) return this.kept;
    const asked = this.isResting ? undefined : this.ask();
    // Whoever has a key that was right some minutes ago does not wait for an issuer that is slow.
    if (this.kept && age < staleMsMax) return this.kept;
    const kept = await (asked ?? this.asking);
    if (!kept) throw new IssuerAway(this.fault);
    return kept;
  }

  /** Undefined where the issuer has just said which keys there are. @throws IssuerAway */
  private async newerThan(kept: Kept): Promise<Kept | undefined> {
    if (this.kept !== kept) return this.kept;
    const newer = this.isResting ? await this.asking : await this.ask();
    if (newer && newer !== kept) return newer;
    if (this.fault !== undefined) throw new IssuerAway(this.fault);
    return undefined;
  }

  private get isResting(): boolean {
    return this.nowMs() - this.askedAtMs < restMs;
  }

  /** Once for all who wait. */
  private ask(): Promise<Kept | undefined> {
    this.asking ??= this.askNow().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async askNow(): Promise<Kept | undefined> {
    this.askedAtMs = this.nowMs();
    try {
      const find = createLocalJWKSet(await publishedKeys(this.options.issuer));
      this.kept = { find, atMs: this.nowMs() };
      if (this.fault !== undefined) this.options.say(`${this.options.issuer} answers again`);
      this.fault = undefined;
      return this.kept;
    } catch (error) {
      this.failures += 1;
      const why = wordsOf(error);
      if (this.fault === undefined) {
        this.options.say(`${this.options.issuer} does not say which keys it has: ${why}`);
      }
      this.fault = why;
      return undefined;
    }
  }
}

/** As OpenID Connect Discovery has it: the issuer names itself, and the place of its keys. */
async function publishedKeys(issuer: string): Promise<JSONWebKeySet> {
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: named, jwks_uri: keysAt } = await fetchJson(place);
  if (named !== issuer) throw new Error(`${place} is of the issuer ${String(named)}`);
  if (typeof keysAt !== 'string' || !isUntouched(keysAt)) {
    throw new Error(`${place} names no place of keys over https`);
  }
  return (await fetchJson(keysAt)) as unknown as JSONWebKeySet;
}

function wordsOf(error: unknown): string {
  const { message, cause } = error as Readonly<{ message?: unknown; cause?: unknown }>;
  const deeper = (cause as Readonly<{ message?: unknown }> | undefined)?.message;
  const words = [message, deeper].filter((each) => typeof each === 'string' && each !== '');
  return words.length === 0 ? String(error) : words.join(': ');
}
