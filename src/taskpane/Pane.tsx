import { FluentProvider } from "./fluent";
import { useMemo } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Edition } from "../core/edition";
import { BrokenPane } from "./frame/Broken";
import { Frame } from "./frame/Frame";
import { useColourTheme } from "./frame/useColourTheme";
import type { View } from "./frame/view";
import type { Host } from "./host/host";
import { HostContext } from "./host/HostContext";
import { Insertions } from "./insertion/Insertions";
import { WordsContext } from "./messages/WordsContext";
import { wordsFor } from "./messages/words";
import { Notices } from "./notices/Notices";

/** The task pane in a host: its views over an edition, in the host's language and colours. */
export function Pane({ edition, host, views }: { edition: Edition; host: Host; views: readonly View[] }) {
  const theme = useColourTheme(host.theme);
  const words = useMemo(() => wordsFor(host.language), [host.language]);
  return (
    <FluentProvider theme={theme} lang={words.messages.language}>
      <HostContext value={host}>
        <WordsContext value={words}>
          <ErrorBoundary FallbackComponent={BrokenPane}>
            <Notices>
              <Insertions>
                <Frame edition={edition} views={views} />
              </Insertions>
            </Notices>
          </ErrorBoundary>
        </WordsContext>
      </HostContext>
    </FluentProvider>
  );
}
