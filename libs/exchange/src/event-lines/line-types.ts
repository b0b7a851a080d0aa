import { eventTypes, type EventType } from '@lodestone/ledger';

/** In streams that are not counted: they have no ordinal of their own, and are of one tenant alone. */
const withoutOrdinal = [
  'PartyDeclared',
  'IdentityViewed',
  'NameSaved',
  'NameDropped',
  'ImportOpened',
  'ImportProgressed',
  'ImportClosed',
  'TextDeclared',
] as const satisfies readonly EventType[];

export type LineType = Exclude<EventType, (typeof withoutOrdinal)[number]>;

const isUncounted: ReadonlySet<string> = new Set(withoutOrdinal);

/** Every type of event that a line can be of. */
export const lineTypes = eventTypes.filter((type): type is LineType => !isUncounted.has(type));
