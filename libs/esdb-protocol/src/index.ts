export { type Access } from './calls/service';
export { ProtocolServer, type ProtocolServerOptions } from './server/protocol-server';
export { hideStreams, ledgerPrivacy } from './storage/hide-streams';
export {
  type AllPage,
  type AllPageRead,
  type LoggedEvent,
  type LogReading,
  type LogTransaction,
  type ProtocolLog,
  type RawEvent,
  type StreamPage,
  type StreamState,
} from './storage/protocol-log';
export { seedSystemEvents } from './storage/seed-system-events';
