import { room } from '../router/room';
import words from './words.json';

export const stockRoom = room({
  path: '/stock',
  title: words.title,
  desks: ['exporter'],
  search: ['site', 'material', 'status'],
  place: { group: 'books', order: 10, icon: 'stock', key: 's' },
  page: () => import('./stock-page'),
});
