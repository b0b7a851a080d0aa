import type {
  DirectoryDecision as ReadDecision,
  DirectoryEnterprise as ReadEnterprise,
  DirectorySite as ReadSite,
} from '@lodestone/read-models';
import { identityDoubts, RegisteredIdentifier } from '../acts/identifier.answers';
import { exactly } from '../http/same-type';
import { day, list, named, next, object, of, oneOf, text, type TypeOf } from '../http/schema';
import { site } from '../sites/site.answers';
import { recordedAt } from '../submitting/recorded.answers';

const DirectorySite = named(
  'DirectorySite',
  exactly<ReadSite>()(object(site, 'A registered site.')),
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
          ],
          'What was decided.',
        ),
        effectiveOn: day('The day from which it holds.', '2024-10-01'),
        activities: list(text(), 'Codes of the activities that it is about.'),
        recordedAt,
      },
      'What an authority decided about an enterprise.',
    ),
  ),
);

export const enterprise = {
  enterpriseId: text('The enterprise.', 'TJ-MAG'),
  name: text('Its name in its own script.', '天津磁材有限公司'),
  nameLatin: text('Its name in Latin letters.', 'Tianjin Magnetic Materials Co., Ltd.'),
  countryCode: text('Country of registration (ISO 3166-1 alpha-2).', 'CN'),
  identifiers: list(RegisteredIdentifier, 'Its numbers.'),
  'doubts?': of(identityDoubts, 'Numbers that may be wrong. Absent where none is.'),
  activities: list(text(), 'Codes of what all its sites do.'),
  sites: list(DirectorySite, 'Its sites.'),
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
