import { itIsAnEventStore } from '../contract/event-store.contract';
import { EmbeddedEventStore } from './embedded-event-store';

describe('the embedded store in memory', () => {
  itIsAnEventStore(() => EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' }));
});
