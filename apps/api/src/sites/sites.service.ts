import { siteDecider, type OpenSite, type SiteEvent, type SiteRefusal } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { Submissions, type Sender } from '../submitting/submissions';
import { plain } from '../submitting/plain';
import { Recordings, type RecordedAnswer } from '../submitting/recorded';
import type { SiteDto } from './site.dto';

@Injectable()
export class SitesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
  ) {}

  async open(siteId: string, site: SiteDto, sender: Sender): Promise<RecordedAnswer> {
    const content = { siteId, ...plain(site) };
    const command: OpenSite = { type: 'OpenSite', data: content };
    const sent = await this.submissions.send<OpenSite, SiteEvent, SiteRefusal>(
      siteDecider,
      { command, key: siteId, content },
      sender,
    );
    return this.recordings.answer(sent, 'directory');
  }
}
