import { room } from '../router/room';
import words from './words.json';

/** What only a history shows to be wrong. */
export const findingsRoom = room({
  path: '/findings',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['state', 'rule', 'who', 'finding'],
  place: { group: 'today', order: 20, icon: 'flag', key: 'f' },
  page: () => import('./findings-page'),
});
