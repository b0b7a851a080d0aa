// Makes the user of the ledger on a server of EventStoreDB, in no group, unless it is there.
const { USERS_URL, ADMIN_PASSWORD, LEDGER_PASSWORD } = process.env;
const response = await fetch(USERS_URL, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: `Basic ${Buffer.from(`admin:${ADMIN_PASSWORD}`).toString('base64')}`,
  },
  body: JSON.stringify({
    loginName: 'lodestone',
    fullName: 'The ledger',
    groups: [],
    password: LEDGER_PASSWORD,
  }),
});
// 409: it is there.
if (![201, 409].includes(response.status)) {
  throw new Error(`${USERS_URL} answered ${response.status}: ${await response.text()}`);
}
