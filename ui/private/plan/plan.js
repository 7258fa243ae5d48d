// The plan: sections that fold open, items that open in place.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { has, t } from "/base/words.js";
import { ItemKeepers, itemTemplate } from "/private/plan/item.js";
import { Register } from "/private/plan/register.js";
import { settled } from "/private/plan/state.js";

/** @import { PlanSection, RegisterKind } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** Which sections stood open, until the window closes. @type {Set<string>} */
const openSections = new Set();

/**
 * @param {App} app
 * @param {string | null} wanted the item to open
 * @returns {Page}
 */
export function planPage(app, wanted) {
  /** @type {PlanSection[]} */
  let sections = [];
  /** @type {Map<RegisterKind, Register>} */
  const registers = new Map();
  const keepers = new ItemKeepers(() => sections, app.paint);
  /** @type {string | null} */
  let openItem = wanted;
  let showWanted = wanted !== null;

  /** @param {PlanSection} section */
  async function loadRegister({ register: kind }) {
    if (kind === null || registers.has(kind)) return;
    const register = new Register(kind, app);
    registers.set(kind, register);
    await register.load();
  }

  /** @param {PlanSection} section */
  function toggleSection(section) {
    if (!openSections.delete(section.id)) {
      openSections.add(section.id);
      loadRegister(section).catch((reason) => app.trouble(failure(reason).code));
    }
    app.paint();
  }

  /** @param {string} id */
  function toggleItem(id) {
    openItem = openItem === id ? null : id;
    app.paint();
  }

  /** @param {PlanSection} section */
  function sectionTemplate(section) {
    const { id, items, register } = section;
    const done = items.filter((item) => settled(item.state)).length;
    const open = openSections.has(id);
    const rows = register ? registers.get(register) : undefined;
    return html`
      <section class="plan-section" data-section=${id}>
        <h2><button class="line section-line" aria-expanded=${open ? "true" : "false"} aria-controls=${`section-${id}`} @click=${() => toggleSection(section)}>
          <span class="line-text"><span>${t(`section-${id}`)}</span></span>
          <span class="section-progress"><span class="small quiet">${t("plan-progress", { done, total: items.length })}</span>
            <progress max=${items.length} .value=${done} aria-hidden="true"></progress></span>
          ${icon("chevron-right")}
        </button></h2>
        <div id=${`section-${id}`} class="section-body" ?hidden=${!open}>${open ? html`
          ${has(`section-${id}.about`) ? html`<p class="quiet section-about">${t(`section-${id}.about`)}</p>` : nothing}
          <ul class="plain lines">${items.map((item) => itemTemplate(item, openItem === item.id, () => toggleItem(item.id), keepers))}</ul>
          ${rows ? rows.template() : nothing}` : nothing}</div>
      </section>`;
  }

  return {
    title: () => t("nav-plan"),
    keeps: true,
    async start() {
      sections = await call("plan", {});
      const home = sections.find(({ items }) => items.some(({ id }) => id === wanted));
      if (home) openSections.add(home.id);
      else if (openSections.size === 0 && sections[0]) openSections.add(sections[0].id);
      await Promise.all(sections.filter(({ id }) => openSections.has(id)).map(loadRegister));
    },
    painted() {
      if (!showWanted) return;
      const item = document.querySelector(`[data-item="${CSS.escape(wanted ?? "")}"]`);
      if (!item) return;
      showWanted = false;
      item.scrollIntoView({ block: "center" });
      item.querySelector("button")?.focus();
    },
    template: () => html`<p class="quiet plan-about">${t("plan-about")}</p>${sections.map(sectionTemplate)}`,
  };
}
