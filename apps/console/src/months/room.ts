import { room } from '../router/room';
import words from './words.json';

export const monthsRoom = room({
  path: '/months',
  title: words.title,
  desks: ['exporter'],
  place: { group: 'today', order: 4, icon: 'months', key: 'm' },
  page: () => import('./months-page'),
});
