// Settings: the language, the colours, the passphrase.

import { html } from "/vendor/lit/lit-html.js";
import { radios } from "/base/controls.js";
import { failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { changePassphrase } from "/private/passphrase.js";

/** @import { Language, Preferences, Theme } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** @param {App} app @returns {Page} */
export function settingsPage(app) {
  const passphrase = changePassphrase(app);

  /** @param {Preferences} preferences */
  async function prefer(preferences) {
    try {
      await app.prefer(preferences);
      app.trouble(null);
    } catch (reason) {
      app.trouble(failure(reason).code);
    }
  }

  /** @type {[Language, string][]} */
  const languages = [["nl", "Nederlands"], ["en", "English"]];

  return {
    title: () => t("nav-settings"),
    async start() {},
    template() {
      const { language, theme } = app.preferences();
      /** @type {[Theme, string][]} */
      const themes = [["system", t("theme-system")], ["light", t("theme-light")], ["dark", t("theme-dark")]];
      return html`
        <div class="sections">
          ${radios({ name: "language", legend: t("settings-language"), value: language, options: languages, onChange: (next) => void prefer({ language: next, theme }) })}
          ${radios({ name: "theme", legend: t("settings-theme"), value: theme, options: themes, onChange: (next) => void prefer({ language, theme: next }) })}
          ${passphrase()}
        </div>`;
    },
  };
}
