import { room } from '../router/room';
import words from './words.json';

/** Every table as a file, of one ordinal. */
export const exportRoom = room({
  path: '/export',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['dataset'],
  place: { group: 'reading', order: 50, icon: 'download', key: 'x' },
  page: () => import('./export-page'),
});
