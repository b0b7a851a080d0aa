import { siteStandingTypes } from '@lodestone/ledger';
import type { RecordBody, Submission } from '@lodestone/nation';

/** As many as may wait in the write path without anybody being turned away. */
const waveMax = 1_000;

/**
 * A site that is told several records at once has them appended at once. In return the log may have
 * a record before one of another site that was recorded up to so many days earlier.
 */
const daysMax = 3;

/** Days begin in Shanghai: 16:00 UTC. */
const dayOf = ({ recordedAt }: Submission): number =>
  Math.floor((Date.parse(recordedAt) + 8 * 3_600_000) / 86_400_000);

/**
 * Submissions that can be sent at once. Those of one stream are decided in their order anyway; a
 * wave ends before the first that looks at what another stream is told in the same wave, and after
 * some days, so that the order of the log follows the nation's time. What changes who may do what
 * goes alone: any act may look at it.
 */
export function* wavesOf(
  submissions: Iterable<Submission>,
): Generator<readonly Submission[], undefined> {
  let wave: Submission[] = [];
  let told = new Set<string>();
  for (const submission of submissions) {
    const [first] = wave;
    const isNext =
      first !== undefined &&
      (wave.length >= waveMax ||
        dayOf(submission) >= dayOf(first) + daysMax ||
        isDecision(submission) ||
        isDecision(first) ||
        looksAt(submission).some((name) => told.has(name)));
    if (isNext) {
      yield wave;
      wave = [];
      told = new Set();
    }
    wave.push(submission);
    for (const name of tells(submission)) told.add(name);
  }
  if (wave.length > 0) yield wave;
}

const decisions: ReadonlySet<string> = new Set([
  'AgencyGranted',
  'AgencyRevoked',
  'EnterpriseMerged',
  ...siteStandingTypes,
]);

/** Who operates a site, who is no more, and who may act for whom. */
const isDecision = (submission: Submission): boolean =>
  (submission.kind === 'standing' || submission.kind === 'record') &&
  decisions.has(submission.body.type);

/** Stands for everything that a receipt, or what mends a record, may be looked at for. */
const arrivals = '*';

/** What others may have to look at for what this tells. */
function tells(submission: Submission): readonly string[] {
  switch (submission.kind) {
    case 'enterprise':
      return [submission.enterpriseId];
    case 'standing':
      return [`${submission.enterpriseId}/${submission.recordId}`];
    case 'site':
      return [submission.siteId];
    case 'record': {
      const { siteId, recordId, body } = submission;
      const own = `${siteId}/${recordId}`;
      // A redirection is what the receipt of its target looks at.
      if ('targetRecordId' in body) return [own, `${siteId}/${body.targetRecordId}`, arrivals];
      return body.type === 'Received' ? [own, arrivals] : [own];
    }
  }
}

/** What another stream has to have been told before. */
function looksAt(submission: Submission): readonly string[] {
  switch (submission.kind) {
    case 'enterprise':
    case 'standing':
      return [];
    case 'site':
      return [submission.body.enterpriseId];
    case 'record': {
      const { body } = submission;
      if (body.type === 'Received') return body.receipts.map(recordOfMovement);
      const named = [...receiversIn(body), ...undoneIn(body), ...dealsIn(body).map(recordOfLine)];
      // Whether something of it was received by then decides what can be mended.
      return 'targetRecordId' in body ? [...named, arrivals] : named;
    }
  }
}

const receiversIn = (body: RecordBody): readonly string[] =>
  'receivingSiteId' in body && body.receivingSiteId !== undefined ? [body.receivingSiteId] : [];

/** The import that an export takes back. */
const undoneIn = (body: RecordBody): readonly string[] =>
  body.type === 'Exported' ? [body.returnedImportRecordId ?? []].flat() : [];

/** Deals of sales that an export fulfils, or that are given up: at whatever site they were made. */
function dealsIn(body: RecordBody): readonly string[] {
  if (body.type === 'SaleGivenUp') return [body.dealId];
  return body.type === 'Exported' ? body.goods.flatMap(({ saleDealId }) => saleDealId ?? []) : [];
}

const recordOfLine = (lineId: string): string => lineId.slice(0, lineId.lastIndexOf('/'));

const recordOfMovement = ({ movementId }: Readonly<{ movementId: string }>): string =>
  recordOfLine(movementId);
