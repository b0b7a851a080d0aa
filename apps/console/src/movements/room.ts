import { room } from '../router/room';
import words from './words.json';

/** What is on its way between sites, and what both sides say of it. */
export const movementsRoom = room({
  path: '/movements',
  title: words.title,
  desks: ['exporter', 'regulator', 'analyst'],
  search: ['status', 'who', 'material', 'from', 'to', 'movement'],
  place: { group: 'ledger', order: 40, icon: 'movements', key: 'm' },
  page: () => import('./movements-page'),
});
