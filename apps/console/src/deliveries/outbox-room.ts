import { room } from '../router/room';
import words from './words.json';

export const outboxRoom = room({
  path: '/outbox',
  title: words.outbox,
  desks: ['exporter'],
  search: ['overdue'],
  place: { group: 'today', order: 3, icon: 'outbox', key: 'o' },
  page: () => import('./outbox-page'),
});
