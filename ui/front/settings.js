// Language, colours, size of letters; and what this is.

import { html } from "/vendor/lit/lit-html.js";
import { radios } from "/base/controls.js";
import { SIZES } from "/base/look.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { FrontLook, Language, Theme } from "/types/wire.js" */
/** @import { Box, View } from "/front/box.js" */

/** @type {[Language, string][]} */
const LANGUAGES = [["nl", "Nederlands"], ["en", "English"]];

/** @param {Box} box @returns {View} */
export function settingsView(box) {
  let version = "";

  /** @param {Partial<FrontLook>} part */
  const wear = (part) => void box.attempt(() => box.wear(part));

  return {
    async start() {
      version = await call("version", {});
    },
    template() {
      const { language, theme, textSize } = box.look();
      /** @type {[Theme, string][]} */
      const themes = [["system", t("theme-system")], ["light", t("theme-light")], ["dark", t("theme-dark")]];
      const sizes = SIZES.map((size) => /** @type {[string, string]} */ ([String(size), t("size", { percent: size })]));
      return html`
        <section class="settings">
          <h1 tabindex="-1">${t("settings")}</h1>
          ${radios({ name: "language", legend: t("language"), value: language, options: LANGUAGES, onChange: (next) => wear({ language: next }) })}
          ${radios({ name: "theme", legend: t("colours"), value: theme, options: themes, onChange: (next) => wear({ theme: next }) })}
          ${radios({ name: "size", legend: t("letters"), value: String(textSize), options: sizes, onChange: (next) => wear({ textSize: Number(next) }) })}
          <section class="group about">
            <h2>${t("about")}</h2>
            <p>${t("about-words", { version })}</p>
            <p class="quiet small">${t("about-kept")}</p>
          </section>
        </section>`;
    },
  };
}
