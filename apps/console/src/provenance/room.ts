import { room } from '../router/room';
import words from './words.json';

/** Where a lot came from and what became of it. */
export const lotRoom = room({
  path: '/lots/$siteId/$lotId',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['element', 'dir', 'depth', 'model', 'view', 'open', 'node'],
  page: () => import('./lot-page'),
});
