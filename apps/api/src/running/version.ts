/** Said in the published document, in `GET /ledger` and in the log. */
export const programVersion = '0.1.0';
