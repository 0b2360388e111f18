import { FluentProvider } from "@fluentui/react-components";
import { useMemo } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Edition } from "../../core/edition";
import type { Host } from "../excel/host";
import { HostContext } from "../ui/HostContext";
import { Insertions } from "../ui/insertions";
import { Notices } from "../ui/notices";
import { useColourTheme } from "../ui/theme";
import { WordsContext, wordsFor } from "../ui/words";
import { BrokenPane } from "./Broken";
import { Frame } from "./Frame";
import type { View } from "./view";

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
