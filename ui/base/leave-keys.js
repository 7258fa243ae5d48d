// The keys of Leave, where the window system hands every key to the page first. On Linux the program itself catches
// them, also while the page hangs.

/** Two presses of Escape within so many milliseconds leave. */
const ESC_TWICE = 1_500;

/** Catches them before any field does. @param {() => void} leave */
export function watchLeaveKeys(leave) {
  let escAt = -Infinity;
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    const again = event.key === "Escape" && event.timeStamp - escAt <= ESC_TWICE;
    escAt = event.key === "Escape" ? event.timeStamp : -Infinity;
    if (event.key === "F9" || again) leave();
  }, { capture: true });
}
