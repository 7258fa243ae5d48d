//! The box itself: one SQLite file.

use std::fs;
use std::path::Path;

use sqlite::{Connection, OpenFlags, params};

use crate::amount::scale;
use crate::error::{Error, Result};
use crate::fold::fold;
use crate::recipe::{Card, Group, Language, Recipe};
use crate::shopping::{self, Item};
use crate::starters;

/// "Rcps" in ASCII.
const APPLICATION: i32 = 0x5263_7073;
const VERSION: i32 = 1;

const SCHEMA: &str = "
    CREATE TABLE recipe (
        id INTEGER PRIMARY KEY,
        -- The place of a starting recipe that nobody changed; the other columns are empty then.
        starter INTEGER UNIQUE,
        kind TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        minutes INTEGER NOT NULL DEFAULT 0,
        serves INTEGER NOT NULL DEFAULT 0,
        -- A line each.
        ingredients TEXT NOT NULL DEFAULT '',
        steps TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE shopping (
        id INTEGER PRIMARY KEY,
        least REAL,
        most REAL,
        unit TEXT NOT NULL,
        name TEXT NOT NULL,
        done INTEGER NOT NULL DEFAULT 0
    ) STRICT;";

/// A recipe box.
#[derive(Debug)]
pub struct RecipeBox {
    connection: Connection,
}

impl RecipeBox {
    /// Opens the box at `path`, or makes one with the starting recipes in it. A file that is no recipe box is set aside
    /// under the name `<path>.damaged`, and a new box takes its place. Where nothing may be written, what stands there
    /// can still be read.
    ///
    /// # Errors
    /// When there is no box and none can be made.
    pub fn open(path: &Path) -> Result<Self> {
        let opened = Self::try_open(path);
        if opened.as_ref().err() != Some(&Error::Damaged) {
            return opened;
        }
        let mut aside = path.as_os_str().to_owned();
        aside.push(".damaged");
        fs::rename(path, aside).map_err(|_| Error::NotWritable)?;
        Self::try_open(path)
    }

    /// One that lasts as long as the program: the starting recipes, for a disk that gives nothing else.
    ///
    /// # Errors
    /// When memory can't be had.
    pub fn in_memory() -> Result<Self> {
        Self::prepare(sqlite::in_memory()?)
    }

    fn try_open(path: &Path) -> Result<Self> {
        let write = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let made = sqlite::open(path, write | OpenFlags::SQLITE_OPEN_CREATE)
            .map_err(Error::from)
            .and_then(Self::prepare);
        if made.as_ref().err() != Some(&Error::NotWritable) || !path.is_file() {
            return made;
        }
        let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::prepare(sqlite::open(path, read)?)
    }

    fn prepare(mut connection: Connection) -> Result<Self> {
        connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;")?;
        let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get(0));
        let (application, version): (i32, i32) =
            (number("application_id")?, number("user_version")?);
        let tables: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if tables == 0 {
            let change = connection.transaction()?;
            change.execute_batch(SCHEMA)?;
            for (place, _) in (0_i64..).zip(starters::all(Language::En)) {
                change.execute("INSERT INTO recipe (starter) VALUES (?)", params![place])?;
            }
            change.pragma_update(None, "application_id", APPLICATION)?;
            change.pragma_update(None, "user_version", VERSION)?;
            change.commit()?;
        } else if application != APPLICATION || version < VERSION {
            return Err(Error::Damaged);
        }
        Ok(Self { connection })
    }

    /// The recipes in which every word of `query` occurs, by name; those with all of them in the name come first.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn find(&self, query: &str, language: Language) -> Result<Vec<Card>> {
        let words: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
        let mut found = Vec::new();
        for (id, recipe) in self.all(language)? {
            let title = fold(&recipe.title);
            let in_title = words.iter().all(|word| title.contains(word));
            if in_title || mentions(&recipe, &title, &words) {
                let card = Card {
                    id,
                    title: recipe.title,
                    group: recipe.group,
                    minutes: recipe.minutes,
                };
                found.push((!in_title, title, card));
            }
        }
        found.sort_by(|a, b| (a.0, &a.1, a.2.id).cmp(&(b.0, &b.1, b.2.id)));
        Ok(found.into_iter().map(|(_, _, card)| card).collect())
    }

    /// One recipe, as it was written.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn recipe(&self, id: i64, language: Language) -> Result<Recipe> {
        let all = self.all(language)?;
        let found = all.into_iter().find(|(own, _)| *own == id);
        found.map(|(_, recipe)| recipe).ok_or(Error::NotFound)
    }

    /// One recipe, for so many servings; as it was written for 0.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn recipe_for(&self, id: i64, serves: u32, language: Language) -> Result<Recipe> {
        let mut recipe = self.recipe(id, language)?;
        if recipe.serves > 0 && serves > 0 {
            for line in &mut recipe.ingredients {
                *line = scale(line, recipe.serves, serves, language);
            }
            recipe.serves = serves;
        }
        Ok(recipe)
    }

    /// Keeps a recipe: a new one without `id`. Its number.
    ///
    /// # Errors
    /// [`Error::NoTitle`] and [`Error::TooLong`]; [`Error::NotFound`]; when the disk refuses. Nothing has changed then.
    pub fn keep(&self, id: Option<i64>, recipe: Recipe) -> Result<i64> {
        let recipe = recipe.tidy()?;
        let values = params![
            id,
            recipe.group.name(),
            recipe.title,
            recipe.minutes,
            recipe.serves,
            recipe.ingredients.join("\n"),
            recipe.steps.join("\n"),
            recipe.note,
        ];
        if id.is_none() {
            self.connection.execute(
                "INSERT INTO recipe (id, kind, title, minutes, serves, ingredients, steps, note)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                values,
            )?;
            return Ok(self.connection.last_insert_rowid());
        }
        let changed = self.connection.execute(
            "UPDATE recipe SET starter = NULL, kind = ?2, title = ?3, minutes = ?4, serves = ?5, ingredients = ?6,
             steps = ?7, note = ?8 WHERE id = ?1",
            values,
        )?;
        id.filter(|_| changed == 1).ok_or(Error::NotFound)
    }

    /// Takes a recipe out of the box.
    ///
    /// # Errors
    /// When the disk refuses. One that is not there counts as taken.
    pub fn remove(&self, id: i64) -> Result<()> {
        self.connection
            .execute("DELETE FROM recipe WHERE id = ?", params![id])?;
        Ok(())
    }

    /// The shopping list: what is still to buy, then what is in the basket.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn shopping(&self, language: Language) -> Result<Vec<Item>> {
        shopping::list(&self.connection, language)
    }

    /// Puts a recipe's ingredients on the list, for so many servings. The same thing in the same unit is added up.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::TooLong`] for a list that is full; when the disk refuses.
    pub fn buy(&mut self, id: i64, serves: u32, language: Language) -> Result<()> {
        let recipe = self.recipe_for(id, serves, language)?;
        shopping::add(&mut self.connection, &recipe.ingredients)
    }

    /// Puts a line of one's own on the list.
    ///
    /// # Errors
    /// As for [`RecipeBox::buy`].
    pub fn buy_line(&mut self, line: &str) -> Result<()> {
        shopping::add(&mut self.connection, &[line.to_owned()])
    }

    /// In the basket, or taken out again.
    ///
    /// # Errors
    /// [`Error::NotFound`]; when the disk refuses.
    pub fn set_bought(&self, id: i64, bought: bool) -> Result<()> {
        shopping::set_done(&self.connection, id, bought)
    }

    /// Takes what is in the basket off the list, or everything.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn clear_shopping(&self, everything: bool) -> Result<()> {
        shopping::clear(&self.connection, everything)
    }

    pub(crate) const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Nobody changed, added or removed a recipe, and nothing is to be bought.
    pub(crate) fn is_untouched(&self) -> Result<bool> {
        let count = |sql: &str| self.connection.query_row(sql, [], |row| row.get(0));
        let own: i64 = count("SELECT count(*) FROM recipe WHERE starter IS NULL")?;
        let starters: i64 = count("SELECT count(*) FROM recipe WHERE starter IS NOT NULL")?;
        let shopping: i64 = count("SELECT count(*) FROM shopping")?;
        let all = starters::all(Language::En).len();
        Ok(own == 0 && shopping == 0 && usize::try_from(starters) == Ok(all))
    }

    /// The number of a starting recipe that nobody changed.
    pub(crate) fn starter(&self, place: u32) -> Result<Option<i64>> {
        let mut select = self
            .connection
            .prepare("SELECT id FROM recipe WHERE starter = ?")?;
        let mut found = select.query_map([place], |row| row.get(0))?;
        Ok(found.next().transpose()?)
    }

    fn all(&self, language: Language) -> Result<Vec<(i64, Recipe)>> {
        let starters = starters::all(language);
        let mut select = self.connection.prepare(
            "SELECT id, starter, kind, title, minutes, serves, ingredients, steps, note FROM recipe",
        )?;
        let rows = select.query_map([], |row| {
            let id: i64 = row.get(0)?;
            let starter: Option<u32> = row.get(1)?;
            if let Some(recipe) = starter.and_then(|place| starters.get(place as usize)) {
                return Ok((id, recipe.clone()));
            }
            let lines = |text: String| text.lines().map(str::to_owned).collect();
            let recipe = Recipe {
                group: Group::named(&row.get::<_, String>(2)?),
                title: row.get(3)?,
                minutes: row.get(4)?,
                serves: row.get(5)?,
                ingredients: lines(row.get(6)?),
                steps: lines(row.get(7)?),
                note: row.get(8)?,
            };
            Ok((id, recipe))
        })?;
        Ok(rows.collect::<sqlite::Result<_>>()?)
    }
}

fn mentions(recipe: &Recipe, title: &str, words: &[String]) -> bool {
    let mut text = title.to_owned();
    for line in recipe.ingredients.iter().chain(&recipe.steps) {
        text.push('\n');
        text.push_str(&fold(line));
    }
    text.push('\n');
    text.push_str(&fold(&recipe.note));
    words.iter().all(|word| text.contains(word))
}
