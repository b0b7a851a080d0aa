import type {
  AgencyGranted,
  AgencyRevoked,
  EnterpriseDesignated,
  EnterpriseEvent,
  EnterpriseMerged,
  EnterpriseRegistered,
  EnterpriseRenamed,
  EnterpriseSuspended,
} from '@lodestone/ledger';
import { RegisteredIdentifier } from '../acts/identifier.answers';
import { enterprise } from '../directory/directory.answers';
import { exactly } from '../http/same-type';
import {
  byType,
  day,
  list,
  named,
  object,
  oneOf,
  text,
  type Schema,
  type TypeOf,
} from '../http/schema';
import { RecordedHead } from '../submitting/recorded.answers';

const { enterpriseId, name, nameLatin, countryCode } = enterprise;

const RegisteredData = named(
  'EnterpriseRegisteredData',
  exactly<EnterpriseRegistered['data']>()(
    object(
      {
        enterpriseId,
        name,
        nameLatin,
        countryCode,
        identifiers: list(RegisteredIdentifier, 'Its numbers.'),
      },
      'An enterprise as it was registered.',
    ),
  ),
);

const notice = {
  enterpriseId,
  recordId: text('The record of the decision.', 'DES-2024'),
  effectiveOn: day('The day from which it holds.', '2024-10-01'),
};

const activities = list(text(), 'Codes of the activities that it is about.');

const DesignationData = named(
  'DesignationData',
  exactly<EnterpriseDesignated['data']>()(
    object({ ...notice, activities }, 'A designation, or its end.'),
  ),
);

const SuspensionData = named(
  'SuspensionData',
  exactly<EnterpriseSuspended['data']>()(object(notice, 'A suspension, or its end.')),
);

const RenamingData = named(
  'RenamingData',
  exactly<EnterpriseRenamed['data']>()(
    object(
      {
        ...notice,
        name: text('The new name in its own script.', '包头稀土集团有限公司'),
        'nameLatin?': text(
          'The new name in Latin letters. Absent where it stays as it was.',
          'Baotou Rare Earth Group Co., Ltd.',
        ),
      },
      'A new name.',
    ),
  ),
);

const MergerData = named(
  'MergerData',
  exactly<EnterpriseMerged['data']>()(
    object(
      {
        ...notice,
        intoEnterpriseId: text('The enterprise that goes on in its place.', 'BY-RE'),
      },
      'A merger: the enterprise is no more, and another goes on in its place.',
    ),
  ),
);

const GrantData = named(
  'AgencyGrantedData',
  exactly<AgencyGranted['data']>()(
    object(
      {
        ...notice,
        recordId: text('The grant.', 'AGENCY-2025'),
        agentId: text('The enterprise that may act for it.', 'TJ-PORT'),
        acts: list(oneOf(['sale', 'export']), 'What it may do.'),
      },
      'An enterprise lets another sell or export for it.',
    ),
  ),
);

const GrantEndData = named(
  'AgencyRevokedData',
  exactly<AgencyRevoked['data']>()(
    object(
      {
        ...notice,
        recordId: text('The record of the end.', 'AGENCY-2025-END'),
        effectiveOn: day('The first day on which the grant does not hold.', '2025-10-01'),
        grantRecordId: text('The grant that ends.', 'AGENCY-2025'),
      },
      'The end of a grant.',
    ),
  ),
);

/** What is stored of a decision about an enterprise, by its type. */
const standingDatas = {
  EnterpriseDesignated: DesignationData,
  DesignationRevoked: DesignationData,
  EnterpriseSuspended: SuspensionData,
  EnterpriseReinstated: SuspensionData,
  EnterpriseRenamed: RenamingData,
  EnterpriseMerged: MergerData,
  AgencyGranted: GrantData,
  AgencyRevoked: GrantEndData,
} as const satisfies Record<Exclude<EnterpriseEvent['type'], 'EnterpriseRegistered'>, Schema>;

export const RecordedStanding = named(
  'RecordedStanding',
  byType('Recorded', RecordedHead, standingDatas),
);

export type RecordedStanding = TypeOf<typeof RecordedStanding>;

export const RecordedEnterprise = named(
  'RecordedEnterprise',
  byType('Recorded', RecordedHead, { EnterpriseRegistered: RegisteredData }),
);

export type RecordedEnterprise = TypeOf<typeof RecordedEnterprise>;

export const RegisteredEnterprise = named(
  'RegisteredEnterprise',
  object({
    ...enterprise,
    standing: object(
      {
        asOf: day('The day that was asked about.', '2025-06-30'),
        'suspendedSince?': day('Since when it is suspended. Absent where it is not.'),
        designatedFor: list(text(), 'Codes of the activities that it is designated for.'),
      },
      'How the enterprise stands on a day.',
    ),
  }),
);

export type RegisteredEnterprise = TypeOf<typeof RegisteredEnterprise>;
