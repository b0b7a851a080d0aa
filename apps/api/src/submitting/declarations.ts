import { eventIdOf, type WritePath } from '@lodestone/event-store';
import { StreamTombstoned } from '@lodestone/kernel';
import {
  clientIdOf,
  clientStream,
  declareParty,
  forgottenIn,
  partyStream,
  type Declaration,
  type PartyDeclared,
  type PartyRef,
} from '@lodestone/ledger';
import { supposedParty, type ClientIdOf, type DeclarationAsked } from '@lodestone/read-models';
import { setTimeout as passed } from 'node:timers/promises';
import { RefusedException } from '../http/refused';
import type { LedgerSecrets } from '../running/ledger-secrets';
import type { Sender, Submissions } from './submissions';

/** Refs that were seen in the log are not asked for again; the set begins anew when it is full. */
const rememberedMax = 20_000;

/**
 * As long as an act waits for an order to forget that has told its site already. An order that is not
 * there by then died on its way, or is so slow that it looks again and finds what was declared.
 */
const orderPatienceMs = 5_000;
const orderLookMs = 25;

type Declaring = Readonly<{
  secrets: LedgerSecrets;
  /** Whoever declares them; an authority declares nobody. */
  enterpriseId: string | undefined;
  isForgotten: (ref: string) => boolean;
}>;

/** What is written down, and in whose stream it would stand that it was forgotten. */
type MadeParty = Readonly<{ event: PartyDeclared; clientId: string }>;

/** A party that is named again and again is not salted and digested again. */
type MadeParties = Map<string, MadeParty>;

/** Identities that were forgotten by order are named by these refs: name them by the next. */
class PartyRefsForgotten extends Error {
  override readonly name = 'PartyRefsForgotten';
  constructor(readonly refs: readonly string[]) {
    super('an identity was forgotten by order, and is declared anew');
  }
}

/** The identities of one command: refs for the act, and what has to be written before it. */
export class DeclaredParties {
  readonly parties = new Map<string, MadeParty>();

  constructor(
    private readonly declaring: Declaring,
    private readonly made: MadeParties,
  ) {}

  readonly declare = (declaration: Declaration): PartyRef => {
    const party = this.partyOf(declaration);
    const { ref } = party.event.data;
    this.parties.set(ref, party);
    return { ref, countryCode: declaration.countryCode };
  };

  /** As read models are asked whether they are known. */
  asked(): readonly DeclarationAsked[] {
    return [...this.parties.values()].map(({ event: { data }, clientId }) => {
      const { name, countryCode, identifiers } = data.declaration;
      return { ref: data.ref, clientId, name, countryCode, identifiers };
    });
  }

  private partyOf(declaration: Declaration): MadeParty {
    const { secrets, enterpriseId, isForgotten } = this.declaring;
    if (enterpriseId === undefined) throw new Error('an authority declares no identity');
    const text = JSON.stringify([enterpriseId, declaration]);
    const known = this.made.get(text);
    if (known) return known;
    const { ledgerKey: key } = secrets;
    let event = declareParty(key, enterpriseId, declaration);
    // What was forgotten stays so: the same name, declared again, gets another ref.
    while (isForgotten(event.data.ref)) {
      event = declareParty(key, enterpriseId, declaration, event.data.generation + 1);
    }
    const party = { event, clientId: clientIdOf(key, declaration) };
    if (this.made.size > rememberedMax) this.made.clear();
    this.made.set(text, party);
    return party;
  }
}

/**
 * Writes each declared identity down, once, before the act that names it. What is remembered here
 * only saves work: whether a ref may still be named is asked of the log each time, because another
 * replica may have forgotten who it is.
 */
export class Declarations {
  private readonly remembered = new Set<string>();
  /** Refs that were found forgotten: few, and for ever. */
  private readonly forgotten = new Set<string>();
  private readonly made: MadeParties = new Map();
  /** One wait for all acts that name the same. */
  private readonly awaited = new Map<string, Promise<void>>();

  constructor(
    private readonly submissions: Submissions,
    private readonly writePath: WritePath,
    private readonly secrets: LedgerSecrets,
    private readonly patienceMs = orderPatienceMs,
  ) {}

  of(enterpriseId: string | undefined): DeclaredParties {
    const { secrets } = this;
    const isForgotten = (ref: string): boolean => this.forgotten.has(ref);
    return new DeclaredParties({ secrets, enterpriseId, isForgotten }, this.made);
  }

  /**
   * Sends what names identities, and names those anew that turn out to be forgotten. Ends: each time
   * one more ref is known to be. A site is told of an order before the order stands: what is named
   * anew is named behind it, because the order could not be about it any more.
   */
  async naming<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await send();
      } catch (error) {
        const refs = forgottenBy(error);
        if (!refs) throw error;
        await Promise.all(refs.map((ref) => this.ordered(ref)));
        for (const ref of refs) this.forget(ref);
      }
    }
  }

  /**
   * If the process dies after this and before the act, a declaration stays that nothing names; the
   * retry finds it.
   *
   * @throws PartyRefsForgotten, StreamTombstoned for an identity that was forgotten, to `naming`
   */
  async write({ parties }: DeclaredParties, sender: Sender): Promise<void> {
    await this.assertMayBeNamed({ parties });
    const missing = [...parties.values()]
      .map(({ event }) => event)
      .filter(({ data }) => !this.remembered.has(data.ref));
    await Promise.all(missing.map((party) => this.writeOne(party, sender)));
    if (this.remembered.size > rememberedMax) this.remembered.clear();
    for (const { data } of missing) this.remembered.add(data.ref);
  }

  /**
   * Read after the site's revision is known that the act will be appended to.
   *
   * @throws PartyRefsForgotten, to `naming`
   */
  async assertMayBeNamed({ parties }: Pick<DeclaredParties, 'parties'>): Promise<void> {
    const byClient = Map.groupBy(parties.values(), ({ clientId }) => clientId);
    const looks = [...byClient].map(async ([clientId, named]) => {
      const refs = named.map(({ event }) => event.data.ref);
      return this.writePath.lookAt(clientStream(clientId), (rows) =>
        refs.map((ref) => ({ ref, said: forgottenIn(rows, ref) })),
      );
    });
    const looked = (await Promise.all(looks)).flat();
    for (const { ref, said } of looked) if (said === 'ask') this.remembered.delete(ref);
    const refs = looked.flatMap(({ ref, said }) => (said === 'yes' ? [ref] : []));
    if (refs.length > 0) throw new PartyRefsForgotten(refs);
  }

  /** What these would be among the read models, where they are not there yet. */
  supposed({ parties }: DeclaredParties): ReadonlyArray<ReturnType<typeof supposedParty>> {
    const byKey = (identity: Parameters<ClientIdOf>[0]): string =>
      clientIdOf(this.secrets.ledgerKey, identity);
    return [...parties.values()].map(({ event }) => supposedParty(byKey, event));
  }

  private ordered(ref: string): Promise<void> {
    const waiting = this.awaited.get(ref) ?? this.orderAbout(ref);
    this.awaited.set(ref, waiting);
    return waiting.finally(() => this.awaited.delete(ref));
  }

  private async orderAbout(ref: string): Promise<void> {
    const party = [...this.made.values()].find(({ event }) => event.data.ref === ref);
    if (!party) return;
    const client = clientStream(party.clientId);
    const isOrdered = (): Promise<boolean> =>
      this.writePath.lookAt(client, (rows) => forgottenIn(rows, ref) !== 'no');
    const until = performance.now() + this.patienceMs;
    while (!(await isOrdered()) && performance.now() < until) await passed(orderLookMs);
  }

  private forget(ref: string): void {
    this.remembered.delete(ref);
    this.forgotten.add(ref);
    this.made.clear();
  }

  private async writeOne(event: PartyDeclared, sender: Sender): Promise<void> {
    const { ref } = event.data;
    const stream = partyStream(ref);
    const eventId = eventIdOf({ stream, key: ref, contentDigest: ref, index: 0 });
    await this.submissions.declare(stream, { eventId, event }, sender);
  }
}

/** The refs that stand in the way of an act because they were, or are being, forgotten. */
function forgottenBy(error: unknown): readonly string[] | undefined {
  if (error instanceof PartyRefsForgotten) return error.refs;
  if (error instanceof RefusedException && error.refusal.code === 'party-ref-retired') {
    return error.refusal.detail['refs'] as readonly string[];
  }
  const isParty = error instanceof StreamTombstoned && error.stream.startsWith(partyStream(''));
  return isParty ? [error.stream.slice(partyStream('').length)] : undefined;
}
