//! Where a window stands: handed from the private window to the recipe box that takes its place.

use std::env;

use tauri::WebviewWindow;

/// The variable that the next process finds it in.
const NAME: &str = "PANTRY_PLACE";
/// A window wider or higher than this, or further off, is no window of ours.
const FAR: f64 = 32_000.0;

/// Where it stands and how large it is, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Its frame's left edge and top edge.
    pub at: (f64, f64),
    /// Its width and height, without the frame.
    pub size: (f64, f64),
    /// It fills the screen.
    pub maximized: bool,
}

impl Place {
    /// Where a window stands; nothing where the system does not tell. Main thread only.
    #[must_use]
    pub fn of(window: &WebviewWindow) -> Option<Self> {
        let scale = window.scale_factor().ok()?;
        let at = window.outer_position().ok()?.to_logical::<f64>(scale);
        let size = window.inner_size().ok()?.to_logical::<f64>(scale);
        Some(Self {
            at: (at.x, at.y),
            size: (size.width, size.height),
            maximized: window.is_maximized().ok()?,
        })
    }

    /// For the environment of the next process.
    #[must_use]
    pub fn setting(self) -> (&'static str, String) {
        let Self {
            at: (x, y),
            size: (width, height),
            maximized,
        } = self;
        let maximized = u8::from(maximized);
        (NAME, format!("{x} {y} {width} {height} {maximized}"))
    }

    /// What the process before left for this one; taken out of the environment.
    ///
    /// # Safety
    /// The environment may only be changed while no other thread runs.
    pub unsafe fn take() -> Option<Self> {
        let text = env::var(NAME).ok();
        // SAFETY: the caller promises that no other thread runs.
        unsafe { env::remove_var(NAME) };
        Self::parse(&text?)
    }

    fn parse(text: &str) -> Option<Self> {
        let numbers: Vec<f64> = text
            .split(' ')
            .map(|number| number.parse().ok().filter(|n: &f64| n.abs() <= FAR))
            .collect::<Option<_>>()?;
        let [x, y, width, height, maximized] = *numbers.as_slice() else {
            return None;
        };
        (width > 0.0 && height > 0.0).then_some(Self {
            at: (x, y),
            size: (width, height),
            maximized: maximized > 0.0,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_handed_on_and_nonsense_is_not() {
        let place = Place {
            at: (-12.0, 40.5),
            size: (1180.0, 780.0),
            maximized: true,
        };
        assert_eq!(Place::parse(&place.setting().1), Some(place));
        for nonsense in [
            "",
            "1 2 3",
            "1 2 3 4 x",
            "0 0 0 100 0",
            "NaN 0 9 9 0",
            "0 0 1e9 1 0",
        ] {
            assert_eq!(Place::parse(nonsense), None, "{nonsense}");
        }
    }
}
