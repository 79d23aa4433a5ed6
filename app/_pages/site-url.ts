/**
 * The address at which the site will stand, such as `https://why403.example`, or undefined.
 *
 * @throws {Error} where the text is no address of a whole host: the pages link to each other from
 *   the root, so none of them works beneath a folder
 */
export function readSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (url === undefined || !isWeb || url.href !== `${url.origin}/`) {
    throw new Error(`SITE_URL has to be like https://why403.example, not "${text}"`);
  }
  return url.origin;
}
