import { nonce } from "./security";
import "@fontsource-variable/inter";
import "./theme/tokens.css";
import "./theme/mantine-styles";
import "./theme/base.css";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loggedOutOnPurpose, onSession, sessionState } from "~/shared/api/session";
import { i18n } from "~/shared/i18n/i18n";
import { paths } from "./paths";
import { queryClient } from "./query-client";
import { router } from "./router";
import { listenForShortcuts } from "./shortcuts/listen";
import { colourScheme } from "./theme/colour-scheme";
import { theme, variables } from "./theme/theme";

listenForShortcuts();

// The session ended, here or in another tab: leave the page it was for, then forget what it had seen.
let before = sessionState();
onSession(() => {
  const ended = before === "in" && sessionState() === "out";
  before = sessionState();
  if (!ended) return;
  const gone = loggedOutOnPurpose() ? router.navigate({ to: paths.login() }) : router.invalidate();
  void gone.then(() => queryClient.clear());
});

const place = document.getElementById("root");
if (!place) throw new Error("no place for the page");

createRoot(place).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        getStyleNonce={() => nonce}
        colorSchemeManager={colourScheme}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
);
