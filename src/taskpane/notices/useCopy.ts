import { asCellText } from "../host/clipboard";
import { useHost } from "../host/HostContext";
import { useNotices } from "./NoticesContext";

/**
 * Puts something on the clipboard and says so, or shows it for copying by hand.
 * @param what A text stays one wherever it is pasted; only a formula may become one.
 */
export function useCopy(
  says: { readonly copied: string; readonly copyByHand: string },
  what: "text" | "formula" = "text",
) {
  const host = useHost();
  const { show } = useNotices();
  return async (content: string): Promise<void> => {
    const text = what === "formula" ? content : asCellText(content);
    if (await host.copy(text)) show({ intent: "success", sentence: says.copied });
    else show({ intent: "warning", sentence: says.copyByHand, text });
  };
}
