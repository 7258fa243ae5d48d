// When the page is on the screen as it should be.

/** The page may never be painted, for whatever reason: no longer than so many milliseconds. */
const LIMIT = 4_000;
/** So many frames after the page said what is to be seen, the shell has it: each one waits until the one before is there. */
const FRAMES = 4;

/** Waits until what stands on the page is painted. A page that is not shown is not painted. */
export function painted() {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return Promise.race([frames(), new Promise((resolve) => setTimeout(resolve, LIMIT))]);
}

async function frames() {
  for (let frame = 0; frame < FRAMES; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
