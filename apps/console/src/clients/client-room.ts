import { room } from '../router/room';
import words from './client-words.json';

/** One client: every exporter that sells to it, every spelling, conflicts, and who decided what. */
export const clientRoom = room({
  path: '/clients/$clientId',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: [],
  page: () => import('./client-page'),
});
