import { addContents, isPosted, postingsOf, type Content } from '@lodestone/ledger';
import type { ExplainedRecord } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { ReadSide } from '../reading/read-side';
import { published } from '../http/same-type';
import { RecordExplanation } from './explanation.answers';
import { inItsForm, type RecordAnswer } from './record.answers';
import type { RecordPathDto } from './record.dto';
import { withoutStrangers } from './without-strangers';

type ContentMicrograms = Readonly<Record<string, string>>;

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
  return published(RecordExplanation, {
    record: inItsForm<RecordAnswer>(record),
    postings: lines.map(({ content, ...line }) => ({
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

/** Without the assays of strangers. What follows at another's site is a receipt of what was sent. */
function ofItsOwner(explanation: RecordExplanation): RecordExplanation {
  const { record, postings } = explanation;
  const { data } = record;
  const seen = withoutStrangers({ siteId: record.siteId, act: { data }, postings });
  const shown = inItsForm<RecordAnswer>({ ...record, data: seen.act.data });
  return { ...explanation, record: shown, postings: seen.postings };
}
