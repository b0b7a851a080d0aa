import { room } from '../router/room';
import words from './words.json';

/** What was there, what came and went, what is there, and what nobody accounts for. */
export const balancesRoom = room({
  path: '/balances/$scope',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['element', 'period', 'figure', 'by'],
  page: () => import('./balances-page'),
});
