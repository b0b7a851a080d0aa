import { room } from '../router/room';
import words from './words.json';

/** Every event, live and past. */
export const eventsRoom = room({
  path: '/events',
  title: words.title,
  desks: ['regulator', 'analyst'],
  search: ['to', 'type', 'site', 'at', 'tab'],
  place: { group: 'reading', order: 10, icon: 'events', key: 'v' },
  page: () => import('./events-page'),
});
