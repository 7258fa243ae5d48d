//! The plan as a PDF: chosen sections in the words of the moment, and nothing of the log.

use std::io::Write;
use std::path::{Path, PathBuf};

use casebook::Stamp;
use casebook::log::SavedPaper;
use casebook::plan::{ItemView, SectionView, State};
use casebook::registers::{Answer as Given, Fields, Kind, Row};
use dossier::{Day, Fact, Item, Mark, Paper, Register, Section};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;

use crate::failure::Answer;
use crate::state::{Pantry, now};
use crate::windows::PRIVATE;
use crate::wire::{Language, PaperChoice};
use crate::words::Words;

/// A name that says nothing.
const NAME: &str = "list.pdf";

/// Lets the person choose a file, and writes the chosen sections to it. Its name. Waits for the person.
///
/// # Errors
/// For a supporter, and when the disk refuses; no half file is left then.
pub fn save(app: &AppHandle, pantry: &Pantry, choice: &PaperChoice) -> Answer<Option<String>> {
    let paper = composed(pantry, choice)?;
    let words = Words::private(pantry.look().language);
    let mut dialog = app
        .dialog()
        .file()
        .set_title(words.say("paper-chooser-title"))
        .set_file_name(NAME)
        .add_filter("PDF", &["pdf"]);
    if let Some(window) = app.get_webview_window(PRIVATE) {
        dialog = dialog.set_parent(&window);
    }
    let chosen = dialog.blocking_save_file();
    let Some(path) = chosen.and_then(|file| file.into_path().ok()) else {
        return Ok(None);
    };
    let path = as_a_pdf(path);
    let bytes = dossier::pdf(&paper)?;
    let name = path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    // First, so that none lies about unknown.
    note(pantry, &name, &bytes)?;
    pantry
        .halves
        .write(&path, |file| file.write_all(&bytes))
        .map_err(vault::Error::from)?;
    Ok(Some(name))
}

/// The path as it was chosen, where it ends as a PDF does. The ending is added to any other; nobody was asked whether to
/// replace what has that name, so one that is free is taken.
fn as_a_pdf(chosen: PathBuf) -> PathBuf {
    let is_pdf = chosen
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if is_pdf {
        return chosen;
    }
    let name = chosen.file_name().unwrap_or_default().to_string_lossy();
    let numbered = (2..).map(|number| chosen.with_file_name(format!("{name} ({number}).pdf")));
    std::iter::once(chosen.with_file_name(format!("{name}.pdf")))
        .chain(numbered)
        .find(|path| !is_taken(path))
        .unwrap_or(chosen)
}

fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Remembers what is saved, so that it can be found again.
fn note(pantry: &Pantry, name: &str, bytes: &[u8]) -> Answer<()> {
    let paper = SavedPaper {
        name: name.to_owned(),
        size: bytes.len() as u64,
        sha256: vault::sha256(bytes),
    };
    Ok(pantry.casebook.with(|book| book.note_paper(paper))?)
}

/// What the chosen sections say.
///
/// # Errors
/// For a supporter; the database's.
fn composed(pantry: &Pantry, choice: &PaperChoice) -> Answer<Paper> {
    pantry.casebook.with(|book| book.only_owner())?;
    let language = pantry.look().language;
    let pen = Pen {
        words: Words::private(language),
        own: choice.own,
    };
    let (view, registers) = pantry.casebook.with(|book| {
        let rows = Kind::ALL.map(|kind| book.register(kind).map(|rows| (kind, rows)));
        Ok((
            book.plan()?,
            rows.into_iter().collect::<casebook::Result<Vec<_>>>()?,
        ))
    })?;
    let chosen = |section: &&SectionView| choice.sections.contains(&section.id);
    let sections = view.sections.iter().filter(chosen).map(|section| {
        let rows = registers
            .iter()
            .find(|(kind, _)| Some(*kind) == section.register);
        pen.section(section, rows, choice.hidden)
    });
    Ok(pen.paper(language, sections.collect(), now()))
}

/// Writes in one language.
struct Pen {
    words: Words,
    /// With what the person filled in.
    own: bool,
}

impl Pen {
    fn paper(&self, language: Language, sections: Vec<Section>, now: Stamp) -> Paper {
        let today = now.date().to_string();
        Paper {
            title: self.words.say("paper-title"),
            language: match language {
                Language::Nl => dossier::Language::Nl,
                Language::En => dossier::Language::En,
            },
            // A clock past the year 9999 gets a refusal.
            day: parts(&today).unwrap_or(Day {
                year: 0,
                month: 0,
                day: 0,
            }),
            made: self
                .words
                .say_with("paper-made", &[("day", &self.day(&today))]),
            about: Some(self.words.say("paper-words")),
            footer: self.words.say("paper-footer"),
            page: "{page} / {pages}".to_owned(),
            sections,
        }
    }

    fn section(
        &self,
        section: &SectionView,
        rows: Option<&(Kind, Vec<Row>)>,
        hidden: bool,
    ) -> Section {
        let items: Vec<&ItemView> = section
            .items
            .iter()
            .filter(|item| hidden || !item.hidden)
            .collect();
        let settled =
            |item: &&&ItemView| matches!(item.progress.state, State::Done | State::NotForMe);
        let (done, total) = (items.iter().filter(settled).count(), items.len());
        let name = format!("section-{}", section.id);
        Section {
            progress: self.words.say_with(
                "plan-progress",
                &[("done", &done.to_string()), ("total", &total.to_string())],
            ),
            about: Some(self.words.say(&format!("{name}.about"))),
            title: self.words.say(&name),
            items: items.into_iter().map(|item| self.item(item)).collect(),
            registers: rows
                .filter(|(_, rows)| self.own && !rows.is_empty())
                .map(|(kind, rows)| self.register(*kind, rows))
                .into_iter()
                .collect(),
        }
    }

    fn item(&self, view: &ItemView) -> Item {
        let (item, progress) = (&view.item, &view.progress);
        let name = format!("item-{}", item.id);
        let (mark, state) = match progress.state {
            State::ToDo => (Mark::ToDo, "to-do"),
            State::Doing => (Mark::Doing, "doing"),
            State::Done => (Mark::Done, "done"),
            State::NotForMe => (Mark::NotForMe, "not-for-me"),
            State::NotSafeNow => (Mark::NotSafeNow, "not-safe-now"),
        };
        let caution = |there: bool, attribute: &str| {
            there.then(|| Fact {
                label: self.words.say(&format!("item-{attribute}")),
                text: self.words.say(&format!("{name}.{attribute}")),
            })
        };
        let safe_device = item.safe_device.then(|| Fact {
            label: self.words.say("mark-safe-device"),
            text: self.words.say("item-safe-device-only"),
        });
        let cautions = [
            caution(item.notice, "notice"),
            caution(item.evidence, "evidence"),
            safe_device,
        ];
        let due = progress
            .due
            .as_deref()
            .map(|day| self.day(day))
            .unwrap_or_default();
        Item {
            mark,
            state: self.words.say(&format!("state-{state}")),
            why: self.words.say(&format!("{name}.why")),
            cautions: cautions.into_iter().flatten().collect(),
            steps: (1..=item.steps)
                .map(|n| self.words.say(&format!("{name}.step-{n}")))
                .collect(),
            facts: self.facts([
                ("item-who", progress.who.clone()),
                ("item-due", due),
                ("item-note", progress.note.clone()),
            ]),
            title: self.words.say(&name),
        }
    }

    fn register(&self, kind: Kind, rows: &[Row]) -> Register {
        let name = format!("register-{}", kind.name());
        let nameless = || self.words.say(&format!("{name}-nameless"));
        Register {
            title: self.words.say(&name),
            about: None,
            rows: rows
                .iter()
                .map(|row| dossier::Row {
                    title: Some(row.fields.name().to_owned())
                        .filter(|n| !n.is_empty())
                        .unwrap_or_else(nameless),
                    facts: self.row(&row.fields),
                })
                .collect(),
        }
    }

    fn row(&self, fields: &Fields) -> Vec<Fact> {
        let said = |answer: Given| {
            self.words.say(match answer {
                Given::Unknown => "answer-unknown",
                Given::Yes => "answer-yes",
                Given::No => "answer-no",
                Given::NotHere => "answer-not-here",
            })
        };
        let day =
            |day: &Option<String>| day.as_deref().map(|day| self.day(day)).unwrap_or_default();
        match fields {
            Fields::Profile(p) => self.facts([
                ("register-profiles-handle", p.handle.clone()),
                ("register-profiles-private", said(p.private)),
                ("register-profiles-who-can-see", p.who_can_see.clone()),
                (
                    "register-profiles-followers-checked",
                    said(p.followers_checked),
                ),
                ("register-profiles-location-off", said(p.location_off)),
                ("register-profiles-tags-off", said(p.tags_off)),
                ("register-profiles-sessions-ended", said(p.sessions_ended)),
                ("register-profiles-note", p.note.clone()),
            ]),
            Fields::Account(a) => self.facts([
                ("register-accounts-user", a.user.clone()),
                ("register-accounts-changed-on", day(&a.changed_on)),
                ("register-accounts-from-device", a.from_device.clone()),
                ("register-accounts-two-step", said(a.two_step)),
                ("register-accounts-recovery-email", said(a.recovery_email)),
                ("register-accounts-recovery-phone", said(a.recovery_phone)),
                ("register-accounts-sessions-ended", said(a.sessions_ended)),
                ("register-accounts-note", a.note.clone()),
            ]),
            Fields::Lock(l) => self.facts([
                ("register-locks-secured", said(l.secured)),
                ("register-locks-who-has-key", l.who_has_key.clone()),
                ("register-locks-changed-on", day(&l.changed_on)),
                ("register-locks-code-changed", said(l.code_changed)),
                ("register-locks-note", l.note.clone()),
            ]),
        }
    }

    /// What was filled in, each under its label; nothing of what was not.
    fn facts<const N: usize>(&self, facts: [(&str, String); N]) -> Vec<Fact> {
        let filled = facts
            .into_iter()
            .filter(|(_, text)| self.own && !text.trim().is_empty());
        filled
            .map(|(label, text)| Fact {
                label: self.words.say(label),
                text,
            })
            .collect()
    }

    /// A civil date as people write it.
    fn day(&self, day: &str) -> String {
        let Some(Day { year, month, day }) = parts(day) else {
            return day.to_owned();
        };
        let month = self
            .words
            .say_with("month", &[("number", &month.to_string())]);
        format!("{day} {month} {year}")
    }
}

fn parts(day: &str) -> Option<Day> {
    let mut numbers = day.split('-');
    let day = Day {
        year: numbers.next()?.parse().ok()?,
        month: numbers.next()?.parse().ok()?,
        day: numbers.next()?.parse().ok()?,
    };
    numbers.next().is_none().then_some(day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::as_a_pdf;

    #[test]
    fn nothing_is_replaced_that_nobody_was_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert_eq!(as_a_pdf(at("list.PDF")), at("list.PDF"));
        assert_eq!(as_a_pdf(at("plan.v2")), at("plan.v2.pdf"));
        assert_eq!(as_a_pdf(at("list")), at("list.pdf"));
        std::fs::write(at("list.pdf"), "another").unwrap();
        assert_eq!(as_a_pdf(at("list")), at("list (2).pdf"));
        assert_eq!(
            as_a_pdf(at("list.pdf")),
            at("list.pdf"),
            "GTK asked about it"
        );
    }
}
