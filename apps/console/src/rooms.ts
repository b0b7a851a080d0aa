// A new room is one folder and one line here.
export { accountRoom } from './signing-in/account-room';
export { lotRoom } from './provenance/room';
export { overviewRoom } from './overview/room';
export { findingsRoom } from './findings/room';
export { enterprisesRoom } from './enterprises/list-room';
export { enterpriseRoom } from './enterprises/room';
export { clientRoom } from './clients/client-room';
export { movementsRoom } from './movements/room';
export { rankingRoom } from './balances/ranking-room';
export { balancesRoom } from './balances/room';
export { compareRoom } from './compare/room';
export { eventsRoom } from './events/room';
