import { EventStore } from '@lodestone/kernel';
import { clientIdOf, forgottenParties } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { LedgerSecrets } from '../running/ledger-secrets';
import { Declarations } from '../submitting/declarations';
import { Submissions } from '../submitting/submissions';

/**
 * Ends the streams of identities that were forgotten by order. Which ones is read off the log, so a
 * forgetting that a crash interrupted is finished by the next one who comes.
 */
@Injectable()
export class Forgetting {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly submissions: Submissions,
    private readonly secrets: LedgerSecrets,
    private readonly declarations: Declarations,
  ) {}

  /** One after the other: each reads the log from its beginning. */
  finish(): Promise<void> {
    const turn = this.last.then(() => this.endStreams());
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async endStreams(): Promise<void> {
    const { ledgerKey } = this.secrets;
    const parties = forgottenParties((who) => clientIdOf(ledgerKey, who));
    const filter = { streamPrefixes: ['party-', 'client-'] };
    for await (const recorded of this.store.readAll({ filter })) {
      for (const stream of parties.take(recorded)) {
        // From here on nothing can be declared under this ref, and nobody remembers that it could.
        await this.submissions.end(stream);
        this.declarations.forget(stream);
      }
    }
  }
}
