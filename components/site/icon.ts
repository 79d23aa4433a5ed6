// on a grid of two: at 16 pixels the edges that are straight fall between two of them
const signs = `<rect x="10" y="4" width="4" height="24" rx="1" fill="#ffd65c"/>
<g fill="#fff">
<rect x="3" y="14" width="5" height="4" rx="1"/>
<rect x="20" y="22" width="4" height="4" rx="1"/>
</g>
<path d="M18 12c0-2.6 1.5-4 4-4s4 1.4 4 3.8c0 3.4-4 3.4-4 7.2" fill="none" stroke="#fff" stroke-width="3.6"/>`;

function drawing(cornerRadius: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="${cornerRadius}" fill="#0b6159"/>
${signs}
</svg>`.replaceAll("\n", "");
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/**
 * The sign of the site, within the page itself: browsers fetch a file anew at every change of the
 * address, and this page asks for nothing once it is there.
 */
export const iconUrl = dataUrl(drawing(7));

/** The same for where a system rounds the corners itself. */
export const squareIconUrl = dataUrl(drawing(0));
