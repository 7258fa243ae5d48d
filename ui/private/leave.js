// Leave, apart from everything else: the button and the keys work while the rest of the page does not.

import { call } from "/base/rpc.js";
import { watchLeaveKeys } from "/base/leave-keys.js";

/** The window is gone, or going: there is nobody to tell. */
export const leave = () => void call("leave", {}).catch(() => null);

watchLeaveKeys(leave);
// The page paints the button anew with its words; until then, and if it never does, this one leaves.
document.getElementById("leave-first")?.addEventListener("click", leave);

/** @type {Element | null} */
let button = null;
/** The shell leaves by a click there that this page does not hear, since it hangs. */
function tell() {
  if (!button) return;
  const { x, y, width, height } = button.getBoundingClientRect();
  // Without it a page that hangs is left by the keys.
  call("leave_stands", { button: { x, y, width, height } }).catch(() => null);
}
const sizes = new ResizeObserver(tell);
addEventListener("resize", tell);

/** The button is painted, maybe in other words. @param {Element | null} painted */
export function leaveStands(painted) {
  button = painted;
  sizes.disconnect();
  if (painted) sizes.observe(painted);
}
