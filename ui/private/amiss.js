// On Today: what the person chose for leaving, and the system does not do now, or does not say that it does. Whoever counts on
// it must know.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { PartingState } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

/** @param {PartingState} state */
function words({ chosen, key, protection }) {
  const said = [];
  if (key === "untied" || key === "taken" || key === "refused" || key === "not-offered") said.push(t(`amiss-key-${key}`));
  if (chosen.protected && protection === "off") said.push(t("amiss-protection"));
  return said;
}

/**
 * @param {App} app
 * @param {PartingState | null} state
 */
export function amissTemplate(app, state) {
  const said = state ? words(state) : [];
  if (!state || said.length === 0) return nothing;
  const title = state.key === "untied" && said.length === 1 ? t("amiss-perhaps") : t("amiss-title");
  return html`
    <section class="group" id="amiss">
      ${notice(title, [...said, t("amiss-still")].join(" "), { caution: true })}
      <p><button class="button" id="amiss-settings" @click=${() => void app.go({ page: "settings" })}>${icon("arrow-right")}${t("amiss-settings")}</button></p>
    </section>`;
}
