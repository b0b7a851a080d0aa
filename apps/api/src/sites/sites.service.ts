import { Injectable } from '@nestjs/common';
import { Submissions, type Sender } from '../submitting/submissions';
import { plain } from '../submitting/plain';
import { sendSite } from '../submitting/sending-directory';
import { Recordings } from '../submitting/recorded';
import type { RecordedSite } from './site.answers';
import type { SiteDto } from './site.dto';

@Injectable()
export class SitesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly recordings: Recordings,
  ) {}

  async open(siteId: string, site: SiteDto, sender: Sender): Promise<RecordedSite> {
    const { submissions } = this;
    const sent = await sendSite({ siteId, ...plain(site) }, { submissions, sender });
    return this.recordings.answer(sent, 'directory');
  }
}
