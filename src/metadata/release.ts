/** One build of the add-in as Excel and its users know it. */
export interface Release {
  /** Where it lives, with a slash at its end. */
  readonly url: string;
  /** Who it is, in manifest.xml: in every workbook that uses it, so for ever. */
  readonly id: string;
  /** Who it is in the unified manifest, which must not be the same. */
  readonly unifiedId: string;
  /** Whom its users can ask: a mail address or a page; undefined for nobody but those who publish it. */
  readonly contact?: string | undefined;
}

/**
 * Where a release is to live.
 * @param address What was given as DEALS_URL.
 * @throws Error with one line if Excel could load nothing from there, or other addresses would come out wrong.
 */
export function releaseAddress(address: string | undefined): string {
  if (!address)
    throw new Error(
      "DEALS_URL must say where this build will be published: DEALS_URL=https://your.host/deals/ npm run build",
    );
  const right = folderAddress(address);
  if (address === right) return address;
  throw new Error(
    `DEALS_URL is "${address}", but must be the address of a folder: https:// before it, a slash at its end, no user, ? or # in it` +
      (right ? `. Did you mean ${right}` : ", as in https://your.host/deals/"),
  );
}

/** The address as it would be right, as far as it is one of the web. */
function folderAddress(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  // A percent sign that begins no character stands for itself.
  const path = pathname.replace(/%(?![\da-f]{2})/gi, "%25").replace(/\/*$/, "/");
  return isDecodable(path) ? `https://${host}${path}` : undefined;
}

/** Whether bytes of a path are those of characters: configurations of hosts name folders by these. */
function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0;
  } catch {
    return false;
  }
}

/**
 * Whom the users of a release can ask.
 * @param contact What was given as DEALS_CONTACT.
 * @throws Error with one line if it is neither a mail address nor one of a page.
 */
export function releaseContact(contact: string | undefined): string | undefined {
  if (!contact || /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(contact)) return contact || undefined;
  if (/^https:\/\//.test(contact) && URL.canParse(contact)) return contact;
  throw new Error(
    `DEALS_CONTACT is "${contact}", but must be a mail address, such as help@your.host, or an address that begins with https://`,
  );
}
