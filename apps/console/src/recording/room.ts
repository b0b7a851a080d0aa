import { room } from '../router/room';
import words from './words.json';

export const recordingRoom = room({
  path: '/record/$type',
  title: words.title,
  desks: ['exporter'],
  search: ['site', 'lot', 'month'],
  page: () => import('./recording-page'),
});
