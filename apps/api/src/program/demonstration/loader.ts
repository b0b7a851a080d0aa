import type { LogPosition } from '@lodestone/kernel';
import { actorIdOf, ledgerDecider, type DemonstrationLoaded } from '@lodestone/ledger';
import type { Submission } from '@lodestone/nation';
import { permissionsOf } from '../../access/permissions';
import type { Viewer } from '../../access/viewer';
import { RefusedException } from '../../http/refused';
import type { Program } from '../program';
import type { Sender } from '../../submitting/submissions';
import type { RecordDto } from '../../acts/record-types';
import {
  sendAgency,
  sendEnterprise,
  sendSite,
  sendStanding,
} from '../../submitting/sending-directory';
import { sendRecord } from '../../submitting/sending';

/** Takes what the nation submits through the same door as everybody, at the nation's own time. */
export class Loader {
  private readonly actors = new Map<string, string>();

  constructor(private readonly program: Program) {}

  /**
   * Sends them all before it waits for any: what goes to one stream is decided in this order, what
   * goes to different streams at the same time.
   *
   * @throws when the ledger refuses: a nation that contradicts its ledger is a fault of ours
   */
  async submitAll(submissions: readonly Submission[]): Promise<void> {
    await Promise.all(submissions.map((submission) => this.submit(submission)));
  }

  private async submit(submission: Submission): Promise<void> {
    try {
      await this.send(submission);
    } catch (error) {
      throw error instanceof RefusedException ? contradiction(submission, error) : error;
    }
  }

  private async send(submission: Submission): Promise<void> {
    const at = new Date(submission.recordedAt);
    const sender = this.senderOf(submission.submittedBy, at);
    const { submissions, declarations } = this.program.parts;
    const through = { submissions, declarations, sender };
    switch (submission.kind) {
      case 'enterprise': {
        const { enterpriseId, body } = submission;
        await sendEnterprise({ enterpriseId, ...body }, through);
        return;
      }
      case 'standing': {
        const { enterpriseId, recordId, body } = submission;
        const ids = { enterpriseId, recordId };
        // Who may act for an enterprise it says itself.
        const isAgency = body.type === 'AgencyGranted' || body.type === 'AgencyRevoked';
        await (isAgency ? sendAgency(ids, body, through) : sendStanding(ids, body, through));
        return;
      }
      case 'site': {
        const { siteId, body } = submission;
        await sendSite({ siteId, ...body }, through);
        return;
      }
      case 'record': {
        const { siteId, recordId } = submission;
        const body = submission.body as RecordDto;
        await sendRecord({ siteId, recordId, body }, through);
      }
    }
  }

  /** From here on the ledger is everybody's, and its clock is the machine's. */
  async complete(data: DemonstrationLoaded['data'], at: Date): Promise<LogPosition | undefined> {
    const sent = await this.program.parts.submissions.send(
      ledgerDecider,
      {
        command: { type: 'CompleteDemonstration', data },
        key: 'demonstration-loaded',
        content: data,
      },
      this.senderOf('regulator', at),
    );
    this.program.clock.standAt(undefined);
    return sent.outcome === 'recorded' ? sent.position : undefined;
  }

  /** A submitter of the demonstration is the same as the account that signs in afterwards. */
  private senderOf(account: string, at: Date): Sender {
    const actorId = this.actorIdOf(account);
    const viewer: Viewer =
      account === 'regulator'
        ? { role: 'regulator', actorId, permissions: permissionsOf.regulator }
        : {
            role: 'enterprise',
            enterpriseId: account,
            actorId,
            permissions: permissionsOf.enterprise,
          };
    return { viewer, correlationId: 'demonstration', channel: 'demonstration', at };
  }

  private actorIdOf(account: string): string {
    const known = this.actors.get(account);
    if (known !== undefined) return known;
    const { secrets, issuer } = this.program.parts;
    const actorId = actorIdOf(secrets.ledgerKey, issuer.name, account);
    this.actors.set(account, actorId);
    return actorId;
  }
}

function contradiction(submission: Submission, { refusal }: RefusedException): Error {
  const { recordId, siteId, enterpriseId } = { ...submission } as Record<string, unknown>;
  const what = [enterpriseId, siteId, recordId].filter(Boolean).join('/');
  const detail = JSON.stringify(refusal.detail);
  return new Error(`the nation's ${submission.kind} ${what} is refused: ${refusal.code} ${detail}`);
}
