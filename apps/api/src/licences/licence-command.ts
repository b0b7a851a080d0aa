import type {
  Declaration,
  LicenceTerms,
  PartyRef,
  SubmittedLicenceRecord,
} from '@lodestone/ledger';
import type { LicenceApplicationDto, LicenceTermsDto } from './licence.dto';
import type { LicenceRecordBody } from './licence-record.dto';

type Declare = (declaration: Declaration) => PartyRef;

/** The terms as the ledger knows them, with refs in the place of identities. */
function termsOf(terms: LicenceTermsDto, declare: Declare): LicenceTerms {
  const clients = terms.clients.map(({ endUser, consignee, importer, ...said }) => {
    const { ref: endUserRef, countryCode: endUserCountryCode } = declare(endUser);
    return {
      endUserRef,
      endUserCountryCode,
      ...(consignee ? { consigneeRef: declare(consignee).ref } : {}),
      ...(importer ? { importerRef: declare(importer).ref } : {}),
      ...said,
    };
  });
  return { ...terms, clients };
}

type Worded = Readonly<{ wordsRef?: string }>;

export function applicationOf(
  { words: _words, terms, ...said }: LicenceApplicationDto,
  declare: Declare,
  worded: Worded,
) {
  return { ...said, terms: termsOf(terms, declare), ...worded };
}

/** What was sent as the ledger takes it: words by their ref, clients by theirs. */
export function recordOf(
  body: LicenceRecordBody,
  declare: Declare,
  worded: Worded,
): SubmittedLicenceRecord {
  const { words: _words, ...said } = body as LicenceRecordBody & Readonly<{ words?: string }>;
  if (said.type !== 'LicenceAmendmentApplied') return { ...said, ...worded };
  return { ...said, terms: termsOf(said.terms, declare), ...worded };
}
