import { enterpriseDecider } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { Submissions, type Sender } from '../program/submissions';
import { plain } from '../records/plain';
import { Recordings, type RecordedAnswer } from '../records/recorded';
import type { EnterpriseDto } from './enterprise.dto';

@Injectable()
export class EnterprisesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
  ) {}

  async register(
    enterpriseId: string,
    enterprise: EnterpriseDto,
    sender: Sender,
  ): Promise<RecordedAnswer> {
    const content = { enterpriseId, ...plain(enterprise) };
    const sent = await this.submissions.send(
      enterpriseDecider,
      { command: { type: 'RegisterEnterprise', data: content }, key: enterpriseId, content },
      sender,
    );
    return this.recordings.answer(sent);
  }
}
