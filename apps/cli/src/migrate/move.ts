import { copyLog, type Copied } from '@lodestone/event-store/migration/copy-log';
import type { ReadableLog, WritableLog } from '@lodestone/event-store/migration/copied-event';
import { surveySource, type SourceSurvey } from '@lodestone/event-store/migration/survey-source';
import { ledgerStream, type LedgerOpened } from '@lodestone/ledger';
import type { Printer } from '../terminal/printer';
import { carryOut, planKey, type KeyPlan } from './key-plan';

export type Move = Readonly<{
  source: ReadableLog;
  /** It makes a log where there is none, so it is asked for when nothing is to be refused any more. */
  openCopy: () => Promise<WritableLog>;
  keys: Readonly<{ from: string; to: string }>;
  print: Printer;
  signal: AbortSignal;
}>;

export type Moved = Copied & Readonly<{ survey: SourceSurvey; key: KeyPlan }>;

/** Log first, then its check, the key last: who dies in between leaves nothing that opens. */
export async function move({ source, openCopy, keys, print, signal }: Move): Promise<Moved> {
  let fingerprint: string | undefined;
  const survey = await surveySource(source, {
    signal,
    onProgress: (done) => print.progress.show({ what: 'surveying', done, unit: 'events' }),
    onEvent({ stream, type, data }) {
      if (stream === ledgerStream && type === 'LedgerOpened') fingerprint ??= fingerprintIn(data);
    },
  });
  const key = planKey({ ...keys, fingerprint });
  const copy = await openCopy();
  const copied = await copyLog(
    { source, copy, survey },
    {
      signal,
      onProgress: (what, done) =>
        print.progress.show({ what, done, total: survey.events, unit: 'events' }),
    },
  );
  carryOut(key);
  return { ...copied, survey, key };
}

const fingerprintIn = (data: Uint8Array): string =>
  (JSON.parse(Buffer.from(data).toString()) as LedgerOpened['data']).keyFingerprint;
