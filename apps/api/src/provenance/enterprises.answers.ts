import type { EnterprisesAnswer } from '@lodestone/read-models';
import { exactly } from '../http/same-type';
import { digits, list, named, object, text, type TypeOf } from '../http/schema';
import { asked } from './asked.answers';

const amount = digits('Grams, or micrograms of the element that was asked for.', '3000000000');

const Source = named(
  'ProvenanceSource',
  exactly<EnterprisesAnswer['sources'][number]>()(
    object(
      { enterpriseId: text('Whose site that is.', 'GZ-RE'), amount },
      'How much of it came onto the ledger at the sites of one enterprise, or was first drawn there without being declared.',
    ),
  ),
);

const Passage = named(
  'ProvenancePassage',
  exactly<EnterprisesAnswer['passages'][number]>()(
    object(
      {
        fromEnterpriseId: text('Who handed it on.', 'GZ-RE'),
        toEnterpriseId: text('To whom.', 'TJ-MAG'),
        amount,
      },
      'How much of it one enterprise handed on to another. What went there twice counts twice.',
    ),
  ),
);

export const ProvenanceEnterprises = named(
  'ProvenanceEnterprises',
  object({
    ...asked,
    total: digits('What is there, or was moved: grams or micrograms of the element.', '4000000000'),
    sources: list(Source, 'The largest first. Together they are the total.'),
    passages: list(
      Passage,
      'The largest first. What comes into an enterprise, from others and out of its sources, is what it handed on and what is there.',
    ),
  }),
);

export type ProvenanceEnterprises = TypeOf<typeof ProvenanceEnterprises>;
