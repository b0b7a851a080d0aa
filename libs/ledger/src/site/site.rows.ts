import type { KeyedRows } from '@lodestone/kernel';
import type { LotStamp } from './lines';
import type { SiteOpened } from './site.events';

/** Only what a decision needs; what a screen needs belongs in a read model. */
export type SiteRow = Pick<SiteOpened['data'], 'siteId' | 'enterpriseId' | 'activities'> & {
  readonly countryCode: string;
  readonly contentDigest: string;
};

export type RecordRow = Readonly<{
  type: string;
  contentDigest: string;
  revision: number;
  state: 'live' | 'voided';
  /** Of a sale on the chain: whose stream knows whether it was received. */
  receivingSiteId?: string;
}>;

/** `massGrams` is what is left. A voided lot stays, because its id is never used again. */
export type LotRow = LotStamp &
  Readonly<{
    firstOn: string;
    madeById: string;
    state: 'live' | 'voided';
    /** Of a lot of status `sold`: the only deal whose exports may take from it. */
    dealId?: string;
  }>;

/** A live record that took from a lot. */
export type UseRow = Readonly<{ recordId: string; revision: number; massGrams: number }>;

/** A line sent to another site, read by that site's receipts. Stays when its sale is voided. */
export type SentRow = Readonly<{
  movementId: string;
  receivingSiteId: string;
  buyerId: string;
  occurredOn: string;
  sent: LotStamp;
  state: 'live' | 'voided';
}>;

/** A live receipt that closed a line. */
export type ReceivedRow = Readonly<{ recordId: string; revision: number }>;

/** A live deal of this site: what exports in fulfilment of it must name. */
export type DealRow = Readonly<{ recordId: string; abroad: boolean }>;

export const siteKey = 'site';
export const recordKey = (recordId: string): string => `record/${recordId}`;
export const lotKey = (lotId: string): string => `lot/${lotId}`;
export const usesOf = (lotId: string): string => `use/${lotId}/`;
export const dealKey = (dealId: string): string => `deal/${dealId}`;
export const sentKey = (movementId: string, lotId: string): string => `sent/${movementId}/${lotId}`;
export const receivedKey = (movementId: string, lotId: string): string =>
  `received/${movementId}/${lotId}`;

/** Zero-padded, so that key order is order of recording. */
export const useKey = (lotId: string, revision: number): string =>
  `${usesOf(lotId)}${String(revision).padStart(12, '0')}`;

export const siteRowOf = (rows: KeyedRows): SiteRow | undefined => rows.get<SiteRow>(siteKey);

export const lotRowOf = (rows: KeyedRows, lotId: string): LotRow | undefined =>
  rows.get<LotRow>(lotKey(lotId));
