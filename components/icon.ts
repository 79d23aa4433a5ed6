const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#0b6159"/>
<g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round">
<path d="M4.5 16h6.5"/>
<path d="M14.5 5.5v21" stroke="#ffd65c" stroke-width="3.2"/>
<path d="M19 12c.3-2.2 1.9-3.5 4.1-3.5s4 1.4 4 3.5c0 3-4 3.3-4 6.3"/>
</g>
<circle cx="23.1" cy="23" r="1.9" fill="#fff"/>
</svg>`;

/**
 * The sign of the site, within the page itself: browsers fetch a file anew at every change of the
 * address, and this page asks for nothing once it is there.
 */
export const iconUrl = `data:image/svg+xml,${encodeURIComponent(drawing.replaceAll("\n", ""))}`;
