import { room } from '../router/room';
import words from './words.json';

/** A question of one's own over every event of a range, beside the same at another moment. */
export const replayRoom = room({
  path: '/replay',
  title: words.title,
  desks: ['regulator', 'analyst'],
  search: ['reduce', 'from', 'to', 'against'],
  place: { group: 'reading', order: 30, icon: 'play', key: 'r' },
  page: () => import('./replay-page'),
});
