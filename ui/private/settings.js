// Settings: the look, the first window, the ways in.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { radios } from "/base/controls.js";
import { SIZES } from "/base/look.js";
import { failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { foundLink } from "/private/found/link.js";
import { changePassphrase, newRecovery } from "/private/passphrase.js";
import { Seat } from "/private/seat.js";

/** @import { Front, Language, Preferences, Theme } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** @param {App} app @returns {Page} */
export function settingsPage(app) {
  const passphrase = changePassphrase(app);
  const recovery = newRecovery(app);
  const seat = new Seat(app);

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
    start: () => seat.load(),
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
          <section class="group" id="leaving">
            <h2>${t("settings-leaving")}</h2>
            <p>${t("settings-leaving-about")}</p>
            ${app.role() === "owner" ? foundLink(app) : nothing}
          </section>
          ${passphrase()}
          ${recovery()}
          ${seat.template()}
        </div>`;
    },
  };
}
