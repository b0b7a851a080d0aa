import { standingOn, type Identifier } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import { LedgerHead } from '../reading/ledger-head';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import { waitForHead } from '../reading/up-to-now';
import { Submissions, type Sender } from '../submitting/submissions';
import { inTime } from '../submitting/in-time';
import { doubtsOfEnterprise } from '../submitting/doubts-told';
import { plain } from '../submitting/plain';
import { sendAgency, sendEnterprise, sendStanding } from '../submitting/sending-directory';
import { Recordings } from '../submitting/recorded';
import { given, published } from '../http/same-type';
import {
  RegisteredEnterprise,
  type RecordedEnterprise,
  type RecordedStanding,
} from './enterprise.answers';
import type { EnterpriseDto, EnterpriseQueryDto } from './enterprise.dto';
import { isAgency } from './agency.dto';
import { assertMaySay } from './assert-may-say';
import type { EnterpriseRecordBody } from './standing-body.pipe';
import type { StandingPathDto } from './standing.dto';

/** A registration waits this long for the directory to know what was registered before it. */
const followMs = 1_000;

@Injectable()
export class EnterprisesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly head: LedgerHead,
    private readonly moments: Moments,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  /** What was sent last: decisions about enterprises are few, and each sees the one before it. */
  private last: Promise<unknown> = Promise.resolve();

  async register(
    enterpriseId: string,
    enterprise: EnterpriseDto,
    sender: Sender,
  ): Promise<RecordedEnterprise> {
    const { submissions } = this;
    const data = { enterpriseId, ...plain(enterprise) };
    const sharing = await this.sharing(data.identifiers);
    const sent = await sendEnterprise(data, { submissions, sender }, sharing);
    return this.recordings.answer(sent, 'directory', doubtsOfEnterprise(data.identifiers));
  }

  /**
   * Who has one of these numbers, as far as the directory comes in a short time. Where it does not,
   * the number may be registered twice: both registrations stand, as those do that cross.
   */
  private async sharing(identifiers: readonly Identifier[]): Promise<readonly string[]> {
    const { head, readSide } = this;
    await waitForHead({ head, readSide }, ['directory'], followMs);
    const asked = readSide.ask('enterprises-sharing', { identifiers }).then(({ body }) => body);
    return inTime(followMs, asked, []);
  }

  async decide(
    { enterpriseId, recordId }: StandingPathDto,
    body: EnterpriseRecordBody,
    sender: Sender,
  ): Promise<RecordedStanding> {
    const { submissions } = this;
    const ids = { enterpriseId, recordId };
    assertMaySay(sender.viewer, ids, body);
    const sent = isAgency(body)
      ? await sendAgency(ids, plain(body), { submissions, sender })
      : await this.inTurn(() => sendStanding(ids, plain(body), { submissions, sender }));
    return this.recordings.answer(sent, 'directory');
  }

  /** Two mergers that would make a circle together are not decided at one time. */
  private inTurn<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    const sent = this.last.then(send);
    this.last = sent.catch(() => undefined);
    return sent;
  }

  async one(
    enterpriseId: string,
    { asOf, knownAt: asked }: EnterpriseQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<RegisteredEnterprise>> {
    const day = asOf ?? todayIn(this.facts, this.clock);
    const knownAt = await this.moments.ordinalOf(asked);
    const question = { enterpriseId, asOf: day, knownAt };
    const { ordinal, body } = await this.readSide.ask('directory', question);
    const [enterprise] = body.enterprises;
    const whole = enterprise && asSeenBy(viewer, { kind: 'directory', whole: enterprise });
    if (!whole) throw notFound();
    const { suspendedSince, designatedFor } = standingOn(whole.decisions, day);
    const standing = {
      asOf: day,
      ...given('suspendedSince', suspendedSince),
      designatedFor: [...designatedFor].sort(),
    };
    return { ordinal, body: published(RegisteredEnterprise, { ...whole, standing }) };
  }
}
