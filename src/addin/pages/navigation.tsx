import * as z from "zod/mini";
import { Link, makeStyles } from "../ui/fluent";
import type { Deal } from "../../core/records/deal";
import { createContext, type ReactNode, use } from "react";

/** A record whose page can be opened. */
export const Page = z.object({ kind: z.enum(["deal", "company", "source"]), id: z.string() });
export type Page = z.infer<typeof Page>;

interface Navigation {
  readonly open: (page: Page) => void;
  readonly back: () => void;
}

/** How one gets from page to page; what stands in no view that shows pages leads nowhere. */
export const NavigationContext = createContext<Navigation>({ open: () => undefined, back: () => undefined });

export const useNavigation = (): Navigation => use(NavigationContext);

const useStyles = makeStyles({ link: { textAlign: "start", fontSize: "inherit", lineHeight: "inherit" } });

/** A link to the page of a deal: its title, which is in English whatever the pane's language. */
export function DealLink({ deal: { id, title } }: { deal: Pick<Deal, "id" | "title"> }) {
  return (
    <PageLink to={{ kind: "deal", id }}>
      <span lang="en">{title}</span>
    </PageLink>
  );
}

/** A link to the page of a record. */
export function PageLink({ to, children }: { to: Page; children: ReactNode }) {
  const styles = useStyles();
  const { open } = useNavigation();
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      onClick={() => {
        open(to);
      }}
    >
      {children}
    </Link>
  );
}
