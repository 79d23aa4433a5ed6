/** Where a browser keeps the theme that was chosen. */
export const THEME_KEY = "why403.theme";

/** Sets the theme that was chosen earlier, before anything is drawn. */
export const THEME_SCRIPT = `try {
  const theme = localStorage.getItem("${THEME_KEY}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}`;
