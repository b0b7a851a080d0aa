import type { KeyedRows, Refusal } from '@lodestone/kernel';
import { licenceMonthsMax, type LicenceRoute } from '@lodestone/reference';
import { changesForNewApplication } from './changed-terms';
import type { GrantedQuantity } from './licence-commands';
import type { Attachment, LicenceApplied, LicenceItem, LicenceTerms } from './licence.events';
import type { LicenceRefusal } from './licence-refusals';
import { attachmentRowOf } from './licence.rows';

type Refused = Refusal<LicenceRefusal> | undefined;

/** What no application can be, whoever decides on it. */
export function refuseApplication(
  { route, purpose, terms, attachments }: LicenceApplied['data'],
  own: KeyedRows,
): Refused {
  return (
    refuseClients(route, terms) ??
    refusePurpose(route, purpose) ??
    refuseAttachments(attachments, own)
  );
}

/** A single licence has one end user, and a licence that names nobody lets nothing out. */
export function refuseClients(route: LicenceRoute, { clients }: LicenceTerms): Refused {
  if (clients.length === 0) {
    return { code: 'licence-names-no-client', detail: {}, pointer: '/terms/clients' };
  }
  const endUsers = new Set(clients.map(({ endUserRef }) => endUserRef)).size;
  if (route === 'general' || endUsers === 1) return undefined;
  const detail = { route, endUsers };
  return { code: 'licence-client-not-single', detail, pointer: '/terms/clients' };
}

/** Only what is registered has a purpose beside the end use, and it has to have one. */
function refusePurpose(route: LicenceRoute, purpose: string | undefined): Refused {
  if ((route === 'registration') === (purpose !== undefined)) return undefined;
  return { code: 'licence-purpose-unfitting', detail: { route, purpose }, pointer: '/purpose' };
}

export function refuseAmendment(before: LicenceTerms, after: LicenceTerms): Refused {
  const changes = changesForNewApplication(before, after);
  if (changes.length === 0) return undefined;
  return { code: 'licence-needs-new-application', detail: { changes }, pointer: '/terms' };
}

/** SHA-256 of no bytes: no paper has it. */
const digestOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** One digest is one file: it has one size and one type, whoever names it and however often. */
export function refuseAttachments(attachments: readonly Attachment[], own: KeyedRows): Refused {
  const named = new Map<string, Attachment>();
  for (const [at, attachment] of attachments.entries()) {
    const { sha256, sizeBytes, mediaType } = attachment;
    const known = named.get(sha256) ?? attachmentRowOf(own, sha256);
    named.set(sha256, attachment);
    const pointer = `/attachments/${at}/sha256`;
    if (sha256 === digestOfNothing) {
      const detail = { sha256, sizeBytes, knownSizeBytes: 0 };
      return { code: 'attachment-contradicted', detail, pointer };
    }
    if (!known || (known.sizeBytes === sizeBytes && known.mediaType === mediaType)) continue;
    const detail = {
      sha256,
      sizeBytes,
      mediaType,
      knownSizeBytes: known.sizeBytes,
      knownMediaType: known.mediaType,
    };
    return { code: 'attachment-contradicted', detail, pointer };
  }
  return undefined;
}

/** Less may be granted than was asked for, and nothing else. */
export function refuseQuantities(
  quantities: readonly GrantedQuantity[],
  { items }: LicenceTerms,
): Refused {
  const seen = new Set<number>();
  for (const [at, { item, massGrams }] of quantities.entries()) {
    const asked = items[item - 1];
    if (asked && massGrams <= asked.massGrams && !seen.has(item)) {
      seen.add(item);
      continue;
    }
    const detail = { item, massGrams, askedGrams: asked?.massGrams };
    return { code: 'licence-quantity-impossible', detail, pointer: `/quantities/${at}` };
  }
  return undefined;
}

export const grantedTerms = (
  terms: LicenceTerms,
  quantities: readonly GrantedQuantity[],
): LicenceTerms => ({
  ...terms,
  items: terms.items.map((asked, at): LicenceItem => {
    const granted = quantities.find(({ item }) => item === at + 1);
    return granted ? { ...asked, massGrams: granted.massGrams } : asked;
  }),
});

type Validity = Readonly<{ occurredOn: string; validFrom: string; expiresOn: string }>;

/** It begins when it is granted or later, and ends within what its route allows (Art. 15). */
export function refuseValidity(
  { occurredOn, validFrom, expiresOn }: Validity,
  route: LicenceRoute,
): Refused {
  const monthsMax = licenceMonthsMax[route];
  const latestOn = monthsMax === undefined ? undefined : monthsAfter(validFrom, monthsMax);
  const isWithin = latestOn === undefined || expiresOn <= latestOn;
  if (occurredOn <= validFrom && validFrom <= expiresOn && isWithin) return undefined;
  const detail = { route, occurredOn, validFrom, expiresOn, latestOn };
  return { code: 'licence-validity-impossible', detail, pointer: '/expiresOn' };
}

/** The same day so many months later; where that month has no such day, its last one. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 'YYYY-MM-DD'.length);
}
