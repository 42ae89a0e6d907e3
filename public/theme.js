// Runs before the page is painted, so that it never flashes in the wrong theme. The app keeps the
// same key in `src/app/store/effects/theme.ts`.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("relata.theme");
  } catch {
    // Storage is forbidden: the system's theme it is.
  }
  const dark =
    theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
})();
