//! An entry with everything open, what holds for the series, and a version to read.

use trials::driver::Session;

use super::said;
use crate::steps::*;

/// From an entry that stands open; ends on the page of an entry.
pub async fn whole(language: &str, page: &Session, visit: &mut impl AsyncFnMut(&Session, &str)) {
    unfold(page).await;
    for adds in [
        "used-vehicle",
        "witness",
        "cost",
        "told-police",
        "told-lawyer",
    ] {
        press(page, &format!("#add-{adds}")).await;
    }
    for (name, value) in [
        ("precision", "between"),
        ("knowing", "voice"),
        ("children", "yes"),
        ("against-ban", "yes"),
        ("effects", "sleep"),
    ] {
        page.choose(name, value).await;
    }
    for (css, words) in [
        ("#place", said(language, "The school gate", "Het schoolhek")),
        ("#who-0-name", "Bram"),
        ("#used-0-text", said(language, "Blue car", "Blauwe auto")),
        ("#witness-0-name", "Elif"),
        (
            "#cost-0-what",
            said(language, "Taxi home", "Taxi naar huis"),
        ),
        ("#cost-0-amount-euros", "12,5x"),
        ("#told-0-name", "De Vries"),
    ] {
        show(page, css).await;
        page.type_in(css, words).await;
    }
    show(page, "#costs").await;
    page.find("#cost-0-what").await.click().await.unwrap();
    page.find("#cost-0-amount .mistake").await;
    for (name, css) in [
        ("entry-when", ".when"),
        ("entry-who", "#who"),
        ("entry-said", "#said"),
        ("entry-witnesses", "#witnesses"),
        ("entry-effects", "#effects"),
        ("entry-costs", "#costs"),
        ("entry-acts", "#acts"),
    ] {
        show(page, css).await;
        visit(page, name).await;
    }
    offered(language, page, visit).await;
    series(language, page, visit).await;
    press(page, "#done").await;
    page.find("#versions [data-seq]").await;
    show(page, "#versions").await;
    visit(page, "entry-versions").await;
    press(page, "[data-open-version]").await;
    page.find("dialog[open] [data-field=what]").await;
    visit(page, "entry-version").await;
    press(page, "[data-version=close]").await;
}

/// What was typed before, below its field.
async fn offered(language: &str, page: &Session, visit: &mut impl AsyncFnMut(&Session, &str)) {
    press(page, "#done").await;
    page.find("#log-search").await;
    begin_entry(page).await;
    page.until("the place that is offered", async || {
        page.find("#place").await.clear().await.ok()?;
        page.type_in("#place", said(language, "school", "hek"))
            .await;
        let script = "return document.querySelectorAll('#place-offers [role=option]').length";
        (page.script(script, vec![]).await.as_u64()? == 1).then_some(())
    })
    .await;
    visit(page, "entry-offered").await;
    press(page, "#delete").await;
    page.click("[data-ask=yes]").await;
    page.find("#log-search").await;
    press(page, "#log-list [data-entry]").await;
    page.find("#what").await;
}

async fn series(language: &str, page: &Session, visit: &mut impl AsyncFnMut(&Session, &str)) {
    press(page, "[data-page=entry] [data-go-series]").await;
    page.find("#person-0-name").await;
    visit(page, "series-empty").await;
    for (css, words) in [
        ("#person-0-name", "Bram"),
        (
            "#person-0-relation",
            said(language, "Former partner", "Ex-partner"),
        ),
        ("#no-date-day", "3"),
        ("#no-date-month", "5"),
        ("#no-date-year", "2026"),
    ] {
        show(page, css).await;
        page.type_in(css, words).await;
    }
    press(page, "#add-ban-contact").await;
    for (name, css) in [("series-no", "#no"), ("series-bans", "#bans")] {
        show(page, css).await;
        visit(page, name).await;
    }
}
