import { isOrigin } from "./editions";
import type { Named } from "./library";

const CHANNEL = "deals-edition";

/** What the workbooks that are open on this computer tell each other; where there is no such channel, nothing. */
export interface OtherWorkbooks {
  /** Tells the others that this computer has come to use another edition. */
  readonly tell: (inUse: Named) => void;
  /** Calls a listener when another workbook tells that. @returns What stops it. */
  readonly listen: (onTold: (inUse: Named) => void) => () => void;
}

/** The channel between workbooks of this browser. */
export function otherWorkbooks(): OtherWorkbooks {
  if (!("BroadcastChannel" in globalThis)) return { tell: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (inUse) => {
      channel.postMessage(inUse ?? null);
    },
    listen: (onTold) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        // Anything on this site can write to the channel: what names no edition is no news.
        if (data === null) onTold(undefined);
        else if (isOrigin(data)) onTold(data);
      };
      channel.addEventListener("message", hear);
      return () => {
        channel.removeEventListener("message", hear);
      };
    },
  };
}
