//! The same promises where there is no X: the program on two compositors of Wayland. Sway draws the frames of windows itself
//! and can be typed into; Weston leaves them to the programs, as GNOME does, and has no keyboard without a person at it.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use image::RgbaImage;
use tempfile::TempDir;
use trials::desk::{Desk, PATIENCE, Running, comes_within, in_full, program, wait_for};
use trials::memory::{lives, tree_of};

use crate::begun::signal;
use crate::instead;
use crate::occasions::a_draft_was_kept;
use crate::processes::swept;

/// No frames, so that a screen without windows has one colour.
const SWAY: &str = "xwayland disable
output HEADLESS-1 mode 1280x800
for_window [app_id=\"pantry\"] floating enable, border none
";
const WESTON: &str = "[core]
idle-time=0
[shell]
panel-position=none
background-color=0xff336699
startup-animation=none
animation=none
close-animation=none
locking=false
";
/// Paper with nothing on it has fewer colours, with those of the shadow that GTK draws around a window: below 200. Words have
/// edges, and so above 1,000.
const COLOURS: usize = 500;
/// Of the button that leaves, in the light.
const LEAVE: [u8; 4] = [0xA3, 0x23, 0x1B, 0xFF];

/// What stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Nothing,
    Empty,
    Recipes,
    Notebook,
}

impl Seen {
    fn of(picture: &RgbaImage) -> Self {
        // One of each run of the same.
        let pairs = picture
            .as_raw()
            .chunks_exact(4)
            .zip(picture.as_raw()[4..].chunks_exact(4));
        let edges = pairs.filter(|(pixel, next)| pixel != next);
        let colours: HashSet<&[u8]> = edges.flat_map(|(pixel, next)| [pixel, next]).collect();
        match colours.len() {
            0 => Self::Nothing,
            few if few <= COLOURS => Self::Empty,
            _ if colours.contains(&LEAVE[..]) => Self::Notebook,
            _ => Self::Recipes,
        }
    }
}

/// Takes a picture of the whole screen, if there is one already.
type Camera = fn(&Compositor) -> Option<RgbaImage>;

/// A screen in memory, and what manages its windows.
struct Compositor {
    camera: Camera,
    _keyboard: Option<Running>,
    _running: Option<Running>,
    folder: TempDir,
}

impl Compositor {
    fn sway() -> Self {
        let mut sway = Self::of("sway", SWAY, |command, settings| {
            command.arg("--config").arg(settings);
        });
        // While one keyboard is there, others may come and go without a program having to ask for them anew.
        let mut keyboard = sway.command("wtype");
        keyboard.args(["-s", "100000000", "a"]);
        sway._keyboard = Some(Running::of(keyboard));
        sway
    }

    fn weston() -> Self {
        Self::of("weston", WESTON, |command, settings| {
            command
                .args(["--backend=headless-backend.so", "--use-pixman", "--debug"])
                .args(["--width=1280", "--height=800", "--socket=wayland-1"])
                .arg(format!("--config={}", settings.display()));
        })
    }

    fn of(name: &str, settings: &str, ask: impl FnOnce(&mut Command, PathBuf)) -> Self {
        let mut compositor = Self {
            camera: if name == "sway" { by_grim } else { by_weston },
            _keyboard: None,
            _running: None,
            folder: tempfile::tempdir().unwrap(),
        };
        let path = compositor.folder.path().join("settings");
        fs::write(&path, settings).unwrap();
        let mut command = compositor.command(name);
        // SAFETY: it reads a number.
        if unsafe { libc::geteuid() } == 0 {
            // Sway does not run as root, so it is told to be someone else.
            command = compositor.command("unshare");
            command.args(["--user", "--map-user=1000", "--map-group=1000", name]);
        }
        ask(&mut command, path);
        compositor._running = Some(Running::of(command));
        wait_for("a screen with nothing on it", || {
            compositor.look() == Some(Seen::Nothing)
        });
        compositor
    }

    /// A command that asks it, and no X.
    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command
            .current_dir(self.folder.path())
            .env("XDG_RUNTIME_DIR", self.folder.path())
            .env("WLR_BACKENDS", "headless")
            .env("WLR_RENDERER", "pixman")
            .env("WLR_LIBINPUT_NO_DEVICES", "1")
            .env("LIBSEAT_BACKEND", "noop")
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        self.put(&mut command);
        command
    }

    /// Has a program show itself here.
    fn put(&self, command: &mut Command) {
        command
            .env("WAYLAND_DISPLAY", self.folder.path().join("wayland-1"))
            .env("GDK_BACKEND", "wayland")
            .env_remove("DISPLAY")
            .env_remove("XDG_PICTURES_DIR");
    }

    /// Starts the program under test here.
    fn start(&self, desk: &Desk) -> Running {
        let mut command = desk.command(program("PANTRY_APP"));
        self.put(&mut command);
        Running::of(command)
    }

    /// Types, and presses a key after that.
    fn press(&self, words: &str, key: &str) {
        let pressed = self.command("wtype").args([words, "-k", key]).status();
        assert!(pressed.unwrap().success(), "{key}");
    }

    /// Waits until nothing on the screen changes any more.
    fn rests(&self) {
        let mut before = None;
        let mut same = 0;
        wait_for("the screen is at rest", || {
            let now = (self.camera)(self).map(RgbaImage::into_raw);
            same = if now == before { same + 1 } else { 0 };
            before = now;
            same > 3
        });
    }

    /// Whether a window of the program is there, seen or not.
    fn has_window(&self) -> bool {
        let sockets = fs::read_dir(self.folder.path()).unwrap();
        let socket = sockets
            .map(|file| file.unwrap().path())
            .find(|path| path.extension().is_some_and(|name| name == "sock"))
            .expect("Sway's own socket");
        let mut ask = self.command("swaymsg");
        ask.arg("--socket").arg(socket).args(["-t", "get_tree"]);
        let told = String::from_utf8(ask.output().unwrap().stdout).unwrap();
        told.contains("\"app_id\": \"pantry\"")
    }

    fn look(&self) -> Option<Seen> {
        (self.camera)(self).as_ref().map(Seen::of)
    }

    /// Looks all the time while something is done, which waits for what is seen. Everything that was, in turn.
    fn seen_while(&self, work: impl FnOnce(&dyn Fn(Seen))) -> Vec<Seen> {
        let seen = Mutex::new(Vec::new());
        let seen_so_far = || seen.lock().unwrap_or_else(PoisonError::into_inner);
        let goes_on = AtomicBool::new(true);
        thread::scope(|scope| {
            scope.spawn(|| {
                while goes_on.load(Ordering::Acquire) {
                    let now = self.look().expect("a picture");
                    let mut seen = seen_so_far();
                    if seen.last() != Some(&now) {
                        seen.push(now);
                    }
                }
            });
            let _ends = Ends(&goes_on);
            work(&|what| {
                let comes = comes_within(PATIENCE, || seen_so_far().last() == Some(&what));
                assert!(comes, "waited in vain for {what:?}: {:?}", seen_so_far());
            });
        });
        seen.into_inner().unwrap()
    }
}

/// Whatever comes of it.
struct Ends<'a>(&'a AtomicBool);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

fn by_grim(sway: &Compositor) -> Option<RgbaImage> {
    let grim = sway.command("grim").args(["-l", "0", "-"]).output();
    decoded(&grim.unwrap().stdout)
}

/// Its camera puts each picture into a file of a name that tells the time.
fn by_weston(weston: &Compositor) -> Option<RgbaImage> {
    let mut camera = weston.command("weston-screenshooter");
    camera.stdout(Stdio::null()).status().unwrap();
    let files = fs::read_dir(weston.folder.path()).unwrap();
    let mut pictures = files.map(|file| file.unwrap().path());
    let picture = pictures.find(|path| path.extension().is_some_and(|name| name == "png"))?;
    let bytes = fs::read(&picture).unwrap();
    fs::remove_file(picture).unwrap();
    decoded(&bytes)
}

fn decoded(picture: &[u8]) -> Option<RgbaImage> {
    image::load_from_memory(picture)
        .ok()
        .map(|picture| picture.to_rgba8())
}

#[test]
fn on_wayland_no_window_is_ever_empty_and_one_key_takes_the_notebook_away() {
    let (sway, desk) = (Compositor::sway(), instead::desk());
    let mut running = sway.start(&desk);
    let seen = sway.seen_while(|until| {
        until(Seen::Recipes);
        sway.press(instead::OPENS, "Return");
        until(Seen::Notebook);
        sway.press("", "F9");
        until(Seen::Nothing);
        until(Seen::Recipes);
        signal(&[running.pid()], libc::SIGTERM);
        assert!(running.ended());
        until(Seen::Nothing);
    });
    let nothing = Seen::Nothing;
    let way = [nothing, Seen::Recipes, Seen::Notebook];
    assert_eq!(
        seen,
        [&way[..], &[nothing, Seen::Recipes, nothing]].concat()
    );
}

/// Leave's keys are practised again in the moment in which the window is back, and seen through.
#[test]
fn on_wayland_a_window_comes_back_however_often_leaving_is_practised() {
    let (sway, desk) = (Compositor::sway(), Desk::new());
    let mut running = sway.start(&desk);
    let seen = sway.seen_while(|until| {
        // That of the first start has the button too.
        until(Seen::Notebook);
        // It is safe enough; the language; both are gone on from by their first button.
        sway.press("\t", "Return");
        sway.rests();
        sway.press("\t\t", "Return");
        sway.rests();
        sway.press("", "F9");
        until(Seen::Nothing);
        wait_for("the window is back, and not seen yet", || sway.has_window());
        sway.press("", "F9");
        wait_for("it goes again", || !sway.has_window());
        // For good, where the page did not know yet that it was back.
        wait_for("it is back, or has left", || {
            running.end().is_some() || sway.look() == Some(Seen::Notebook)
        });
    });
    assert!(!seen.contains(&Seen::Empty), "{seen:?}");
}

/// A notebook in which "written before" is being typed.
fn typing(desk: &Desk) -> (Compositor, Running) {
    let sway = Compositor::sway();
    let running = sway.start(desk);
    sway.seen_while(|until| {
        until(Seen::Recipes);
        sway.press(instead::OPENS, "Return");
        until(Seen::Notebook);
    });
    // It stands first after the heading.
    sway.press("\t", "Return");
    sway.rests();
    sway.press("written before", "Shift_L");
    (sway, running)
}

fn leaves_when_it_goes(sway: Compositor, mut running: Running, desk: &Desk) {
    let tree = tree_of(running.pid());
    assert!(tree.len() >= 3, "the control: {tree:?}");
    drop(sway);
    assert!(running.ended(), "its work done");
    wait_for("no process is left", || !tree.iter().any(|pid| lives(*pid)));
    swept(desk, "the compositor went away");
}

#[test]
fn a_compositor_that_goes_away_leaves() {
    let desk = instead::desk();
    let (sway, running) = typing(&desk);
    sway.rests();
    leaves_when_it_goes(sway, running, &desk);
    a_draft_was_kept(&desk);
}

/// GDK finds the connection broken while it writes, about every second time.
#[test]
fn one_that_goes_away_while_the_window_draws_leaves_too() {
    for _ in 0..if in_full() { 10 } else { 2 } {
        let desk = instead::desk();
        let (sway, running) = typing(&desk);
        leaves_when_it_goes(sway, running, &desk);
    }
}

#[test]
fn nor_is_one_that_draws_its_own_frame() {
    let (weston, desk) = (Compositor::weston(), instead::desk());
    let running = weston.start(&desk);
    let seen = weston.seen_while(|until| {
        until(Seen::Recipes);
        drop(running);
        until(Seen::Nothing);
    });
    assert_eq!(seen, [Seen::Nothing, Seen::Recipes, Seen::Nothing]);
}
