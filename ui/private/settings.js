// Settings: the look, the first window, the ways in.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { radios } from "/base/controls.js";
import { SIZES } from "/base/look.js";
import { failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { eraseSection } from "/private/erase/link.js";
import { exposedLink } from "/private/exposed/link.js";
import { PartingSection } from "/private/parting.js";
import { changePassphrase } from "/private/passphrase.js";
import { Recovery } from "/private/recovery.js";
import { Seat } from "/private/seat.js";
import { advancedFold } from "/private/spare/fold.js";

/** @import { Front, Language, Preferences, Theme } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** @param {App} app @returns {Page} */
export function settingsPage(app) {
  const passphrase = changePassphrase(app);
  const recovery = new Recovery(app);
  const seat = new Seat(app);
  const parting = new PartingSection(app);
  const advanced = advancedFold(app);

  /** @param {Partial<Preferences>} part */
  async function prefer(part) {
    try {
      await app.prefer(part);
      app.trouble(null);
    } catch (reason) {
      app.trouble(failure(reason).code);
    }
  }

  /** @type {[Language, string][]} */
  const languages = [["nl", "Nederlands"], ["en", "English"]];

  return {
    title: () => t("nav-settings"),
    start: async () => {
      await parting.load();
      await recovery.load();
      await seat.load();
    },
    stop: async () => parting.stop(),
    template() {
      const { language, theme, textSize, front } = app.preferences();
      /** @type {[Theme, string][]} */
      const themes = [["system", t("theme-system")], ["light", t("theme-light")], ["dark", t("theme-dark")]];
      const sizes = SIZES.map((size) => /** @type {[string, string]} */ ([String(size), t("size", { percent: size })]));
      /** @type {[Front, string][]} */
      const fronts = [["recipes", t("front-recipes")], ["lock", t("front-lock")]];
      return html`
        <div class="sections">
          ${radios({ name: "language", legend: t("settings-language"), value: language, options: languages, onChange: (next) => void prefer({ language: next }) })}
          ${radios({ name: "theme", legend: t("settings-theme"), value: theme, options: themes, onChange: (next) => void prefer({ theme: next }) })}
          ${radios({ name: "size", legend: t("settings-size"), value: String(textSize), options: sizes, onChange: (next) => void prefer({ textSize: Number(next) }) })}
          ${radios({ name: "front", legend: t("settings-front"), hint: t(`front-${front}-hint`), value: front, options: fronts, onChange: (next) => void prefer({ front: next }) })}
          ${parting.template()}
          ${passphrase()}
          ${recovery.all() ? html`${recovery.template()}${exposedLink(app)}${seat.template()}${advanced()}` : nothing}
          ${eraseSection(app)}
        </div>`;
    },
  };
}
