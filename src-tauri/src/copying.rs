//! A readable copy of a file, where the person chooses: for the police, or a lawyer.

use std::io;
use std::path::Path;

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use vault::FileId;

use crate::failure::Answer;
use crate::state::Pantry;
use crate::windows::PRIVATE;
use crate::words::Words;

/// Lets the person choose a place, and writes the bytes there as they came. Its name; nothing when the person chose none.
///
/// # Errors
/// [`casebook::Error::NotFound`], damage, and when the disk refuses; no half file is left then.
pub fn save(app: &AppHandle, pantry: &Pantry, file: FileId) -> Answer<Option<String>> {
    let (files, attachment) = pantry
        .casebook
        .with(|book| Ok((book.files()?, book.attachment(file)?)))?;
    let mut source = files.open(file)?;
    let mut dialog = app
        .dialog()
        .file()
        .set_title(Words::private(pantry.look().language).say("copy-chooser-title"))
        .set_file_name(plain_name(&attachment.name));
    if let Some(window) = app.get_webview_window(PRIVATE) {
        dialog = dialog.set_parent(&window);
    }
    let chosen = dialog.blocking_save_file();
    let Some(path) = chosen.and_then(|file| file.into_path().ok()) else {
        return Ok(None);
    };
    pantry
        .halves
        .write(&path, |copy| io::copy(&mut source, copy).map(|_| ()))
        .map_err(vault::Error::from)?;
    let name = path.file_name().unwrap_or_default();
    Ok(Some(name.to_string_lossy().into_owned()))
}

/// A name without anything that leads elsewhere.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|c| !c.is_control()).collect();
    match Path::new(&plain).file_name() {
        Some(_) => plain,
        None => "file".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_name_leads_nowhere_else() {
        assert_eq!(plain_name("IMG_1.jpg"), "IMG_1.jpg");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("C:\\x\\a.doc"), "a.doc");
        assert_eq!(plain_name(".."), "file");
        assert_eq!(plain_name("a\nb"), "ab");
    }
}
