import { useHost } from "../host/HostContext";
import { useNotices } from "./NoticesContext";

/** Puts a text on the clipboard and says so, or shows it for copying by hand. */
export function useCopy(says: { readonly copied: string; readonly copyByHand: string }) {
  const host = useHost();
  const { show } = useNotices();
  return async (text: string): Promise<void> => {
    if (await host.copy(text)) show({ intent: "success", sentence: says.copied });
    else show({ intent: "warning", sentence: says.copyByHand, text });
  };
}
