import { operatorsOf, type Operated } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { Registry } from '../access/registry';
import type { Viewer } from '../access/viewer';
import type { RecordAsSent, RecordDto } from '../acts/record-types';
import type { Asked } from '../http/problem-body';
import { refusalBody } from '../http/problem-body';
import { given, published } from '../http/same-type';
import { recordedSeenBy } from '../records/record-seen-by';
import type { RecordedRecord } from '../records/record.answers';
import type { RecordPathDto } from '../records/record.dto';
import { LedgerFacts } from '../running/ledger-facts';
import { admitRecord } from '../submitting/admit-record';
import { doubtsOfRecord } from '../submitting/doubts-told';
import { Books } from '../submitting/books';
import { repairOf } from '../submitting/repairs';
import { Recordings, supposedAnswer } from '../submitting/recorded';
import { resolvingNames } from '../submitting/resolve-names';
import { Rehearsals, type Trial } from '../submitting/rehearsals';
import { Submissions, type Sender } from '../submitting/submissions';
import { RefusedException } from '../http/refused';
import { DeclarationsTold } from './declarations-told';
import { DryRun, JudgedAt } from './dry-run.answers';
import { changeBy } from './what-changes';

type Named = Readonly<{ path: RecordPathDto; body: RecordDto; site: Operated }>;

type Said = Pick<DryRun, 'outcome' | 'answer' | 'problem' | 'change'>;

/** Says of a record what would be answered if it were sent, and records nothing. */
@Injectable()
export class DryRunsService {
  constructor(
    readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly books: Books,
    private readonly recordings: Recordings,
    private readonly rehearsals: Rehearsals,
    private readonly told: DeclarationsTold,
    readonly facts: LedgerFacts,
  ) {}

  /** @throws ProblemException as the submission does */
  async ofRecord(
    path: RecordPathDto,
    dto: RecordAsSent,
    sender: Sender,
    asked: Asked,
  ): Promise<DryRun> {
    const { siteId, recordId } = path;
    const { site, said } = await admitRecord(sender.viewer, path, { dto, at: this });
    const { viewer } = sender;
    const body = (await resolvingNames([said], { books: this.books, viewer }))(said);
    const trial = await this.rehearsals.ofRecord({ siteId, recordId, body }, sender);
    const [declarations] = await this.told.of([body], viewer);
    const answered = await this.said(trial, { path, body, site }, sender, asked);
    const { marks, rehearsed } = trial;
    return published(DryRun, {
      outcome: answered.outcome,
      judgedAt: judgedAt(rehearsed, marks),
      ...given('answer', answered.answer),
      ...given('problem', answered.problem),
      ...given('declarations', declarations),
      ...given('change', answered.change),
    });
  }

  private async said(trial: Trial, named: Named, sender: Sender, asked: Asked): Promise<Said> {
    const { stream, tried } = trial.rehearsed;
    const { path, body, site } = named;
    const [only] = tried;
    if (!only) throw new Error(`nothing was said of ${path.siteId}/${path.recordId}`);
    if (only.outcome === 'accepted') return this.accepted(trial, named, sender);
    if (only.outcome === 'refused') {
      const refused = await this.refused(trial, only.refusal, named, sender);
      return { outcome: 'refused', problem: refusalBody(refused, asked) };
    }
    const doubts = doubtsOfRecord(body);
    const unchanged = { ...only, stream };
    const answer = await this.recordings.answerOfRecord<RecordedRecord>(unchanged, path, doubts);
    const { siteId } = path;
    const seen = recordedSeenBy(sender.viewer, answer, { siteId, ...site });
    return { outcome: 'unchanged', answer: seen };
  }

  private accepted(
    { rehearsed, marks }: Trial,
    { path, body, site }: Named,
    { viewer }: Sender,
  ): Said {
    const [tried] = rehearsed.tried;
    const [written] = tried?.outcome === 'accepted' ? tried.events : [];
    if (!written) throw new Error('a record that is accepted is an event');
    const told = marks?.after.get(path.recordId);
    const answer = supposedAnswer<RecordedRecord>(written, told, doubtsOfRecord(body));
    const change = changeBy(written.event, marks, seesBooksOf(site, viewer));
    const seen = recordedSeenBy(viewer, answer, { siteId: path.siteId, ...site });
    return { outcome: 'recorded', answer: seen, ...given('change', change) };
  }

  /** With the way out, where the submission would name one. */
  private async refused(
    { rehearsed, command }: Trial,
    refusal: RefusedException['refusal'],
    { path, body }: Named,
    sender: Sender,
  ): Promise<RefusedException> {
    const refused = await this.submissions.refusedWith(rehearsed.stream, command, refusal);
    if (body.type !== 'RecordVoided') return refused;
    const { siteId, recordId } = path;
    const wanted = { siteId, records: [{ recordId, body }] as const };
    const { rehearsals } = this;
    const repair = await repairOf(wanted, refusal, { rehearsals, sender });
    return new RefusedException(refusal, { ...refused.told, repair });
  }
}

export const judgedAt = (
  { revision }: Trial['rehearsed'],
  marks: Trial['marks'],
): DryRun['judgedAt'] => published(JudgedAt, { ...given('ordinal', marks?.ordinal), revision });

/** The books of a site are for who operates it on some day, and for authorities. */
const seesBooksOf = (site: Operated, viewer: Viewer): boolean =>
  viewer.role !== 'enterprise' || operatorsOf(site).has(viewer.enterpriseId);
