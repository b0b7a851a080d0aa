import { clientDecider, pairOf, type ClientCommand } from '@lodestone/ledger';
import type { Client } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { notFound } from '../http/problem';
import { LedgerHead } from '../reading/ledger-head';
import { ReadSide } from '../reading/read-side';
import { bringUpToNow } from '../reading/up-to-now';
import { Submissions, type Sender } from '../submitting/submissions';
import { invalid } from '../submitting/whole-sentences';
import { plain } from '../submitting/plain';
import { Recordings } from '../submitting/recorded';
import type {
  DecisionPathDto,
  DelistingDto,
  ForgettingDto,
  ListingDto,
  MergeDto,
  OwnershipDto,
  RetractionDto,
} from './decision.dto';
import type { RecordedDecision } from './decision.answers';
import { Forgetting } from './forgetting';
import { leadsBack } from './leads-back';

/** What an authority decides about who clients are. Each decision is one event. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly head: LedgerHead,
    private readonly forgetting: Forgetting,
  ) {}

  async merge(
    { clientId, decisionId }: DecisionPathDto,
    { otherClientId, reason }: MergeDto,
    sender: Sender,
  ): Promise<RecordedDecision> {
    await this.assertKnown(clientId, { pointer: '/otherClientId', clientId: otherClientId });
    if (clientId === otherClientId) await this.assertContradicting({ clientId, decisionId });
    const data = { ...pairOf(clientId, otherClientId), decisionId, reason };
    return this.record({ type: 'AssertMerge', data }, sender);
  }

  async own(
    { clientId, decisionId }: DecisionPathDto,
    ownership: OwnershipDto,
    sender: Sender,
  ): Promise<RecordedDecision> {
    const { ownedClientId } = ownership;
    await this.assertKnown(clientId, { pointer: '/ownedClientId', clientId: ownedClientId });
    await this.upToNow();
    const back = await leadsBack(ownedClientId, clientId, (id) => this.known(id));
    const data = { decisionId, ownerClientId: clientId, ...plain(ownership) };
    return this.record({ type: 'AssertOwnership', data }, sender, back && { leadsBack: back });
  }

  async retract(
    { clientId, decisionId }: DecisionPathDto,
    { otherClientId, targetDecisionId, reason }: RetractionDto,
    sender: Sender,
  ): Promise<RecordedDecision> {
    await this.assertKnown(clientId, { pointer: '/otherClientId', clientId: otherClientId });
    const data = { ...pairOf(clientId, otherClientId), decisionId, targetDecisionId, reason };
    return this.record({ type: 'RetractDecision', data }, sender);
  }

  /** A client who was forgotten cannot be listed; of one whom nobody ever named nothing is there. */
  async list(
    { clientId, decisionId }: DecisionPathDto,
    listing: ListingDto,
    sender: Sender,
  ): Promise<RecordedDecision> {
    const client = await this.found(clientId);
    if (!client) throw notFound();
    const data = { clientId, decisionId, ...plain(listing) };
    const found = client.isForgotten ? { isDeclared: false } : {};
    return this.record({ type: 'ListClient', data }, sender, found);
  }

  async delist(
    { clientId, decisionId }: DecisionPathDto,
    delisting: DelistingDto,
    sender: Sender,
  ): Promise<RecordedDecision> {
    if (!(await this.found(clientId))) throw notFound();
    const data = { clientId, decisionId, ...plain(delisting) };
    return this.record({ type: 'DelistClient', data }, sender);
  }

  /** Answered when the streams are ended; if the process dies between, the retry ends them. */
  async forget(
    { clientId, decisionId }: DecisionPathDto,
    { reason }: ForgettingDto,
    sender: Sender,
  ): Promise<RecordedDecision> {
    const sent = await this.forgetting.forget({ clientId, decisionId, reason }, sender);
    if (!sent) throw notFound();
    return this.recordings.answer(sent, 'client-identities');
  }

  /** `found` is what the ledger knows of it, and not what was sent. */
  private async record(
    { type, data }: ClientCommand,
    sender: Sender,
    found: Readonly<{ leadsBack?: readonly string[]; isDeclared?: boolean }> = {},
  ): Promise<RecordedDecision> {
    const command = { type, data: { ...data, ...found } } as ClientCommand;
    const sent = await this.submissions.send(
      clientDecider,
      { command, key: data.decisionId, content: { type, ...data } },
      sender,
    );
    return this.recordings.answer(sent, 'client-identities');
  }

  /** Nobody decides about a client that nobody has named. */
  private async assertKnown(
    clientId: string,
    other: Readonly<{ pointer: string; clientId: string }>,
  ): Promise<void> {
    if (!(await this.found(clientId))) throw notFound();
    if (await this.found(other.clientId)) return;
    throw invalid(other.pointer, 'client-unknown', {
      en: 'must be the id of a client that was declared',
      zh: '必须是已申报客户的编号',
    });
  }

  /** To name a client twice joins identities that a number keeps apart, and nothing else. */
  private async assertContradicting({ clientId, decisionId }: DecisionPathDto): Promise<void> {
    const client = await this.found(clientId);
    const isRetry = client?.decisions.some(
      (decision) => decision.clientId === clientId && decision.decisionId === decisionId,
    );
    if (isRetry || (client?.conflicts.length ?? 0) > 0) return;
    throw invalid('/otherClientId', 'client-same', {
      en: 'must be another client: under this id nothing contradicts',
      zh: '必须是另一客户：该编号下没有相互矛盾的信息',
    });
  }

  /** Not there only if nothing that has been recorded names it: what was just now, counts. */
  private async found(clientId: string): Promise<Client | undefined> {
    const known = await this.known(clientId);
    if (known) return known;
    await this.upToNow();
    return this.known(clientId);
  }

  private async known(clientId: string): Promise<Client | undefined> {
    return (await this.readSide.ask('client', { clientId })).body;
  }

  private upToNow(): Promise<void> {
    const { head, readSide } = this;
    return bringUpToNow({ head, readSide }, ['client-identities']);
  }
}
