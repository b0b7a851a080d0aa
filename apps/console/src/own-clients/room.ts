import { room } from '../router/room';
import words from './words.json';

/** Everybody declared in a sale or an export: by an exporter themselves, and for a regulator by anybody. */
export const ownClientsRoom = room({
  path: '/clients',
  title: words.title,
  desks: ['exporter', 'regulator'],
  search: ['text', 'client'],
  place: { group: 'books', order: 30, icon: 'clients', key: 'l' },
  page: () => import('./own-clients-page'),
});
