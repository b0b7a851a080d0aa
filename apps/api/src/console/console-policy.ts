/** What stands in the built page in the place of a nonce (apps/console/vite.config.mjs). */
export const nonceToReplace = 'NONCE-OF-THIS-PAGE';

/**
 * What the console may load, run and ask: itself, and this ledger. The one style element that a library
 * writes carries the nonce of the page; no script does, because none stands in the page.
 */
export const consolePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
