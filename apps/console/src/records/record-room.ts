import { room } from '../router/room';
import words from './words.json';

export const recordRoom = room({
  path: '/records/$siteId/$recordId',
  title: words.record,
  desks: ['exporter', 'regulator', 'analyst'],
  page: () => import('./record-page'),
});
