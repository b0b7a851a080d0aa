import { room } from '../router/room';
import words from './words.json';

export const recordsRoom = room({
  path: '/records',
  title: words.title,
  desks: ['exporter', 'regulator'],
  search: ['type', 'state'],
  place: { group: 'books', order: 20, icon: 'records', key: 'r' },
  page: () => import('./records-page'),
});
