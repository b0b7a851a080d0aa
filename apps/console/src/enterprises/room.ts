import { room } from '../router/room';
import words from './words.json';

/** One enterprise: its sites, what it sold and exported, to whom, and whether its balance closes. */
export const enterpriseRoom = room({
  path: '/enterprises/$enterpriseId',
  title: words.one,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['year'],
  page: () => import('./enterprise-page'),
});
