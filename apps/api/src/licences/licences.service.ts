import { exporterTypes, licenceDecider } from '@lodestone/ledger';
import type { LicenceCommand, LicenceEvent, LicenceRefusal, SaidText } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { Declarations, type DeclaredParties } from '../submitting/declarations';
import { plain } from '../submitting/plain';
import { Recordings } from '../submitting/recorded';
import { Submissions, type Recorded, type Sender, type Sent } from '../submitting/submissions';
import { Texts } from '../submitting/texts';
import { applicationOf, recordOf } from './licence-command';
import type { LicenceApplicationDto } from './licence.dto';
import type { LicenceRecordBody } from './licence-record.dto';
import type { RecordedLicence } from './recorded-licence.answers';

type Ids = Readonly<{ licenceId: string; recordId: string }>;

/** What a command is made of once it is known who is named, and under which ref words stand. */
type Making = (
  declare: DeclaredParties['declare'],
  worded: Readonly<{ wordsRef?: string }>,
) => LicenceCommand;

type ToSend = Pick<Sent<LicenceCommand, LicenceEvent>, 'key' | 'content'> &
  Readonly<{ licenceId: string; words?: string | undefined; make: Making }>;

const saidByExporter: ReadonlySet<string> = new Set(exporterTypes);

/** Exporter and authority, each in turn, on the file of a licence. */
@Injectable()
export class LicencesService {
  constructor(
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly texts: Texts,
    private readonly recordings: Recordings,
  ) {}

  async apply(
    licenceId: string,
    sent: LicenceApplicationDto,
    sender: Sender,
  ): Promise<RecordedLicence> {
    const { viewer } = sender;
    if (viewer.role !== 'enterprise') throw new ProblemException('role-not-allowed');
    const application = plain(sent);
    const named = { licenceId, exporterId: viewer.enterpriseId };
    return this.send(
      {
        licenceId,
        key: licenceId,
        content: { type: 'LicenceApplied', licenceId, ...application },
        words: application.words,
        make: (declare, worded) => ({
          type: 'ApplyForLicence',
          data: { ...named, ...applicationOf(application, declare, worded) },
        }),
      },
      sender,
    );
  }

  async record(
    { licenceId, recordId }: Ids,
    sent: LicenceRecordBody,
    sender: Sender,
  ): Promise<RecordedLicence> {
    const { viewer } = sender;
    const body = plain(sent);
    const isExporter = viewer.role === 'enterprise';
    if (isExporter !== saidByExporter.has(body.type))
      throw new ProblemException('role-not-allowed');
    const by = isExporter ? { byEnterpriseId: viewer.enterpriseId } : {};
    return this.send(
      {
        licenceId,
        key: recordId,
        content: { licenceId, recordId, ...body },
        words: 'words' in body ? body.words : undefined,
        make: (declare, worded) => ({
          type: 'RecordLicence',
          data: { licenceId, recordId, ...by, said: recordOf(body, declare, worded) },
        }),
      },
      sender,
    );
  }

  private async send(toSend: ToSend, sender: Sender): Promise<RecordedLicence> {
    const sent = await this.declarations.naming(() => this.sendOnce(toSend, sender));
    return this.recordings.answer(sent, 'licences');
  }

  /** A decision that says no leaves nothing behind, neither identities nor words. */
  private async sendOnce(
    { licenceId, words, make, key, content }: ToSend,
    sender: Sender,
  ): Promise<Recorded> {
    const by = sender.viewer.role === 'enterprise' ? sender.viewer.enterpriseId : undefined;
    const parties = this.declarations.of(by);
    const said: SaidText | undefined =
      words === undefined
        ? undefined
        : { ...(by === undefined ? {} : { declaredById: by }), licenceId, words };
    const text = said && (await this.texts.of(said));
    const command = make(parties.declare, text ? { wordsRef: text.data.ref } : {});
    const beforeAppend = async (): Promise<void> => {
      await this.declarations.write(parties, sender);
      if (text) await this.texts.write(text, sender);
    };
    return this.submissions.send<LicenceCommand, LicenceEvent, LicenceRefusal>(
      licenceDecider,
      { command, key, content, beforeAppend },
      sender,
    );
  }
}
