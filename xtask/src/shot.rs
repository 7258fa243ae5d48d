//! A picture of a window, once it is painted.

use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::Outcome;
use crate::program::{command, done, said, waited};
use crate::screen::Screen;

const PATIENCE: Duration = Duration::from_secs(60);
/// Longer than a frame, and no multiple of a caret's blinking.
const BETWEEN: Duration = Duration::from_millis(350);

/// Waits for the child's window to stand still, and writes it to the file as PNG.
pub fn take(screen: &Screen, child: &mut Child, file: &Path) -> Outcome<()> {
    let window = window(screen, child)?;
    let mut before = Vec::new();
    let picture = waited(PATIENCE, || {
        thread::sleep(BETWEEN);
        let now = capture(screen, &window)?;
        let settled = now == before && !one_colour(&now);
        before = now;
        settled.then(|| std::mem::take(&mut before))
    });
    let picture = picture.ok_or("the window was not painted within a minute")?;
    write(&picture, file)
}

/// Pictures on one sheet: more make it higher than ImageMagick's limits allow.
const ON_A_SHEET: usize = 240;

/// All pictures in a folder on sheets, small, each with its name.
pub fn sheets(folder: &Path) -> Outcome<()> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".png"))
        .collect();
    names.sort_unstable();
    for (names, number) in names.chunks(ON_A_SHEET).zip(1..) {
        let mut montage = command("montage");
        // Made small while it is read: a few hundred whole pictures are more than ImageMagick's limits allow.
        let small = names.iter().map(|name| format!("{name}[320x]"));
        montage
            .current_dir(folder)
            .args(["-label", "%t"])
            .args(small);
        montage.args(["-tile", "8x", "-geometry", "320x+6+6", "-quality", "85"]);
        montage.arg(format!("sheet-{number}.jpg"));
        done(montage)?;
    }
    println!(
        "{} pictures, and all of them on sheets in {}.",
        names.len(),
        folder.display()
    );
    Ok(())
}

/// Closes the window as a person would.
pub fn close(screen: &Screen) {
    let mut close = tool(screen, "xdotool", &["key", "alt+F4"]);
    // Whoever does not listen is ended by the caller.
    close.stdout(Stdio::null()).status().ok();
}

fn window(screen: &Screen, child: &mut Child) -> Outcome<String> {
    let pid = child.id().to_string();
    let found = waited(PATIENCE, || {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(Err(format!(
                "Pantry ended before its window came ({status})"
            )));
        }
        let said = said(tool(
            screen,
            "xdotool",
            &["search", "--onlyvisible", "--pid", &pid],
        ))?;
        let said = String::from_utf8_lossy(&said);
        said.lines().next().map(|id| Ok(id.to_owned()))
    });
    found.unwrap_or_else(|| Err("no window came within a minute".to_owned()))
}

/// The window's pixels, with their size before them.
fn capture(screen: &Screen, window: &str) -> Option<Vec<u8>> {
    said(tool(
        screen,
        "import",
        &["-silent", "-window", window, "-depth", "8", "ppm:-"],
    ))
}

/// Nothing but one colour. The header of a binary PPM ends with its third line.
fn one_colour(picture: &[u8]) -> bool {
    let pixels = picture
        .splitn(4, |byte| *byte == b'\n')
        .nth(3)
        .unwrap_or_default();
    let mut colours = pixels.chunks_exact(3);
    let first = colours.next();
    colours.all(|colour| Some(colour) == first)
}

fn write(picture: &[u8], file: &Path) -> Outcome<()> {
    let fault = |error: std::io::Error| format!("{}: {error}", file.display());
    let mut convert = command("convert");
    let to = format!("png:{}", file.display());
    convert.args(["ppm:-", "-strip", &to]).stdin(Stdio::piped());
    let mut convert = convert.spawn().map_err(fault)?;
    if let Some(mut stdin) = convert.stdin.take() {
        stdin.write_all(picture).map_err(fault)?;
    }
    let status = convert.wait().map_err(fault)?;
    if status.success() {
        println!("Wrote {}.", file.display());
        Ok(())
    } else {
        Err(format!("{} could not be written", file.display()))
    }
}

fn tool(screen: &Screen, program: &str, args: &[&str]) -> Command {
    let mut tool = command(program);
    screen.put(&mut tool);
    tool.args(args);
    tool
}

#[cfg(test)]
mod tests {
    use super::one_colour;

    #[test]
    fn one_colour_is_told_from_two() {
        assert!(one_colour(b"P6\n2 1\n255\nabcabc"));
        assert!(!one_colour(b"P6\n2 1\n255\nabcabd"));
        assert!(one_colour(b""));
    }
}
