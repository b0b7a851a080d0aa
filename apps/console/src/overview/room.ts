import { room } from '../router/room';
import words from './words.json';

/** Where a regulator begins: what was exported, where matter goes, and what does not add up. */
export const overviewRoom = room({
  path: '/overview',
  title: words.title,
  desks: ['regulator', 'analyst'],
  search: ['year', 'element'],
  place: { group: 'today', order: 10, icon: 'home', key: 'o' },
  page: () => import('./overview-page'),
});
