//! `vault://localhost/thumb/<id>` and `/view/<id>`: pictures for the private window, drawn by the worker; a picture's
//! bytes as they came never reach the webview. `/media/<id>/<offset>/<length>`: sound and video, which the webview plays.

use std::io::{Read, Seek, SeekFrom};

use casebook::evidence::Kind;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::adding::file_id;
use crate::failure::{Answer, Refusal};
use crate::state::Pantry;
use crate::windows::PRIVATE;
use crate::wire::Failure;

/// The most bytes of sound or video given at once.
const PIECE: u64 = 8 << 20;

/// Something ready to be shown.
struct Shown {
    media_type: String,
    bytes: Vec<u8>,
}

/// Answers one request, on a thread of its own.
#[allow(clippy::needless_pass_by_value, reason = "Tauri's signature")]
pub fn serve(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    let allowed = context.webview_label() == PRIVATE;
    let path = request.uri().path().to_owned();
    tauri::async_runtime::spawn_blocking(move || {
        let shown = if allowed {
            show(&app, &path)
        } else {
            Err(Refusal::NotFound.into())
        };
        responder.respond(response(shown));
    });
}

fn show(app: &AppHandle, path: &str) -> Answer<Shown> {
    let pantry = app.state::<Pantry>();
    let (kind, id) = path
        .trim_start_matches('/')
        .split_once('/')
        .ok_or(Refusal::NotFound)?;
    match kind {
        "thumb" => thumb(&pantry, id),
        "view" => view(&pantry, id),
        "media" => media(&pantry, id),
        _ => Err(Refusal::NotFound.into()),
    }
}

/// Whether a picture can be shown.
///
/// # Errors
/// Why not.
pub fn try_picture(pantry: &Pantry, id: &str) -> Answer<()> {
    view(pantry, id).map(drop)
}

fn thumb(pantry: &Pantry, id: &str) -> Answer<Shown> {
    let id = file_id(id)?;
    let thumb = pantry
        .casebook
        .with(|book| book.thumb(id))?
        .ok_or(Refusal::NotFound)?;
    Ok(Shown {
        media_type: thumb.media_type,
        bytes: thumb.bytes,
    })
}

fn view(pantry: &Pantry, id: &str) -> Answer<Shown> {
    let id = file_id(id)?;
    let files = pantry.casebook.with(|book| book.files())?;
    let mut source = files.open(id)?;
    let label = source.label().clone();
    let input = intake::Input {
        source: &mut source,
        length: label.length,
        name: &label.name,
    };
    let drawn = pantry
        .pool
        .picture(input, intake::Want::View)
        .map_err(|refusal| Failure {
            code: refusal.code().to_owned(),
        })?;
    Ok(Shown {
        media_type: drawn.media_type.to_owned(),
        bytes: drawn.bytes,
    })
}

/// A stretch of a sound or film, as it came: `<id>/<offset>/<length>`.
fn media(pantry: &Pantry, path: &str) -> Answer<Shown> {
    let mut asked = path.split('/');
    let mut next = || asked.next().ok_or(Refusal::NotFound);
    let id = file_id(next()?)?;
    let number = |text: &str| text.parse::<u64>().map_err(|_| Refusal::NotFound);
    let (offset, length) = (number(next()?)?, number(next()?)?);
    let (files, attachment) = pantry
        .casebook
        .with(|book| Ok((book.files()?, book.attachment(id)?)))?;
    if !matches!(attachment.facts.kind, Kind::Audio | Kind::Video) {
        return Err(Refusal::NotFound.into());
    }
    let mut source = files.open(id)?;
    let mut bytes = Vec::new();
    source
        .seek(SeekFrom::Start(offset))
        .and_then(|_| source.take(length.min(PIECE)).read_to_end(&mut bytes))
        .map_err(vault::Error::from)?;
    Ok(Shown {
        media_type: attachment.facts.media_type,
        bytes,
    })
}

fn response(shown: Answer<Shown>) -> Response<Vec<u8>> {
    let (status, media_type, bytes) = match shown {
        Ok(shown) => (StatusCode::OK, shown.media_type, shown.bytes),
        Err(failure) => (
            StatusCode::NOT_FOUND,
            "text/plain".to_owned(),
            failure.code.into_bytes(),
        ),
    };
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, media_type.as_str()),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The pages stand under another scheme. Who may ask at all was decided by the window.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ] {
        if let Ok(value) = header::HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response
}
