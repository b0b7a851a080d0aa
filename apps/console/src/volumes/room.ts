import { room } from '../router/room';
import words from './words.json';

export const volumesRoom = room({
  path: '/volumes',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['by', 'kind', 'client', 'exporter'],
  place: { group: 'books', order: 40, icon: 'chart', key: 'v' },
  page: () => import('./volumes-page'),
});
