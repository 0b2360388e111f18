import type { ReactNode } from "react";
import { HelpPage, type Page, pageOf } from "./helpPages";

/** What the pages about a release are made of. */
export interface AboutRelease {
  /** Where it lives, with a slash at its end. */
  readonly url: string;
  readonly version: string;
  /** Whom its users can ask: a mail address or a page; undefined for nobody but those who publish it. */
  readonly contact: string | undefined;
  /** The address of the feed that is built in; undefined if there is none. */
  readonly feed: string | undefined;
  /** The text of the licence of its code. */
  readonly licence: string;
}

/** Where the pages lie, under the address of a release. */
export const aboutFiles = {
  support: "help/support.html",
  privacy: "help/privacy.html",
  terms: "help/terms.html",
} as const;

/** The pages that an administrator and a store ask for: support, privacy and terms. */
export const aboutPages = (release: AboutRelease): Page[] => [
  pageOf(aboutFiles.support, <SupportPage {...release} />),
  pageOf(aboutFiles.privacy, <PrivacyPage {...release} />),
  pageOf(aboutFiles.terms, <TermsPage {...release} />),
];

function AboutPage(props: { file: string; title: string; version: string; children: ReactNode }) {
  const { file, title, version, children } = props;
  return (
    <HelpPage file={file} title={`DEALS: ${title.toLowerCase()}`}>
      <nav>
        <a href="index.html">All functions</a> · <a href="support.html">Support</a> · <a href="privacy.html">Privacy</a>{" "}
        · <a href="terms.html">Terms</a>
      </nav>
      <h1>{title}</h1>
      {children}
      <p className="quiet">DEALS {version}</p>
    </HelpPage>
  );
}

/** What may be read alone. */
function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <strong>{term}</strong>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whom to ask. */
function Contact({ url, contact }: AboutRelease) {
  if (contact === undefined)
    return <>those who gave you the add-in; they publish it at {new URL(url).host}, and have stated no other contact</>;
  return <a href={contact.includes("@") && !contact.includes("/") ? `mailto:${contact}` : contact}>{contact}</a>;
}

function SupportPage(release: AboutRelease) {
  return (
    <AboutPage file={aboutFiles.support} title="Support" version={release.version}>
      <h2>What to try first</h2>
      <dl>
        <Item term="Cells show #NAME?">
          Excel has not loaded the add-in yet. Choose DEALS under Home, Add-ins. If cells still show it, open the pane’s
          tab Share and choose Check: it finds them and offers to repair them.
        </Item>
        <Item term="Cells show #BUSY! and nothing follows">Close the workbook and open it again.</Item>
        <Item term="Cells show #N/A or #VALUE!">
          The error’s menu has the reason in a sentence. So has the pane’s tab Explain, with what the edition does know.
        </Item>
        <Item term="The pane stays empty, or says that it could not start">
          Something keeps away appsforoffice.microsoft.com, from where Office’s own library comes, or{" "}
          {new URL(release.url).host}, from where the add-in does. Ask those who look after your network.
        </Item>
        <Item term="There are no functions at all">
          They need Excel of Microsoft 365 on Windows, on Mac or on the web, or Excel 2024. Excel on iPad and on phones
          has no functions of add-ins; a workbook that was frozen in the tab Share shows its numbers there too.
        </Item>
        <Item term="A newer edition of the data is refused">
          The tab Data says why. The edition in use stays, and every formula goes on answering from it.
        </Item>
      </dl>
      <h2>Whom to ask</h2>
      <p>
        Ask <Contact {...release} />.
      </p>
      <p>
        Say which formula it is and what its cell shows, what <code>=DEALS.EDITION()</code> answers, and which Excel you
        use (File, Account). No workbook is needed for that; do not send one that others must not see.
      </p>
    </AboutPage>
  );
}

function PrivacyPage(release: AboutRelease) {
  const { url, feed } = release;
  return (
    <AboutPage file={aboutFiles.privacy} title="Privacy" version={release.version}>
      <p>
        DEALS sends nothing of you: no formula, no cell, no name, no file. It has no accounts, no cookies, no telemetry
        and no advertising. The data ships inside it, and formulas are answered on your computer.
      </p>
      <h2>What it asks of the network</h2>
      <dl>
        <Item term={new URL(url).host}>
          The add-in’s own files and its documents: all of them at the first start, later what a newer release has
          changed, or where the web view keeps none, as on Mac, at each start and when they are first asked for. Whoever
          runs that server sees what a web server sees: an internet address, a time and the file.
        </Item>
        <Item term="appsforoffice.microsoft.com">
          Office’s own library, whenever the add-in starts, from Microsoft, as every add-in does. What Excel and that
          library report to Microsoft follows the privacy settings of Office, not DEALS.
        </Item>
        <Item term={feed === undefined ? "A feed, if you name one" : new URL(feed).host}>
          {feed === undefined
            ? "None is built in. One that you name in the tab Data is asked for newer editions of the data"
            : "The feed is asked for newer editions of the data (or instead of it one that you name in the tab Data)"}{" "}
          when you say so, or at each start if you have switched that on. Requests carry no cookies. A feed on another
          server sees what a web server sees, and learns from the browser that the add-in is at {new URL(url).host}.
          When you apply an edition, its documents follow.
        </Item>
        <Item term="The addresses of documents">
          They are opened in your browser when you choose them, and never before.
        </Item>
      </dl>
      <h2>What it stores, and how that is removed</h2>
      <dl>
        <Item term="On your computer, in the web view’s cache of files">
          The add-in’s own files and Office’s library, so that it opens without a network.
        </Item>
        <Item term="On your computer, in the web view’s databases “deals” and “deals-evidence”">
          Newer editions that you have applied, and their documents: public data, up to twenty editions.
        </Item>
        <Item term="On your computer, in the web view’s local storage, as “deals.editions” and “deals.pane.…”">
          Which edition is in use, your settings, and how you left the views of the pane: what you searched for last,
          say.
        </Item>
        <Item term="In a workbook that you pin, as “DEALS.edition” among its settings">
          Number and hash of the edition, and its feed. Taking the pin away in the tab Data removes them.
        </Item>
        <Item term="In a workbook that you freeze, in a part of its file">
          Its DEALS formulas, so that they can be given back. Who gets the workbook can read them. Thawing removes those
          that it gives back.
        </Item>
      </dl>
      <p>
        What is on your computer stays there. It goes when Office’s cache of add-ins is cleared (in Excel on Windows
        under File, Options, Trust Center, Trusted Add-in Catalogs), or in a browser with the data of{" "}
        {new URL(url).host}. Formulas then answer from the edition that ships inside the add-in.
      </p>
      <h2>Questions</h2>
      <p>
        Ask <Contact {...release} />.
      </p>
    </AboutPage>
  );
}

function TermsPage(release: AboutRelease) {
  return (
    <AboutPage file={aboutFiles.terms} title="Terms" version={release.version}>
      <p>
        The add-in is free of charge. These are its licence, that of its data, and those of{" "}
        <a href="../licences.txt">the libraries of which it holds parts</a>.
      </p>
      <h2>The add-in</h2>
      {paragraphsOf(release.licence).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>The data</h2>
      <p>
        The compilation of deals is licensed under{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0</a>. It names the
        documents on which each figure rests, and says in its own words what they say; the documents belong to those who
        published them.
      </p>
    </AboutPage>
  );
}

/** The paragraphs of a text whose lines are broken. */
const paragraphsOf = (text: string): string[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " "));
