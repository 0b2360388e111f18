import { Button } from "../fluent";
import { useEffect, useState } from "react";
import { useWords } from "../messages/WordsContext";
import { useRefreshing } from "./RefreshContext";

/** Goes back to the edition that answered before, where there is one. */
export function Undo() {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const [before, setBefore] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    void refresh.before().then((edition) => {
      if (isCurrent) setBefore(edition?.number);
    });
    return () => {
      isCurrent = false;
    };
  }, [refresh, session]);
  return before === undefined ? null : (
    <Button onClick={() => void refresh.undo()}>{messages.data.undo(count(before))}</Button>
  );
}
