import { Button } from "../fluent";
import { useRefreshing } from "./RefreshContext";

/** Stops what is being done, or leaves what is offered: nothing has changed. */
export function StopButton({ children }: { children: string }) {
  const { refresh } = useRefreshing();
  return (
    <Button
      onClick={() => {
        refresh.stop();
      }}
    >
      {children}
    </Button>
  );
}
