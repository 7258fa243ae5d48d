//! What the person writes in one entry, and how it stands in a record: canonical JSON (RFC 8785).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::civil;
use crate::error::{Error, Result};
use crate::registers::Answer;
use crate::stamp::Stamp;

/// The longest account of what happened, in characters.
const WHAT: usize = 100_000;
/// The longest of the other texts.
const SHORT: usize = 2_000;
/// The most witnesses.
const WITNESSES: usize = 50;

/// How well a moment is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// To the minute.
    #[default]
    Exact,
    /// Around this time.
    About,
    /// Somewhere between start and end.
    Between,
}

/// When it happened, on the clock of the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// How well it is known.
    pub precision: Precision,
    /// Civil time, `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// Civil time; only with [`Precision::Between`].
    pub end: Option<String>,
    /// IANA name of the zone.
    pub zone: String,
    /// The zone's offset at `start`, minutes east of UTC; computed when the entry is kept.
    pub offset: i32,
}

impl When {
    /// Minutes since 1970-01-01T00:00Z at its start: what the log is ordered by.
    pub(crate) fn minute(&self) -> i64 {
        civil::time(&self.start).map_or(0, |start| {
            start.and_utc().timestamp() / 60 - i64::from(self.offset)
        })
    }
}

/// How long it went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lasted {
    /// How many; 1 to 100,000.
    pub count: u32,
    /// Of what.
    pub unit: LastedUnit,
}

/// A unit of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastedUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
}

/// Someone who saw or heard it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Witness {
    /// Name.
    pub name: String,
    /// How to reach them.
    pub reach: String,
    /// Will they speak to the police?
    pub will_speak: Answer,
}

/// A way of stalking. The list follows the page of Veilig Thuis that this program serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Waiting for you.
    Waiting,
    /// Spying on you.
    Spying,
    /// Following you.
    Following,
    /// Letters, cards, gifts.
    Letters,
    /// E-mails.
    Emails,
    /// Telephone calls.
    Calls,
    /// App and text messages.
    Messages,
    /// Social media.
    SocialMedia,
    /// Threats of violence.
    Threats,
    /// Lies or gossip.
    Lies,
    /// Things broken or damaged.
    Damage,
    /// Orders in your name.
    Orders,
    /// Your children, family, friends, colleagues bothered.
    PeopleAround,
    /// Something else.
    Other,
}

/// What it did to the person. The list follows the same page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Fear.
    Fear,
    /// A sense of threat.
    Threat,
    /// Suspicion.
    Suspicion,
    /// Strong startle.
    Startle,
    /// Trouble concentrating.
    Concentration,
    /// Sleeping badly.
    Sleep,
    /// Poor appetite.
    Appetite,
    /// Tiredness.
    Tiredness,
    /// Muscle pain.
    MusclePain,
    /// Headache.
    Headache,
    /// Less freedom in daily life.
    Freedom,
    /// Harm to the children.
    Children,
}

/// One entry's words. Everything but `when` may stay empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryFields {
    /// When it happened.
    pub when: When,
    /// Civil time at which the person found out, if later.
    pub discovered: Option<String>,
    /// How long.
    pub lasted: Option<Lasted>,
    /// Where, in words.
    pub place: String,
    /// What happened, in the person's own words.
    pub what: String,
    /// Which ways.
    pub ways: Vec<Way>,
    /// Who saw it.
    pub witnesses: Vec<Witness>,
    /// What it did to the person.
    pub effects: Vec<Effect>,
    /// The same in free words.
    pub effect_words: String,
}

impl EntryFields {
    /// An entry about now, with nothing written yet. A zone that nobody knows is taken for UTC: an entry that could
    /// not be kept would be worse.
    #[must_use]
    pub fn new(mut now: Stamp, mut zone: &str) -> Self {
        if !civil::is_zone(zone) {
            (now.offset_minutes, zone) = (0, "UTC");
        }
        Self {
            when: When {
                precision: Precision::Exact,
                start: now.civil(),
                end: None,
                zone: zone.to_owned(),
                offset: now.offset_minutes,
            },
            discovered: None,
            lasted: None,
            place: String::new(),
            what: String::new(),
            ways: Vec::new(),
            witnesses: Vec::new(),
            effects: Vec::new(),
            effect_words: String::new(),
        }
    }

    /// Nothing is written but the moment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self {
            when: _,
            discovered,
            lasted,
            place,
            what,
            ways,
            witnesses,
            effects,
            effect_words,
        } = self;
        let blank = |text: &String| text.trim().is_empty();
        discovered.is_none()
            && lasted.is_none()
            && ways.is_empty()
            && effects.is_empty()
            && witnesses.iter().all(|w| blank(&w.name) && blank(&w.reach))
            && [place, what, effect_words].into_iter().all(blank)
    }

    /// Checks every field and computes the offset.
    pub(crate) fn checked(mut self) -> Result<Self> {
        let start = civil::time(&self.when.start)?;
        self.when.offset = civil::offset(start, &self.when.zone)?;
        match (self.when.precision, &self.when.end) {
            (Precision::Between, Some(end)) if civil::time(end)? >= start => {}
            (Precision::Between, _) => return Err(Error::BadTime),
            _ => self.when.end = None,
        }
        if let Some(discovered) = &self.discovered {
            civil::time(discovered)?;
        }
        if self
            .lasted
            .is_some_and(|l| !(1..=100_000).contains(&l.count))
        {
            return Err(Error::OutOfRange);
        }
        longest(&self.what, WHAT)?;
        longest(&self.place, SHORT)?;
        longest(&self.effect_words, SHORT)?;
        if self.witnesses.len() > WITNESSES || self.ways.len() > 64 || self.effects.len() > 64 {
            return Err(Error::TooLong);
        }
        for witness in &self.witnesses {
            longest(&witness.name, SHORT)?;
            longest(&witness.reach, SHORT)?;
        }
        Ok(self)
    }

    /// Every text in it, for search.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let witnesses = self
            .witnesses
            .iter()
            .flat_map(|w| [w.name.as_str(), w.reach.as_str()]);
        [&*self.what, &*self.place, &*self.effect_words]
            .into_iter()
            .chain(witnesses)
    }
}

fn longest(text: &str, most: usize) -> Result<()> {
    if text.len() > most && text.chars().count() > most {
        return Err(Error::TooLong);
    }
    Ok(())
}

/// Canonical JSON by RFC 8785. The values here are objects with ASCII names, arrays, texts, whole numbers and nothing
/// else, so names are ordered as bytes and numbers need no rule.
pub(crate) fn canonical(value: &Value) -> Result<String> {
    let mut text = String::new();
    write(value, &mut text)?;
    Ok(text)
}

fn write(value: &Value, text: &mut String) -> Result<()> {
    match value {
        Value::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            names.sort_unstable();
            text.push('{');
            for (place, name) in names.into_iter().enumerate() {
                text.push_str(if place > 0 { "," } else { "" });
                text.push_str(&serde_json::to_string(name)?);
                text.push(':');
                write(&members[name], text)?;
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                text.push_str(if place > 0 { "," } else { "" });
                write(item, text)?;
            }
            text.push(']');
        }
        other => text.push_str(&serde_json::to_string(other)?),
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    pub(crate) fn at(start: &str) -> EntryFields {
        let now = Stamp {
            utc_ms: 0,
            offset_minutes: 60,
        };
        let mut fields = EntryFields::new(now, "Europe/Amsterdam");
        start.clone_into(&mut fields.when.start);
        fields
    }

    #[test]
    fn canonical_json_sorts_names_and_keeps_everything_else() {
        let value =
            serde_json::json!({"b": [1, {"z": null, "y": "é\u{1}\"\n"}], "a": true, "": -3});
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"\":-3,\"a\":true,\"b\":[1,{\"y\":\"é\\u0001\\\"\\n\",\"z\":null}]}"
        );
    }

    #[test]
    fn the_offset_is_computed_not_believed() {
        let mut fields = at("2026-07-01T12:00");
        fields.when.offset = 999;
        assert_eq!(fields.checked().unwrap().when.offset, 120);
    }

    #[test]
    fn a_zone_that_nobody_knows_is_utc_and_the_moment_stays() {
        let now = Stamp {
            utc_ms: 1_795_437_720_000,
            offset_minutes: 60,
        };
        let fields = EntryFields::new(now, "posixrules");
        assert_eq!(fields.when.start, "2026-11-23T12:42");
        let kept = fields.checked().unwrap();
        assert_eq!((&*kept.when.zone, kept.when.offset), ("UTC", 0));
        assert_eq!(kept.when.minute(), now.utc_ms / 60_000);
    }

    #[test]
    fn between_needs_an_end_that_is_not_earlier_and_the_others_have_none() {
        let mut fields = at("2026-07-01T12:00");
        fields.when.end = Some("2026-07-01T11:00".into());
        assert_eq!(fields.clone().checked().unwrap().when.end, None);
        fields.when.precision = Precision::Between;
        assert_eq!(fields.clone().checked(), Err(Error::BadTime));
        fields.when.end = None;
        assert_eq!(fields.clone().checked(), Err(Error::BadTime));
        fields.when.end = Some("2026-07-01T12:00".into());
        assert!(fields.checked().is_ok());
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let refused = |change: fn(&mut EntryFields)| {
            let mut fields = at("2026-07-01T12:00");
            change(&mut fields);
            fields.checked().unwrap_err()
        };
        assert_eq!(refused(|f| f.what = "é".repeat(WHAT + 1)), Error::TooLong);
        assert_eq!(refused(|f| f.place = "x".repeat(SHORT + 1)), Error::TooLong);
        assert_eq!(
            refused(|f| f.witnesses = vec![Witness::default(); WITNESSES + 1]),
            Error::TooLong
        );
        assert_eq!(
            refused(|f| f.discovered = Some("later".into())),
            Error::BadTime
        );
        assert_eq!(refused(|f| f.when.zone = "Mars".into()), Error::BadZone);
        assert_eq!(
            refused(|f| f.lasted = Some(Lasted {
                count: 0,
                unit: LastedUnit::Days
            })),
            Error::OutOfRange
        );
    }

    #[test]
    fn an_entry_is_empty_until_something_is_written() {
        let mut fields = at("2026-07-01T12:00");
        assert!(fields.is_empty());
        fields.witnesses.push(Witness::default());
        assert!(fields.is_empty());
        fields.effects.push(Effect::Fear);
        assert!(!fields.is_empty());
    }
}
