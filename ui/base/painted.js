// When the page is on the screen as it should be.

/** The page may never be painted, for whatever reason: no longer than so many milliseconds. */
const LIMIT = 4_000;
/** So many frames after the page said what is to be seen, the shell has it: each one waits until the one before is there. */
const FRAMES = 4;

/** A page that is not shown is not painted. */
export const isShown = () => document.visibilityState === "visible";

/** Tells each time the page comes to be shown, once what stands on it is painted. @param {() => Promise<unknown>} tell */
export async function tellPainted(tell) {
  const paint = async () => {
    if (!isShown()) return;
    await painted();
    // It may be away again.
    if (isShown()) await tell();
  };
  // Without it the window comes all the same, after a while.
  document.addEventListener("visibilitychange", () => void paint().catch(() => null));
  await paint();
}

function painted() {
  return Promise.race([frames(), new Promise((resolve) => setTimeout(resolve, LIMIT))]);
}

async function frames() {
  // Only a page that was laid out, which is after a frame begins, knows which letters it needs.
  await pass(2);
  await document.fonts.ready;
  await pass(FRAMES);
}

/** @param {number} frames */
async function pass(frames) {
  for (let frame = 0; frame < frames; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
