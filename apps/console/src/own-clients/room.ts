import { room } from '../router/room';
import words from './words.json';

export const ownClientsRoom = room({
  path: '/clients',
  title: words.title,
  desks: ['exporter'],
  search: ['text', 'client'],
  place: { group: 'books', order: 30, icon: 'clients', key: 'l' },
  page: () => import('./own-clients-page'),
});
