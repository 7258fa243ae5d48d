//! The first start: leaving is practised, a passphrase chosen, a recovery code drawn; then the notebook is made whole,
//! or not at all.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use casebook::phrase;
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager};
use vault::{Cost, RecoveryCode, Vault};

use crate::desktop;
use crate::door;
use crate::erasing;
use crate::failure::{Answer, Refusal};
use crate::state::Pantry;
use crate::windows;

/// What is typed in the search field to begin, while there is no notebook.
pub const WORDS: [&str; 2] = ["opnieuw beginnen", "begin again"];
/// How long the window stays away when leaving is practised.
const AWAY: Duration = Duration::from_millis(1_500);

/// What the first start holds until it is done.
#[derive(Default)]
pub struct Beginning {
    practice: Mutex<Option<Channel<bool>>>,
    code: Mutex<Option<RecoveryCode>>,
}

impl Beginning {
    /// From now on the keys of Leave take the window away for a moment only. The page is told `true` when it was keys, and
    /// `false` when it was the button; without a page to tell, they leave for good again.
    pub fn practise(&self, page: Option<Channel<bool>>) {
        *lock(&self.practice) = page;
    }

    /// A new recovery code, in place of one drawn before.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn draw_code(&self) -> Answer<String> {
        let code = RecoveryCode::draw()?;
        let text = code.text().to_string();
        *lock(&self.code) = Some(code);
        Ok(text)
    }

    /// The code that was drawn, once it was typed back as it was written.
    ///
    /// # Errors
    /// [`Refusal::CodeDiffers`].
    pub fn code(&self, typed: &str) -> Answer<RecoveryCode> {
        let typed = RecoveryCode::parse(typed);
        let same = |code: &RecoveryCode| lock(&self.code).as_ref().is_some_and(|own| *own == *code);
        Ok(typed.filter(same).ok_or(Refusal::CodeDiffers)?)
    }

    /// Forgets the code.
    pub fn forget_code(&self) {
        *lock(&self.code) = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the window away and brings it back, while leaving is practised. `false` when it is not, and nothing happened.
/// Main thread only.
pub fn vanish(app: &AppHandle, by_keys: bool) -> bool {
    let Some(page) = lock(&app.state::<Pantry>().beginning.practice).take() else {
        return false;
    };
    let place = windows::begin_place(app);
    desktop::hide_windows();
    windows::hide(app);
    // A page that says only now that it is painted brings nothing back.
    app.state::<Pantry>().stage.unhide(windows::BEGIN);
    let app = app.clone();
    let back = move || {
        thread::park_timeout(AWAY);
        let again = app.clone();
        let shown = app.run_on_main_thread(move || windows::show_begin(&again, place));
        // A page that is gone has nothing to count.
        let _ = shown.map(|()| page.send(by_keys));
    };
    // Without a thread to bring it back it stays away, as it will from now on.
    let _ = thread::Builder::new().spawn(back);
    true
}

/// Makes the notebook and opens it. Slow: derives one key, or two with a recovery code.
///
/// # Errors
/// When there is a notebook already, or something is left of an erased one, the passphrase does not do, the code was not typed as it was drawn, or the disk
/// refuses. Nothing was made then.
pub fn make(pantry: &Pantry, passphrase: &str, again: &str, code: Option<&str>) -> Answer<()> {
    let passphrase = door::new_passphrase(passphrase, again)?;
    let code = code.map(|typed| pantry.beginning.code(typed)).transpose()?;
    // Or the next start would erase this one.
    erasing::finish(pantry)?;
    let vault = Vault::at(&pantry.places.data);
    let seat = vault.create_with(&passphrase, code.as_ref(), Cost::Standard)?;
    pantry.beginning.forget_code();
    // The place where it was left says nothing any more; a disk that refuses this has the notebook all the same.
    let _ = pantry.set_step(None);
    door::sit(pantry, &seat)
}

/// Six random words in the language of the moment.
///
/// # Errors
/// When the system gives no random bytes.
pub fn offer(pantry: &Pantry) -> Answer<String> {
    Ok(phrase::offer(pantry.look().language.into())?)
}
