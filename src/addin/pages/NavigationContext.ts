import { createContext, use } from "react";
import type { Page } from "../views/browse/browseState";

/** How one gets from page to page. */
export interface Navigation {
  readonly open: (page: Page) => void;
  readonly back: () => void;
}

export const NavigationContext = createContext<Navigation>({ open: () => undefined, back: () => undefined });

/** How one gets from page to page. */
export const useNavigation = (): Navigation => use(NavigationContext);
