/** A script of ours that runs where it stands; the build adds its hash to the page's policy. */
export function InlineScript({ code }: { readonly code: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only way to write a script; no input is in it
  return <script dangerouslySetInnerHTML={{ __html: code }} />;
}
