/** Of this release: said in the published document, in `GET /ledger`, in `/health/ready` and in data folders. */
export const programVersion = '0.1.0';
