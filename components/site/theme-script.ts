/** Where a browser keeps the theme that was chosen. */
export const THEME_KEY = "why403.theme";

/**
 * Notes that the address holds a diagnosis, which the exported page does not show: what is there is
 * kept out of sight until it is the diagnosis, so that nothing jumps.
 */
export const LINK_SCRIPT = `if (location.hash.length > 1) document.documentElement.dataset.linked = "";`;

/** Sets the theme that was chosen earlier, before anything is drawn. */
export const THEME_SCRIPT = `try {
  const theme = localStorage.getItem("${THEME_KEY}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}`;
