import type { Circumstances, KeyedRows, Refusal } from '@lodestone/kernel';
import { operatorOn } from './operators';
import { recordKey, siteRowOf, type RecordRow, type SiteRow } from './site.rows';
import { operatorOfRecord } from './site-on';

/** The rules for every record, checked before its type matters, in order of precedence. */
export const recordRefusals = [
  'site-not-found',
  'record-of-another-operator',
  'record-voided-with-other-content',
  'record-exists-with-other-content',
  'occurred-in-future',
  'not-operator-on-day',
] as const;

export type RecordRefusal = (typeof recordRefusals)[number];

export type Recognised =
  | Readonly<{ known: 'new'; site: SiteRow }>
  | Readonly<{ known: 'recorded'; revision: number }>
  | Readonly<{ known: 'refused'; refusal: Refusal<RecordRefusal> }>;

/**
 * The pair of ids is a record's identity for ever: the same content is the same record however often
 * it is sent, other content is refused, and a voided id is never used again.
 */
export function recogniseRecord(
  rows: KeyedRows,
  {
    siteId,
    recordId,
    occurredOn,
    byEnterpriseId,
    isOfDeal = false,
  }: Readonly<Record<'siteId' | 'recordId', string>> & {
    readonly occurredOn?: string;
    readonly byEnterpriseId?: string | undefined;
    /** Told by whose deal it is about, whoever operates the site: which its own rules ask. */
    readonly isOfDeal?: boolean;
  },
  { contentDigest, today }: Circumstances,
): Recognised {
  const no = (code: RecordRefusal, detail: Refusal['detail'], pointer?: string): Recognised => ({
    known: 'refused',
    refusal: { code, detail, ...(pointer === undefined ? {} : { pointer }) },
  });
  const site = siteRowOf(rows);
  if (!site) return no('site-not-found', { siteId });

  const record = rows.get<RecordRow>(recordKey(recordId));
  if (record && isOfAnother(record, { site, byEnterpriseId })) {
    return no('record-of-another-operator', { recordId });
  }
  if (record?.contentDigest === contentDigest) {
    return { known: 'recorded', revision: record.revision };
  }
  if (record) {
    const code =
      record.state === 'voided'
        ? 'record-voided-with-other-content'
        : 'record-exists-with-other-content';
    return {
      known: 'refused',
      refusal: { code, detail: { recordId }, standsAt: record.revision },
    };
  }
  if (occurredOn !== undefined && occurredOn > today) {
    return no('occurred-in-future', { occurredOn, today }, '/occurredOn');
  }
  if (
    occurredOn !== undefined &&
    byEnterpriseId !== undefined &&
    !isOfDeal &&
    operatorOn(site, occurredOn) !== byEnterpriseId
  ) {
    return no('not-operator-on-day', { siteId, occurredOn }, '/occurredOn');
  }
  return { known: 'new', site };
}

/** An enterprise neither sees nor changes what another told that operates the site on other days. */
export const isOfAnother = (
  record: RecordRow,
  { site, byEnterpriseId }: Readonly<{ site: SiteRow; byEnterpriseId: string | undefined }>,
): boolean => byEnterpriseId !== undefined && operatorOfRecord(site, record) !== byEnterpriseId;
