import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The API puts one of its own in its place for each page that it sends.
export const nonceToReplace = 'NONCE-OF-THIS-PAGE';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  html: { cspNonce: nonceToReplace },
  // The policy of the page lets no data: URL be a font or a script.
  build: {
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Thousands of files say 'use client', which means something to servers of React alone.
      onLog(level, log, tell) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  server: {
    port: 3190,
    // All but the console itself is asked of a running ledger.
    proxy: { '^/(?!console)': process.env.LODESTONE_URL ?? 'http://127.0.0.1:3180' },
  },
});
