import { room } from '../router/room';
import words from './words.json';

/** What changed between two moments of the ledger, and who submitted it. */
export const compareRoom = room({
  path: '/compare',
  title: words.title,
  desks: ['regulator', 'analyst'],
  search: ['from', 'to', 'who', 'month'],
  place: { group: 'authority', order: 30, icon: 'compare', key: 'w' },
  page: () => import('./compare-page'),
});
