import { Injectable } from '@nestjs/common';
import { flagsBeside } from '../access/flags-beside';
import { Registry } from '../access/registry';
import type { Viewer } from '../access/viewer';
import { siteSeenBy } from '../access/site-seen-by';
import type { RecordDto } from '../acts/record-types';
import type { BatchRecordAnswer } from '../batches/batch.answers';
import { recordAt } from '../batches/batch-body.pipe';
import { ProblemException } from '../http/problem';
import { problemBody, refusalBody, type Asked } from '../http/problem-body';
import { given, published } from '../http/same-type';
import { together } from '../http/within';
import { LedgerFacts } from '../running/ledger-facts';
import { assertGranted } from '../submitting/assert-granted';
import { assertMayRecord } from '../submitting/assert-may-record';
import { assertSameDay } from '../submitting/assert-same-day';
import { assertWhole } from '../submitting/command-of';
import { doubtsOfRecord } from '../submitting/doubts-told';
import { Books } from '../submitting/books';
import { plain } from '../submitting/plain';
import { Recordings, type RecordState } from '../submitting/recorded';
import { resolvingNames, type Resolve } from '../submitting/resolve-names';
import { isAccepted, Rehearsals, type Trial } from '../submitting/rehearsals';
import { Submissions, type Sender } from '../submitting/submissions';
import { DeclarationsTold, type Told } from './declarations-told';
import { DryRunOfBatch, DryRunOfBatchRecord } from './dry-run.answers';
import { judgedAt } from './dry-runs.service';
import { invalidAt, type InvalidRecord, type TriedRecord } from './tried-batch.pipe';
import { changeBy } from './what-changes';

/** A record that can be judged, with its place in what was sent. */
type Valid = Readonly<{ index: number; recordId: string; body: RecordDto }>;

type Judged = Readonly<{ siteId: string; valid: readonly Valid[]; trial: Trial }>;

type Outcome = DryRunOfBatchRecord['outcome'];

/** Says of every record of a batch what would become of it, and records nothing. */
@Injectable()
export class BatchDryRunsService {
  constructor(
    private readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly books: Books,
    private readonly recordings: Recordings,
    private readonly rehearsals: Rehearsals,
    private readonly told: DeclarationsTold,
    private readonly facts: LedgerFacts,
  ) {}

  /** @throws ProblemException where the site is not there for the sender */
  async ofBatch(
    siteId: string,
    records: readonly TriedRecord[],
    sender: Sender,
    asked: Asked,
  ): Promise<DryRunOfBatch> {
    const { viewer } = sender;
    const dtos = records.flatMap((record) => ('body' in record ? [record.body] : []));
    assertGranted(
      viewer,
      dtos.map(({ type }) => type),
    );
    await siteSeenBy(viewer, siteId, this.registry);
    const resolve = await resolvingNames(dtos, { books: this.books, viewer });
    const checked = records.map((record, index) =>
      this.checked(record, index, { viewer, resolve }),
    );
    const invalid = checked.filter((each) => 'problem' in each);
    const valid = checked.filter((each) => 'body' in each);
    const trial = valid.length > 0 ? await this.tried(siteId, valid, sender) : undefined;
    const judged = trial ? await this.answers({ siteId, valid, trial }, sender, asked) : [];
    const byIndex = new Map(valid.map(({ index }, n) => [index, judged[n]]));
    const answers = checked.map(
      (each, index) => byIndex.get(index) ?? invalidAnswer(each as InvalidRecord, asked),
    );
    const problem =
      invalid.length > 0
        ? problemOf(together(invalid.map((each) => each.problem)), asked)
        : answers.find(({ outcome }) => outcome === 'refused')?.problem;
    return published(DryRunOfBatch, {
      outcome: outcomeOf(answers.map(({ outcome }) => outcome)),
      ...given('judgedAt', trial && judgedAt(trial.rehearsed, trial.marks)),
      ...given('problem', problem),
      records: answers,
    });
  }

  /** All that the submission would object to before anything is decided. */
  private checked(
    record: TriedRecord,
    index: number,
    { viewer, resolve }: Readonly<{ viewer: Viewer; resolve: Resolve }>,
  ): Valid | InvalidRecord {
    if ('problem' in record) return record;
    const { recordId, body: dto } = record;
    try {
      assertMayRecord(viewer, { recordId, type: dto.type }, 'body');
      const said = plain(dto);
      assertSameDay(said, this.facts.opened.calendarZone);
      const body = resolve(said);
      assertWhole(body);
      return { index, recordId, body };
    } catch (error) {
      return invalidAt(index, error, recordId);
    }
  }

  /** Pointers of refusals count from what was judged; they are told as places in what was sent. */
  private async tried(siteId: string, valid: readonly Valid[], sender: Sender): Promise<Trial> {
    const records = valid.map(({ recordId, body }) => ({ recordId, body }));
    return this.rehearsals.ofBatch({ siteId, records }, sender);
  }

  private async answers(
    judged: Judged,
    sender: Sender,
    asked: Asked,
  ): Promise<readonly DryRunOfBatchRecord[]> {
    const { siteId, valid, trial } = judged;
    const bodies = valid.map(({ body }) => body);
    const declarations = await this.told.of(bodies, sender.viewer);
    const states = await this.statesAfter(judged);
    const { stream, tried } = trial.rehearsed;
    return Promise.all(
      valid.map(async ({ index, recordId }, n) => {
        const only = tried[n];
        if (!only) throw new Error(`nothing was said of ${siteId}/${recordId}`);
        if (only.outcome === 'refused') {
          const refused = await this.submissions.refusedWith(stream, trial.command, only.refusal);
          const problem = replaced(refusalBody(refused, asked), recordAt(n), recordAt(index));
          return answered('refused', recordId, { problem, declarations: declarations[n] });
        }
        const [written] = isAccepted(only) ? only.events : [];
        const change = written && changeBy(written.event, trial.marks, true);
        return answered(written ? 'recorded' : 'unchanged', recordId, {
          answer: answerTo(judged, n, states),
          declarations: declarations[n],
          change,
        });
      }),
    );
  }

  /** Whether each stands once all are recorded that can be. */
  private async statesAfter({ siteId, valid, trial }: Judged): Promise<Map<string, RecordState>> {
    const recordIds = valid.map(({ recordId }) => recordId);
    const states = new Map(await this.recordings.statesOf({ siteId, recordIds }));
    for (const only of trial.rehearsed.tried) {
      for (const { event } of isAccepted(only) ? only.events : []) {
        if (event.type !== 'RecordVoided') continue;
        const { targetRecordId, reversed } = event.data;
        states.set(targetRecordId, 'voided');
        if (reversed.type === 'RecordVoided') states.set(reversed.data.targetRecordId, 'live');
      }
    }
    return states;
  }
}

function answerTo(
  { valid, trial }: Judged,
  n: number,
  states: ReadonlyMap<string, RecordState>,
): BatchRecordAnswer | undefined {
  const only = trial.rehearsed.tried[n];
  const named = valid[n];
  if (!named || !only || only.outcome === 'refused') return undefined;
  const { recordId, body, index } = named;
  const marks = trial.marks?.after.get(recordId);
  const known = trial.marks?.before.get(recordId);
  const recordedAt = isAccepted(only) ? only.events[0]?.metadata.recordedAt : undefined;
  return {
    recordId,
    type: body.type,
    outcome: isAccepted(only) ? 'recorded' : 'unchanged',
    state: states.get(recordId) ?? 'live',
    ...given('recordedAt', recordedAt ?? known?.recordedAt),
    ...given('ordinal', known?.ordinal),
    ...given('flags', flagsBeside(marks?.flags, undefined)),
    ...given('contradictions', marks?.contradictions),
    ...given('doubts', doubtsOfRecord(body, recordAt(index))),
  };
}

type Said = Readonly<{
  answer?: BatchRecordAnswer | undefined;
  problem?: DryRunOfBatchRecord['problem'];
  declarations?: Told | undefined;
  change?: DryRunOfBatchRecord['change'];
}>;

const answered = (
  outcome: Outcome,
  recordId: string | undefined,
  { answer, problem, declarations, change }: Said,
): DryRunOfBatchRecord =>
  published(DryRunOfBatchRecord, {
    outcome,
    ...given('recordId', recordId),
    ...given('answer', answer),
    ...given('problem', problem),
    ...given('declarations', declarations),
    ...given('change', change),
  });

const invalidAnswer = ({ recordId, problem }: InvalidRecord, asked: Asked): DryRunOfBatchRecord =>
  answered('invalid', recordId, { problem: problemBody(problem, asked) });

function problemOf(error: unknown, asked: Asked): DryRunOfBatch['problem'] {
  if (!(error instanceof ProblemException)) throw error;
  return problemBody(error, asked);
}

type Problem = NonNullable<DryRunOfBatchRecord['problem']>;

function replaced(problem: Problem, from: string, to: string): Problem {
  const { errors } = problem;
  if (from === to || !errors) return problem;
  const placed = errors.map(({ pointer, ...part }) => ({
    ...part,
    pointer: pointer.startsWith(from) ? `${to}${pointer.slice(from.length)}` : pointer,
  }));
  return { ...problem, errors: placed };
}

/** As the batch would be answered: what is no sentence is said first, then what is not possible. */
function outcomeOf(outcomes: readonly Outcome[]): Outcome {
  const first = (['invalid', 'refused', 'recorded'] as const).find((each) =>
    outcomes.includes(each),
  );
  return first ?? 'unchanged';
}
