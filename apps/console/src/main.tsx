import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import './theme/tokens.css';
import './theme/page.css';
import './theme/mantine.css';
import { isWorthAsking } from './ledger/use-answer';
import { router } from './router';
import { schemeManager } from './theme/scheme';
import { cssVariables, theme } from './theme/theme';
import { beginWords } from './words/language';

/** The one style element that is not a file (Mantine's variables) carries the nonce of this page. */
const nonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

const questions = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: isWorthAsking, refetchOnWindowFocus: true },
  },
});

await beginWords();
const place = document.getElementById('console');
if (!place) throw new Error('index.html has no place for the console');
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={nonce}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
    >
      <QueryClientProvider client={questions}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
