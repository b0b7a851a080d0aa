// A new room is one folder and one line here.
export { accountRoom } from './signing-in/account-room';
export { workRoom } from './work/room';
export { inboxRoom } from './deliveries/inbox-room';
export { outboxRoom } from './deliveries/outbox-room';
export { monthsRoom } from './months/room';
export { stockRoom } from './stock/room';
export { recordsRoom } from './records/room';
export { recordRoom } from './records/record-room';
export { mendRoom } from './mending/room';
export { ownClientsRoom } from './own-clients/room';
export { volumesRoom } from './volumes/room';
export { recordingStartRoom } from './recording/start-room';
export { recordingRoom } from './recording/room';
