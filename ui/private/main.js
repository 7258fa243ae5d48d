// The private window.

import { render } from "/vendor/lit/lit-html.js";
import { growFields } from "/base/controls.js";
import { DayField } from "/base/day-field.js";
import { ask, inEveryDialog } from "/base/dialog.js";
import { dropAll, flushAll, forgetKeptAt, watchKeeping } from "/base/keeper.js";
import { leaveButton } from "/base/leave.js";
import { wearLook } from "/base/look.js";
import { numbersLine } from "/base/numbers.js";
import { isShown, tellPainted } from "/base/painted.js";
import { Queue } from "/base/queue.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, setWords, t, wordsLanguage } from "/base/words.js";
import { SECTIONS, frame } from "/private/frame.js";
import { entryPage } from "/private/entry/entry.js";
import { erasePage } from "/private/erase/erase.js";
import { exposedPage } from "/private/exposed/exposed.js";
import { foundPage } from "/private/found/found.js";
import { watchIdle } from "/private/idle.js";
import { leave, leaveStands } from "/private/leave.js";
import { helpPage } from "/private/help.js";
import { logPage } from "/private/log/log.js";
import { messagesPage } from "/private/messages/messages.js";
import { paperPage } from "/private/paper.js";
import { planPage } from "/private/plan/plan.js";
import { seriesPage } from "/private/series/series.js";
import { settingsPage } from "/private/settings.js";
import { sparePage } from "/private/spare/spare.js";
import { todayPage } from "/private/today.js";

/** @import { Preferences, Role } from "/types/wire.js" */
/** @import { App, Page, Route } from "/private/app.js" */

const host = /** @type {HTMLElement} */ (document.getElementById("app"));
const leavePlace = /** @type {HTMLElement} */ (document.getElementById("leave-place"));

/** Left free above and below what has the focus. */
const ROOM = 24;

/** @type {Preferences} */
let preferences = { language: "en", theme: "system", textSize: 100, front: "recipes" };
/** @type {Role} */
let role = "supporter";
/** @type {Route} */
let route = { page: "today" };
/** @type {Page | null} */
let page = null;
/** @type {string | null} */
let trouble = null;
let worn = false;
const preferring = new Queue();
let painting = false;
/** On the way to. @type {Route | null} */
let going = null;
/** Where to go from there. @type {Route | null} */
let wanted = null;

/** @type {App} */
const app = {
  go,
  paint,
  trouble(code) {
    trouble = code;
    paint();
  },
  role: () => role,
  preferences: () => preferences,
  prefer,
};

function paint() {
  if (painting) return;
  painting = true;
  queueMicrotask(() => {
    painting = false;
    paintNow();
  });
}

function paintNow() {
  render(frame(app, route, page, trouble), host);
  growFields();
  page?.painted?.();
}

/** @param {Route} to @returns {Page} */
function make(to) {
  switch (to.page) {
    case "today":
      return todayPage(app);
    case "plan":
      return planPage(app, to);
    case "paper":
      return paperPage(app);
    case "log":
      return logPage(app);
    case "entry":
      return entryPage(app, to.id);
    case "series":
      return seriesPage(app, to.entry ?? null);
    case "messages":
      return messagesPage(app, to);
    case "help":
      return helpPage(app);
    case "exposed":
      return exposedPage(app);
    case "found":
      return foundPage(app);
    case "settings":
      return settingsPage(app);
    case "erase":
      return erasePage(app);
    case "spare":
      return sparePage(app);
  }
}

/** @param {Route} to */
async function go(to) {
  if (page?.alone?.()) return;
  if (going) {
    // Of the sections the one pressed last comes. Anything else, and the same once more, is a double click.
    if (SECTIONS.some(([name]) => name === to.page) && JSON.stringify(to) !== JSON.stringify(going)) wanted = to;
    return;
  }
  going = to;
  try {
    if (!(await mayGo())) return;
    await page?.stop?.();
    await open(to);
  } catch (reason) {
    app.trouble(failure(reason).code);
  } finally {
    const next = wanted;
    going = wanted = null;
    if (next) void go(next);
  }
}

/** Everything typed is kept, or the person goes without it. */
async function mayGo() {
  if (await flushAll()) return true;
  const words = t("unkept-words");
  if (!(await ask({ title: t("unkept-title"), words, yes: t("unkept-go"), no: t("unkept-stay") }))) return false;
  dropAll();
  return true;
}

/** @param {Route} to */
async function open(to) {
  const next = make(to);
  forgetKeptAt();
  await next.start();
  route = to;
  page = next;
  trouble = null;
  paintNow();
  // A place in the plan that was asked for takes the focus itself.
  if (to.page === "plan" && (to.item || to.section || to.part)) return;
  window.scrollTo(0, 0);
  // Someone who writes down what happened can begin at once.
  const first = to.page === "entry" && to.id === null ? "#what" : "h1";
  /** @type {HTMLElement | null} */ (document.querySelector(first))?.focus({ preventScroll: true });
}

/** @param {Partial<Preferences>} part */
function prefer(part) {
  return preferring.run(async () => {
    const next = { ...preferences, ...part };
    await call("set_preferences", { preferences: next });
    await wear(next);
    paintNow();
    for (const field of document.querySelectorAll("day-field")) if (field instanceof DayField) field.redraw();
  });
}

/** @param {Preferences} next */
async function wear(next) {
  if (next.language !== wordsLanguage() || !worn) setWords(next.language, await call("words", { language: next.language }));
  worn = true;
  wearLook(next);
  preferences = next;
  render(leaveButton(leave), leavePlace);
  leaveStands(leavePlace.firstElementChild);
  document.getElementById("leave-first")?.remove();
}

// When it leaves, the shell may put a key behind all that were typed: once it comes, every letter is here.
addEventListener("keyup", ({ isTrusted, key }) => {
  if (isTrusted && key === "F24") dispatchEvent(new Event("pantry-flush"));
}, { capture: true });

/** The shell is leaving and the window is gone already: hand over what is not kept, then say so. */
addEventListener("pantry-flush", async () => {
  try {
    await flushAll();
  } finally {
    await call("kept", {}).catch(() => null);
  }
});

// Nothing dropped beside a drop zone may open in the window, and nothing private may be dragged out of it.
for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());
addEventListener("dragstart", (event) => event.preventDefault());
addEventListener("contextmenu", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) event.preventDefault();
});
addEventListener("resize", growFields);
// What takes the focus by key hides neither beneath the title's bar nor below the window. By hand, since with
// scroll-padding or scroll-margin WebKit takes what lies just below the window for visible, and doesn't scroll to it.
addEventListener("focusin", ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches(".page :focus-visible")) return;
  requestAnimationFrame(() => {
    // With the label, and the hint beneath it.
    const { top } = (target.closest(".field") ?? target).getBoundingClientRect();
    const { bottom } = target.getBoundingClientRect();
    const bar = (leavePlace.firstElementChild?.getBoundingClientRect().bottom ?? 0) + ROOM;
    if (top < bar) window.scrollBy(0, top - bar);
    else if (bottom + ROOM > innerHeight) window.scrollBy(0, Math.min(bottom + ROOM - innerHeight, top - bar));
  });
});
addEventListener("scroll", () => document.documentElement.toggleAttribute("data-scrolled", window.scrollY > 0), { passive: true });
watchKeeping(paint);
watchIdle(paint);
inEveryDialog(() => [leaveButton(leave), numbersLine()]);

// Whatever goes wrong inside is said, and stops nothing else.
addEventListener("error", () => broken());
addEventListener("unhandledrejection", (event) => broken(failure(event.reason).code));

/** @param {string} [code] */
function broken(code = "internal") {
  trouble = code;
  try {
    paintNow();
  } catch {
    // Not even that: the words alone, beside the Leave button, which is not of this.
    host.replaceChildren(failureWords(code));
  }
}

// The words and the look while the key is still being derived; what is secret, once it is there.
await wear(await call("preferences", {}));
await call("opened", {});
// Another language or size may have been chosen in the meantime.
await wear(await call("preferences", {}));
role = await call("session", {}).catch(() => role);
if (role === "supporter") route = { page: "plan" };
await open(route).catch((reason) => app.trouble(failure(reason).code));
// A page that is not shown out of sight can't be painted there: its window comes now, on Wayland seen through until it is.
if (!isShown()) await call("painted", {});
await tellPainted(() => call("painted", {}));
