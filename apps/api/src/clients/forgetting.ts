import { WritePath } from '@lodestone/event-store';
import { EventStore } from '@lodestone/kernel';
import {
  clientDecider,
  clientIdOf,
  clientStream,
  decisionRowOf,
  forgottenParties,
  partyStream,
  siteDecider,
  wasForgotten,
  type ForgetIdentity,
  type IdentityForgotten,
  type RetirePartyRefs,
} from '@lodestone/ledger';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { setTimeout as passed } from 'node:timers/promises';
import { LedgerSecrets } from '../running/ledger-secrets';
import { Submissions, type Recorded, type Sender } from '../submitting/submissions';
import { Forgettable } from './forgettable';

type Order = Omit<ForgetIdentity['data'], 'refs'>;

/** Between two looks at whether the read models are ready; the end of the program waits for one. */
const lookMs = 250;

/**
 * Forgets by order who a client is, in this order: every site whose acts could name a declaration of
 * it is told not to (`PartyRefsRetired`); the order is recorded, with the refs; their streams are
 * ended. An act is recorded on its site's newest revision alone, so one that was decided before the
 * site was told is decided again, on any replica: behind the order every act has a ref that can be
 * read. If the process dies before the order is recorded, nothing was ordered, and the sites name
 * the client by its next refs. If it dies later, the streams are ended at the next start, or by
 * whoever sends the order again.
 */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('forgetting');
  private isClosing = false;
  private resuming: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
    private readonly submissions: Submissions,
    private readonly secrets: LedgerSecrets,
    private readonly forgettable: Forgettable,
  ) {}

  onApplicationBootstrap(): void {
    this.resuming = this.resume().catch((error: unknown) => {
      // The order itself stands, and whoever sends it again ends its streams.
      this.log.warn(`orders to forget were not looked through: ${String(error)}`);
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    await this.resuming;
  }

  /** @returns undefined where nobody ever declared the client */
  async forget(order: Order, sender: Sender): Promise<Recorded | undefined> {
    const { clientId, decisionId } = order;
    const known = await this.writePath.lookAt(clientStream(clientId), (rows) => ({
      isOrdered: decisionRowOf(rows, decisionId) !== undefined,
      wasForgotten: wasForgotten(rows),
    }));
    // What was declared after an order is not in it, however often the order is sent.
    const refs = known.isOrdered ? [] : await this.retireRefs(clientId, sender);
    if (refs.length === 0 && !known.isOrdered && !known.wasForgotten) return undefined;
    const sent = await this.submissions.send(
      clientDecider,
      {
        command: { type: 'ForgetIdentity', data: { ...order, refs } },
        key: decisionId,
        // Which refs there were is found out, and no part of what was said.
        content: { type: 'ForgetIdentity', ...order },
      },
      sender,
    );
    await this.endStreams([clientId]);
    return sent;
  }

  /** Ends what orders have left that a crash interrupted, once a rebuild that goes on is over. */
  private async resume(): Promise<void> {
    while (!this.isClosing) {
      const clientIds = await this.forgettable.forgottenClients();
      if (clientIds) return this.endStreams(clientIds, () => this.isClosing);
      await passed(lookMs);
    }
  }

  /** Until nobody has declared the client in the meantime. */
  private async retireRefs(clientId: string, sender: Sender): Promise<readonly string[]> {
    const retired = new Set<string>();
    for (;;) {
      const declared = await this.forgettable.declaredUnder(clientId);
      const left = declared.filter(({ ref }) => !retired.has(ref));
      if (left.length === 0) return [...retired].sort();
      const byDeclarer = Map.groupBy(left, ({ declaredById }) => declaredById);
      for (const [enterpriseId, of] of byDeclarer) {
        const refs = of.map(({ ref }) => ref).sort();
        for (const siteId of await this.forgettable.sitesOf(enterpriseId)) {
          await this.retire({ siteId, refs }, sender);
        }
        for (const ref of refs) retired.add(ref);
      }
    }
  }

  private async retire(data: RetirePartyRefs['data'], sender: Sender): Promise<void> {
    const command: RetirePartyRefs = { type: 'RetirePartyRefs', data };
    const content = { type: command.type, ...data };
    await this.submissions.send(siteDecider, { command, key: 'retired-refs', content }, sender);
  }

  private async endStreams(
    clientIds: readonly string[],
    mayStop: () => boolean = () => false,
  ): Promise<void> {
    const streams: string[] = [];
    let isUnnamed = false;
    for (const clientId of clientIds) {
      for await (const refs of this.ordersAbout(clientId)) {
        isUnnamed ||= !refs;
        streams.push(...(refs ?? []).map(partyStream));
      }
    }
    const all = isUnnamed ? new Set([...streams, ...(await this.unnamedStreams())]) : streams;
    for (const stream of all) {
      if (mayStop()) return;
      // From its return on nothing can be declared under this ref, nor read of it.
      if (await this.isThere(stream)) await this.submissions.end(stream);
    }
  }

  /** The refs that each order names. */
  private async *ordersAbout(clientId: string): AsyncGenerator<readonly string[] | undefined> {
    for await (const { event } of this.store.readStream(clientStream(clientId))) {
      if (event.type === 'IdentityForgotten') yield (event as IdentityForgotten).data.refs;
    }
  }

  private async isThere(stream: string): Promise<boolean> {
    for await (const _ of this.store.readStream(stream, { maxCount: 1 })) return true;
    return false;
  }

  /** An order of before December 2026 does not say which refs it is about: the whole log does. */
  private async unnamedStreams(): Promise<readonly string[]> {
    const { ledgerKey } = this.secrets;
    const parties = forgottenParties((who) => clientIdOf(ledgerKey, who));
    const filter = { streamPrefixes: ['party-', 'client-'] };
    const streams: string[] = [];
    for await (const recorded of this.store.readAll({ filter })) {
      streams.push(...parties.take(recorded));
    }
    return streams;
  }
}
