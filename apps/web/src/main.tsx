import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/ask.js';
import { connectClient, session } from './api/session.js';
import { router } from './router.js';
import { loadTexts } from './texts/texts.js';
import { resolveVariables, theme } from './theme/theme.js';

connectClient();
await Promise.all([loadTexts(), session.renew()]);
session.onChange(() => {
  queries.clear();
  void router.invalidate();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" autoClose={8_000} />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
