import { addContents, isPosted, postingsOf, type Content } from '@lodestone/ledger';
import type { ExplainedRecord } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { ReadSide } from '../reading/read-side';
import { published } from '../http/same-type';
import { RecordExplanation } from './explanation.answers';
import { inItsForm, type RecordAnswer } from './record.answers';
import type { RecordPathDto } from './record.dto';
import { explanationSeenBy } from './record-seen-by';

type Posting = RecordExplanation['postings'][number];

type ContentMicrograms = Readonly<Record<string, string>>;

/** Answers why the books say what they say. */
@Injectable()
export class ExplainedRecords {
  constructor(private readonly readSide: ReadSide) {}

  async explanation(
    { siteId, recordId }: RecordPathDto,
    viewer: Viewer,
  ): Promise<Reflected<RecordExplanation>> {
    const question = { siteId, recordId, ofEnterpriseId: boundTo(viewer, 'record') };
    const { ordinal, body } = await this.readSide.ask('explanation', question);
    if (!body) throw notFound();
    const seen = explanationSeenBy(viewer, explanationOf(body));
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
  return published(RecordExplanation, {
    record: inItsForm<RecordAnswer>(record),
    postings: lines.map(({ content, ...line }): Posting => ({
      ...line,
      contentMicrograms: microgramsOf(content),
    })),
    sums: { massGrams: String(grams), contentMicrograms: microgramsOf(contents) },
    followers,
    hasMoreFollowers,
  });
}

const microgramsOf = (content: Content): ContentMicrograms =>
  Object.fromEntries([...content].map(([element, micrograms]) => [element, String(micrograms)]));
