import { room } from '../router/room';
import words from './words.json';

export const workRoom = room({
  path: '/work',
  title: words.title,
  desks: ['exporter'],
  search: ['open'],
  place: { group: 'today', order: 1, icon: 'home', key: 'w' },
  page: () => import('./work-page'),
});
