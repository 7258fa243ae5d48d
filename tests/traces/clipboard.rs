//! What was copied can't be pasted any more, whatever comes in the notebook's place.

use trials::desk::{Desk, wait_for};
use trials::sitting::{Sitting, Way};
use trials::x::clipboard::{CLIPBOARD, PRIMARY};
use trials::x::{CONTROL, Display};

use crate::begun::Words;
use crate::instead;

#[test]
fn what_was_copied_is_gone_after_leaving() {
    let display = Display::open();
    let words = Words::draw();
    let bare = Desk::new();
    bare.furnish(instead::OPENS, "en", "light");
    for desk in [bare, instead::desk()] {
        let mut sitting = Sitting::open(&desk, &display, instead::OPENS);
        sitting.new_entry();
        sitting.write(&words.typed);
        display.press_with(CONTROL, u32::from('a'));
        display.press_with(CONTROL, u32::from('c'));
        for selection in [CLIPBOARD, PRIMARY] {
            wait_for("it can be pasted: the control", || {
                display.pasted(selection).as_deref() == Some(words.typed.as_str())
            });
        }
        sitting.leave(Way::F9);
        for selection in [CLIPBOARD, PRIMARY] {
            wait_for("nothing can be pasted", || {
                display.pasted(selection).is_none()
            });
        }
    }
}
