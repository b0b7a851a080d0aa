import {
  addContents,
  isPosted,
  postingsOf,
  type Content,
  type PostingLine,
} from '@lodestone/ledger';
import type { ExplainedRecord, FollowingRecord } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { ReadSide } from '../reading/read-side';
import type { RecordPathDto } from './record.dto';
import type { RecordAnswer } from './records.service';
import { withoutStrangers } from './without-strangers';

type ContentMicrograms = Readonly<Record<string, string>>;

export type Posting = Omit<PostingLine, 'content'> &
  Readonly<{ contentMicrograms: ContentMicrograms }>;

export type RecordExplanation = Readonly<{
  record: RecordAnswer;
  /** Of the version that stands, or stood until it was voided; none of what posts nothing. */
  postings: readonly Posting[];
  /** Over all postings: grams, and each rare earth that does not come to nothing. All are zero. */
  sums: Readonly<{ massGrams: string; contentMicrograms: ContentMicrograms }>;
  followers: readonly FollowingRecord[];
  hasMoreFollowers: boolean;
}>;

/** Answers why the books say what they say. */
@Injectable()
export class ExplainedRecords {
  constructor(private readonly readSide: ReadSide) {}

  async explanation(
    { siteId, recordId }: RecordPathDto,
    viewer: Viewer,
  ): Promise<Reflected<RecordExplanation>> {
    const { ordinal, body } = await this.readSide.ask('explanation', { siteId, recordId });
    if (!body) throw notFound();
    const whole = explanationOf(body);
    // An enterprise to which it was only declared sees the record itself, and not another's books.
    const seen = asSeenBy(viewer, {
      kind: 'record',
      ownerId: body.record.enterpriseId,
      whole,
      own: () => ofItsOwner(whole),
    });
    if (!seen) throw notFound();
    return { ordinal, body: seen };
  }
}

function explanationOf({
  record: { contentDigest: _, ...record },
  followers,
  hasMoreFollowers,
}: ExplainedRecord): RecordExplanation {
  const event = { type: record.type, data: record.data };
  const lines = isPosted(event) ? postingsOf(event) : [];
  const grams = lines.reduce((sum, { massGrams }) => sum + BigInt(massGrams), 0n);
  const contents = addContents(lines.map(({ content }) => content));
  return {
    record,
    postings: lines.map(({ content, ...line }) => ({
      ...line,
      contentMicrograms: microgramsOf(content),
    })),
    sums: { massGrams: String(grams), contentMicrograms: microgramsOf(contents) },
    followers,
    hasMoreFollowers,
  };
}

const microgramsOf = (content: Content): ContentMicrograms =>
  Object.fromEntries([...content].map(([element, micrograms]) => [element, String(micrograms)]));

/** Without the assays of strangers. What follows at another's site is a receipt of what was sent. */
function ofItsOwner(explanation: RecordExplanation): RecordExplanation {
  const { record, postings } = explanation;
  const { data } = record;
  const seen = withoutStrangers({ siteId: record.siteId, act: { data }, postings });
  return { ...explanation, record: { ...record, data: seen.act.data }, postings: seen.postings };
}
