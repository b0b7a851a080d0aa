// A new room is one folder and one line here.
export { accountRoom } from './signing-in/account-room';
