import { room } from '../router/room';
import words from './words.json';

export const accountRoom = room({
  path: '/account',
  title: words.account,
  desks: ['exporter', 'regulator', 'analyst'],
  page: () => import('./account-page'),
});
