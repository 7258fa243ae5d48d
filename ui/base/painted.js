// When the page is on the screen as it should be.

/** The page may never be painted while it is covered: no longer than so many milliseconds. */
const LIMIT = 2_000;

/** Waits until what stands on the page is painted. A page that is not shown is not painted. */
export function painted() {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return Promise.race([
    // The first comes before it is painted.
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    new Promise((resolve) => setTimeout(resolve, LIMIT)),
  ]);
}
