import { room } from '../router/room';
import words from './words.json';

/** Sites and enterprises beside each other, what closes worst first. */
export const rankingRoom = room({
  path: '/balances',
  title: words.title,
  desks: ['regulator', 'analyst', 'exporter'],
  search: ['period', 'by', 'element'],
  place: { group: 'ledger', order: 50, icon: 'balance', key: 'b' },
  page: () => import('./ranking-page'),
});
