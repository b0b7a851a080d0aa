import type {
  DirectoryDecision as ReadDecision,
  DirectoryEnterprise as ReadEnterprise,
  DirectorySite as ReadSite,
  DirectorySiteDecision as ReadSiteDecision,
  NameSince as ReadName,
} from '@lodestone/read-models';
import { siteStandingTypes } from '@lodestone/ledger';
import { identityDoubts, RegisteredIdentifier } from '../acts/identifier.answers';
import { exactly } from '../http/same-type';
import { day, list, named, next, object, of, oneOf, text, type TypeOf } from '../http/schema';
import { mine } from '../acts/stored/mine.answers';
import { site } from '../sites/site.answers';
import { recordedAt } from '../submitting/recorded.answers';

const DirectorySiteDecision = named(
  'DirectorySiteDecision',
  exactly<ReadSiteDecision>()(
    object(
      {
        recordId: text('The record of the decision.', '~SOLD-2025'),
        type: oneOf(siteStandingTypes, 'What was decided.'),
        effectiveOn: day('The day from which it holds.', '2025-08-01'),
        activities: list(text(), 'Of a change of activities: the codes of all of them.'),
        'mine?': mine,
        'fromEnterpriseId?': text('Of a transfer: who operated it on the day before.', 'TJ-MAG'),
        'toEnterpriseId?': text('Of a transfer: who operates it from then on.', 'BY-RE'),
        recordedAt,
      },
      'What an authority decided about a site.',
    ),
  ),
);

const DirectorySite = named(
  'DirectorySite',
  exactly<ReadSite>()(
    object(
      {
        ...site,
        enterpriseId: text('The enterprise that operates it on the day.', 'TJ-MAG'),
        activities: list(text(), 'Codes of what it does on the day; of a closed one, what it did.'),
        'closedSince?': day('Since when it is closed. Absent where it is not.', '2025-12-31'),
        decisions: list(DirectorySiteDecision, 'In the order in which they were recorded.'),
      },
      'A registered site.',
    ),
  ),
);

const DirectoryDecision = named(
  'DirectoryDecision',
  exactly<ReadDecision>()(
    object(
      {
        recordId: text('The record of the decision.', 'DES-2024'),
        type: oneOf(
          [
            'EnterpriseDesignated',
            'DesignationRevoked',
            'EnterpriseSuspended',
            'EnterpriseReinstated',
            'EnterpriseRenamed',
            'EnterpriseMerged',
          ],
          'What was decided.',
        ),
        effectiveOn: day('The day from which it holds.', '2024-10-01'),
        activities: list(text(), 'Codes of the activities that it is about.'),
        'name?': text('Of a renaming: the new name in its own script.', '天津永磁科技股份有限公司'),
        'nameLatin?': text(
          'Of a renaming: the new name in Latin letters. Absent where it stays as it was.',
          'Tianjin Permanent Magnet Technology Co., Ltd.',
        ),
        'intoEnterpriseId?': text('Of a merger: who goes on in its place.', 'BY-RE'),
        recordedAt,
      },
      'What an authority decided about an enterprise.',
    ),
  ),
);

const NameSince = named(
  'NameSince',
  exactly<ReadName>()(
    object(
      {
        name: text('In its own script.', '天津磁材有限公司'),
        nameLatin: text('In Latin letters.', 'Tianjin Magnetic Materials Co., Ltd.'),
        'since?': day('Absent of the name under which it was registered.', '2025-07-01'),
      },
      'A name, and from which day it holds.',
    ),
  ),
);

export const enterprise = {
  enterpriseId: text('The enterprise.', 'TJ-MAG'),
  name: text('Its name in its own script, on the day.', '天津磁材有限公司'),
  nameLatin: text('Its name in Latin letters, on the day.', 'Tianjin Magnetic Materials Co., Ltd.'),
  names: list(NameSince, 'All its names, in the order of the days from which they hold.'),
  countryCode: text('Country of registration (ISO 3166-1 alpha-2).', 'CN'),
  identifiers: list(RegisteredIdentifier, 'Its numbers.'),
  'doubts?': of(identityDoubts, 'Numbers that may be wrong. Absent where none is.'),
  activities: list(text(), 'Codes of what all its sites do that are not closed.'),
  sites: list(DirectorySite, 'The sites that it operates on the day.'),
  'merged?': object(
    {
      mergedSince: day('The day from which it is no more.', '2025-10-01'),
      intoEnterpriseId: text('The enterprise that goes on in its place.', 'BY-RE'),
    },
    'Absent of an enterprise that is there on the day.',
  ),
  predecessorIds: list(text(), 'Enterprises that merged into this one by the day.'),
  decisions: list(DirectoryDecision, 'In the order in which they were recorded.'),
};

const DirectoryEnterprise = named(
  'DirectoryEnterprise',
  exactly<ReadEnterprise>()(object(enterprise, 'A registered enterprise with its sites.')),
);

export const Directory = named(
  'Directory',
  object({
    items: list(DirectoryEnterprise, 'Enterprises in the order of their ids.'),
    'next?': next,
  }),
);

export type Directory = TypeOf<typeof Directory>;
