import { room } from '../router/room';
import words from './words.json';

export const inboxRoom = room({
  path: '/inbox',
  title: words.inbox,
  desks: ['exporter'],
  search: ['open', 'overdue'],
  place: { group: 'today', order: 2, icon: 'inbox', key: 'i' },
  page: () => import('./inbox-page'),
});
