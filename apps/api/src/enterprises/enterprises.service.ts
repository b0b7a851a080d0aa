import { civilDateIn } from '@lodestone/kernel';
import { standingOn } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { ReadSide } from '../reading/read-side';
import { Submissions, type Sender } from '../submitting/submissions';
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

@Injectable()
export class EnterprisesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
    private readonly readSide: ReadSide,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async register(
    enterpriseId: string,
    enterprise: EnterpriseDto,
    sender: Sender,
  ): Promise<RecordedEnterprise> {
    const { submissions } = this;
    const data = { enterpriseId, ...plain(enterprise) };
    const sent = await sendEnterprise(data, { submissions, sender });
    return this.recordings.answer(sent, 'directory');
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
      : await sendStanding(ids, plain(body), { submissions, sender });
    return this.recordings.answer(sent, 'directory');
  }

  async one(
    enterpriseId: string,
    { asOf }: EnterpriseQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<RegisteredEnterprise>> {
    const { ordinal, body } = await this.readSide.ask('directory', { enterpriseId });
    const [enterprise] = body.enterprises;
    const whole = enterprise && asSeenBy(viewer, { kind: 'directory', whole: enterprise });
    if (!whole) throw notFound();
    const day = asOf ?? civilDateIn(this.facts.opened.calendarZone)(this.clock.now());
    const { suspendedSince, designatedFor } = standingOn(whole.decisions, day);
    const standing = {
      asOf: day,
      ...given('suspendedSince', suspendedSince),
      designatedFor: [...designatedFor].sort(),
    };
    return { ordinal, body: published(RegisteredEnterprise, { ...whole, standing }) };
  }
}
