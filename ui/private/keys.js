// The keys of Leave, where the window system hands every key to the page first. On Linux the program itself catches
// them, also while the page hangs.

import { call } from "/base/rpc.js";

/** Two presses of Escape within so many milliseconds leave. */
const ESC_TWICE = 1_500;

let escAt = -Infinity;

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.repeat) return;
  const again = event.key === "Escape" && event.timeStamp - escAt <= ESC_TWICE;
  escAt = event.key === "Escape" ? event.timeStamp : -Infinity;
  // The window is gone, or going: there is nobody to tell.
  if (event.key === "F9" || again) void call("leave", {}).catch(() => null);
}

/** Catches them before any field does. */
export function watchLeaveKeys() {
  addEventListener("keydown", pressed, { capture: true });
}
