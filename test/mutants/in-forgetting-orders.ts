import { mutantsIn } from './mutant';

/** Acts that meet an order to forget on its way. */
export const inForgettingOrders = [
  ...mutantsIn('apps/api/src')(
    'submitting/declarations.ts',
    [
      'clients/forgetting.spec.ts',
      'an act that comes while an order to forget its client is on its way',
    ],
    [
      {
        id: 'named-before-the-order',
        fault:
          'whoever is to be forgotten is declared anew before the order is in the log, and stays',
        find: 'await Promise.all(refs.map((ref) => this.ordered(ref)));',
        put: 'await Promise.all(refs);',
      },
    ],
  ),
];
