import { room } from '../router/room';
import words from './words.json';

export const mendRoom = room({
  path: '/records/$siteId/$recordId/mend',
  title: words.title,
  desks: ['exporter'],
  search: ['how'],
  page: () => import('./mend-page'),
});
