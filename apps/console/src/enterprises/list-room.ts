import { room } from '../router/room';
import words from './words.json';

/** Everybody who has a site in this ledger. */
export const enterprisesRoom = room({
  path: '/enterprises',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['text'],
  place: { group: 'ledger', order: 20, icon: 'enterprise', key: 'e' },
  page: () => import('./enterprises-page'),
});
