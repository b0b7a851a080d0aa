/** What stands in the built page in the place of a nonce (apps/console/vite.config.mjs). */
export const nonceToReplace = 'NONCE-OF-THIS-PAGE';

/**
 * What the console may load, run and ask: itself, and this ledger. The one style element that a library
 * writes carries the nonce of the page; no script does, because none stands in the page. Where people sign
 * in elsewhere, that issuer is asked too: for its addresses, and for a token in exchange for a code.
 */
export const consolePolicy = (nonce: string, issuer?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...(issuer === undefined ? [] : [new URL(issuer).origin])].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
