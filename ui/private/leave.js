// Leave, apart from everything else: the button and the keys work while the rest of the page does not.

import { call } from "/base/rpc.js";
import { watchLeaveKeys } from "/base/leave-keys.js";

/** The window is gone, or going: there is nobody to tell. */
export const leave = () => void call("leave", {}).catch(() => null);

watchLeaveKeys(leave);
// The page paints the button anew with its words; until then, and if it never does, this one leaves.
document.getElementById("leave-first")?.addEventListener("click", leave);
