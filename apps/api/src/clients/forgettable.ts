import { EventStore, type LogPosition } from '@lodestone/kernel';
import { clientIdOf, type PartyDeclared } from '@lodestone/ledger';
import type { DeclaredRef, ReadModelName } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { LedgerHead } from '../reading/ledger-head';
import { ReadSide } from '../reading/read-side';
import { bringUpToNow, waitForHead } from '../reading/up-to-now';
import { LedgerSecrets } from '../running/ledger-secrets';

const names = ['client-identities', 'directory'] as const satisfies readonly ReadModelName[];

/**
 * What an order to forget has to know: which declarations give the client id, and where acts could
 * name them. Found by index, however long the log is, and complete up to the moment of the question.
 */
@Injectable()
export class Forgettable {
  constructor(
    private readonly store: EventStore,
    private readonly readSide: ReadSide,
    private readonly head: LedgerHead,
    private readonly secrets: LedgerSecrets,
  ) {}

  /** Every declaration that can be read, those included that no act has named yet. */
  async declaredUnder(clientId: string): Promise<readonly DeclaredRef[]> {
    const after = await this.reached();
    const { body: indexed } = await this.readSide.ask('declared-under', { clientId });
    const declared = new Map(indexed.map((each) => [each.ref, each]));
    for await (const each of this.declaredAfter(after, clientId)) declared.set(each.ref, each);
    return [...declared.values()];
  }

  /**
   * As of the last `declaredUnder` at least: also those that it sold, because it may still tell of
   * days on which it operated them.
   */
  async sitesOf(enterpriseId: string): Promise<readonly string[]> {
    return (await this.readSide.ask('sites-ever-operated', { enterpriseId })).body;
  }

  /** Clients about whom there was an order before now; undefined while that is not known yet. */
  async forgottenClients(): Promise<readonly string[] | undefined> {
    const { head, readSide } = this;
    if ((await waitForHead({ head, readSide }, names, 0)) !== 'reached') return undefined;
    return (await this.readSide.ask('forgotten-clients', {})).body;
  }

  /** A party reaches the index with the counted event that follows it; until then it is here. */
  private async *declaredAfter(
    after: LogPosition | 'start',
    clientId: string,
  ): AsyncGenerator<DeclaredRef> {
    const { ledgerKey } = this.secrets;
    const filter = { streamPrefixes: ['party-'] };
    for await (const { event } of this.store.readAll({ after, filter })) {
      if (event.type !== 'PartyDeclared') continue;
      const { ref, declaredById, declaration } = (event as PartyDeclared).data;
      if (clientIdOf(ledgerKey, declaration) === clientId) yield { ref, declaredById };
    }
  }

  /** @returns up to where the index certainly knows everything */
  private async reached(): Promise<LogPosition | 'start'> {
    const { head, readSide } = this;
    await bringUpToNow({ head, readSide }, names);
    const place = readSide.placeOf('client-identities');
    return place === 'start' ? place : place.position;
  }
}
