import { eventIdOf } from '@lodestone/event-store';
import { StreamTombstoned } from '@lodestone/kernel';
import {
  declareParty,
  partyStream,
  type Declaration,
  type PartyDeclared,
  type PartyRef,
} from '@lodestone/ledger';
import type { LedgerSecrets } from '../running/ledger-secrets';
import type { Sender, Submissions } from './submissions';

/** Refs that were seen in the log are not asked for again; the set begins anew when it is full. */
const rememberedMax = 20_000;

type Declaring = Readonly<{
  key: Uint8Array;
  enterpriseId: string;
  isForgotten: (ref: string) => boolean;
}>;

/** A party that is named again and again is not salted and digested again. */
type MadeParties = Map<string, PartyDeclared>;

/** The identities of one command: refs for the act, and what has to be written before it. */
class DeclaredParties {
  readonly parties = new Map<string, PartyDeclared>();

  constructor(
    private readonly declaring: Declaring,
    private readonly made: MadeParties,
  ) {}

  readonly declare = (declaration: Declaration): PartyRef => {
    const party = this.partyOf(declaration);
    this.parties.set(party.data.ref, party);
    return { ref: party.data.ref, countryCode: declaration.countryCode };
  };

  private partyOf(declaration: Declaration): PartyDeclared {
    const { key, enterpriseId, isForgotten } = this.declaring;
    const text = JSON.stringify([enterpriseId, declaration]);
    const known = this.made.get(text);
    if (known) return known;
    let party = declareParty(key, enterpriseId, declaration);
    // What was forgotten stays so: the same name, declared again, gets another ref.
    while (isForgotten(party.data.ref)) {
      party = declareParty(key, enterpriseId, declaration, party.data.generation + 1);
    }
    if (this.made.size > rememberedMax) this.made.clear();
    this.made.set(text, party);
    return party;
  }
}

/** Writes each declared identity down, once, before the act that names it. */
export class Declarations {
  private readonly remembered = new Set<string>();
  /** Refs whose stream was found ended: few, and for ever. */
  private readonly forgotten = new Set<string>();
  private readonly made: MadeParties = new Map();

  constructor(
    private readonly submissions: Submissions,
    private readonly secrets: LedgerSecrets,
  ) {}

  of(enterpriseId: string): DeclaredParties {
    const { ledgerKey: key } = this.secrets;
    const isForgotten = (ref: string): boolean => this.forgotten.has(ref);
    return new DeclaredParties({ key, enterpriseId, isForgotten }, this.made);
  }

  /** Called when a stream was ended; from here on its identity is declared anew. */
  forget(stream: string): void {
    const ref = stream.slice(partyStream('').length);
    this.remembered.delete(ref);
    this.forgotten.add(ref);
    this.made.clear();
  }

  /**
   * If the process dies after this and before the act, a declaration stays that nothing names; the
   * retry finds it.
   *
   * @throws StreamTombstoned for an identity that was forgotten: decide again, with other refs
   */
  async write({ parties }: DeclaredParties, sender: Sender): Promise<void> {
    const missing = [...parties.values()].filter(({ data }) => !this.remembered.has(data.ref));
    await Promise.all(missing.map((party) => this.writeOne(party, sender)));
    if (this.remembered.size > rememberedMax) this.remembered.clear();
    for (const { data } of missing) this.remembered.add(data.ref);
  }

  private async writeOne(event: PartyDeclared, sender: Sender): Promise<void> {
    const { ref } = event.data;
    const stream = partyStream(ref);
    const eventId = eventIdOf({ stream, key: ref, contentDigest: ref, index: 0 });
    try {
      await this.submissions.declare(stream, { eventId, event }, sender);
    } catch (error) {
      if (error instanceof StreamTombstoned) this.forget(stream);
      throw error;
    }
  }
}
