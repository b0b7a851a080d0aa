// Asks the ledger in this container how it is: `node check.mjs live|ready|caught-up`.
const [, , what = 'live'] = process.argv;
const { LODESTONE_PORT: port = '3180', LODESTONE_TLS_CERT_FILE: certificate } = process.env;
const scheme = certificate ? 'https' : 'http';
// The certificate is for the name that others ask under, and this asks under none.
if (certificate) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
try {
  const { status } = await fetch(`${scheme}://127.0.0.1:${port}/health/${what}`, {
    signal: AbortSignal.timeout(4_000),
  });
  process.exitCode = status === 200 ? 0 : 1;
} catch {
  process.exitCode = 1;
}
