import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The API puts one of its own in its place for each page that it sends.
export const nonceToReplace = 'NONCE-OF-THIS-PAGE';

/**
 * The navigation knows the title of every room, and the title stands among the words of the room: taken as
 * they are, all words of all rooms would be in the first load. So a room's declaration has its title put in.
 */
const titlesOfRooms = {
  name: 'titles-of-rooms',
  enforce: 'pre',
  transform(code, id) {
    const [line, table] = /import words from '(.+)';/.exec(code) ?? [];
    if (!/room\.ts$/.test(id) || table === undefined) return null;
    const path = join(dirname(id), table);
    const words = JSON.parse(readFileSync(path, 'utf8'));
    this.addWatchFile(path);
    return code
      .replace(line, '')
      .replace(/\bwords\.(\w+)/g, (_, key) => JSON.stringify(words[key]));
  },
};

export default defineConfig({
  plugins: [titlesOfRooms],
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  html: { cspNonce: nonceToReplace },
  // The policy of the page lets no data: URL be a font or a script.
  build: {
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // `npm run console:sizes` judges what is loaded, gzipped and by room; a bound on one file says less.
    chunkSizeWarningLimit: Infinity,
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
