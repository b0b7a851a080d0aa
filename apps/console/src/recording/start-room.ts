import { room } from '../router/room';
import words from './words.json';

/** The navigation leads here: the first form, from which every other is one choice away. */
export const recordingStartRoom = room({
  path: '/record',
  title: words.title,
  desks: ['exporter'],
  search: ['site', 'lot'],
  place: { group: 'bring-in', order: 30, icon: 'forms', key: 'c' },
  page: () => import('./recording-page'),
});
