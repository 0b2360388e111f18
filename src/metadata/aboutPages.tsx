import type { ReactNode } from "react";
import { HelpPage, pageOf } from "./helpPages";

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
export const aboutPages = (release: AboutRelease): { file: string; html: string }[] => [
  { file: aboutFiles.support, html: pageOf(<SupportPage {...release} />) },
  { file: aboutFiles.privacy, html: pageOf(<PrivacyPage {...release} />) },
  { file: aboutFiles.terms, html: pageOf(<TermsPage {...release} />) },
];

function AboutPage({ title, version, children }: { title: string; version: string; children: ReactNode }) {
  return (
    <HelpPage title={`DEALS: ${title.toLowerCase()}`}>
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

/** Whom to ask. */
function Contact({ url, contact }: AboutRelease) {
  if (contact === undefined)
    return <>those who gave you the add-in; they publish it at {new URL(url).host}, and have stated no other contact</>;
  return <a href={contact.includes("@") && !contact.includes("/") ? `mailto:${contact}` : contact}>{contact}</a>;
}

function SupportPage(release: AboutRelease) {
  return (
    <AboutPage title="Support" version={release.version}>
      <h2>What to try first</h2>
      <dl>
        <dt>
          <strong>Cells show #NAME?</strong>
        </dt>
        <dd>
          Excel has not loaded the add-in yet. Choose DEALS under Home, Add-ins. If cells still show it, open the pane’s
          tab Share and choose Check: it finds them and offers to repair them.
        </dd>
        <dt>
          <strong>Cells show #BUSY! and nothing follows</strong>
        </dt>
        <dd>Close the workbook and open it again.</dd>
        <dt>
          <strong>Cells show #N/A or #VALUE!</strong>
        </dt>
        <dd>
          The error’s menu has the reason in a sentence. So has the pane’s tab Explain, with what the edition does know.
        </dd>
        <dt>
          <strong>The pane stays empty, or says that it could not start</strong>
        </dt>
        <dd>
          Something keeps away appsforoffice.microsoft.com, from where Office’s own library comes, or{" "}
          {new URL(release.url).host}, from where the add-in does. Ask those who look after your network.
        </dd>
        <dt>
          <strong>There are no functions at all</strong>
        </dt>
        <dd>
          They need Excel of Microsoft 365 on Windows, on Mac or on the web, or Excel 2024. Excel on iPad and on phones
          has no functions of add-ins; a workbook that was frozen in the tab Share shows its numbers there too.
        </dd>
        <dt>
          <strong>A newer edition of the data is refused</strong>
        </dt>
        <dd>The tab Data says why. The edition in use stays, and every formula goes on answering from it.</dd>
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
    <AboutPage title="Privacy" version={release.version}>
      <p>
        DEALS sends nothing of you: no formula, no cell, no name, no file. It has no accounts, no cookies, no telemetry
        and no advertising. The data ships inside it, and formulas are answered on your computer.
      </p>
      <h2>What it asks of the network</h2>
      <dl>
        <dt>
          <strong>{new URL(url).host}</strong>
        </dt>
        <dd>
          The add-in’s own files and its documents: all of them at the first start, later what a newer release has
          changed, or where the web view keeps none, as on Mac, at each start and when they are first asked for. Whoever
          runs that server sees what a web server sees: an internet address, a time and the file.
        </dd>
        <dt>
          <strong>appsforoffice.microsoft.com</strong>
        </dt>
        <dd>
          Office’s own library, whenever the add-in starts, from Microsoft, as every add-in does. What Excel and that
          library report to Microsoft follows the privacy settings of Office, not DEALS.
        </dd>
        <dt>
          <strong>{feed === undefined ? "A feed, if you name one" : new URL(feed).host}</strong>
        </dt>
        <dd>
          {feed === undefined
            ? "None is built in. One that you name in the tab Data is asked for newer editions of the data"
            : "The feed is asked for newer editions of the data (or instead of it one that you name in the tab Data)"}{" "}
          when you say so, or at each start if you have switched that on. Requests carry no cookies and do not say from
          where they come. When you apply an edition, its documents follow.
        </dd>
        <dt>
          <strong>The addresses of documents</strong>
        </dt>
        <dd>They are opened in your browser when you choose them, and never before.</dd>
      </dl>
      <h2>What it stores, and how that is removed</h2>
      <dl>
        <dt>
          <strong>On your computer, in the web view’s cache of files</strong>
        </dt>
        <dd>The add-in’s own files and Office’s library, so that it opens without a network.</dd>
        <dt>
          <strong>On your computer, in the web view’s databases “deals” and “deals-evidence”</strong>
        </dt>
        <dd>Newer editions that you have applied, and their documents: public data, up to twenty editions.</dd>
        <dt>
          <strong>On your computer, in the web view’s local storage, as “deals.editions” and “deals.pane.…”</strong>
        </dt>
        <dd>
          Which edition is in use, your settings, and how you left the views of the pane: what you searched for last,
          say.
        </dd>
        <dt>
          <strong>In a workbook that you pin, as “DEALS.edition” among its settings</strong>
        </dt>
        <dd>Number and hash of the edition, and its feed. Taking the pin away in the tab Data removes them.</dd>
        <dt>
          <strong>In a workbook that you freeze, in a part of its file</strong>
        </dt>
        <dd>
          Its DEALS formulas, so that they can be given back. Who gets the workbook can read them. Thawing removes those
          that it gives back.
        </dd>
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
    <AboutPage title="Terms" version={release.version}>
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
