import { list, object, text, whole } from '../../http/schema';

/** What an authority has of a mine. */
export const mine = object(
  {
    oreKinds: list(text(), 'Codes of the kinds of ore that it digs or leaches.'),
    'yearlyOreMassGrams?': whole(
      'Grams of ore that it was built to dig in a year.',
      1_200_000_000_000,
    ),
    'yearlyOxideMassGrams?': whole(
      'Grams of mineral product, as oxides, in a year.',
      60_000_000_000,
    ),
  },
  'Of a mine: what it is there for.',
);
