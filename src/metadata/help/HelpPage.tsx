import type { ReactNode } from "react";

/** A page of the help, whole. */
export function HelpPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href="help.css" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
