//! `vault://localhost/thumb/<id>` and `/view/<id>`: pictures for the private window, drawn by the worker. The bytes as
//! they came never reach the webview.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::adding::file_id;
use crate::failure::{Answer, Refusal};
use crate::state::Pantry;
use crate::windows::PRIVATE;
use crate::wire::Failure;

/// A picture, ready to be shown.
struct Picture {
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
        let picture = if allowed {
            picture(&app, &path)
        } else {
            Err(Refusal::NotFound.into())
        };
        responder.respond(response(picture));
    });
}

fn picture(app: &AppHandle, path: &str) -> Answer<Picture> {
    let pantry = app.state::<Pantry>();
    let (kind, id) = path
        .trim_start_matches('/')
        .split_once('/')
        .ok_or(Refusal::NotFound)?;
    match kind {
        "thumb" => thumb(&pantry, id),
        "view" => view(&pantry, id),
        _ => Err(Refusal::NotFound.into()),
    }
}

/// Whether a photo can be shown.
///
/// # Errors
/// Why not.
pub fn try_view(pantry: &Pantry, id: &str) -> Answer<()> {
    view(pantry, id).map(drop)
}

fn thumb(pantry: &Pantry, id: &str) -> Answer<Picture> {
    let id = file_id(id)?;
    let thumb = pantry
        .casebook
        .with(|book| book.thumb(id))?
        .ok_or(Refusal::NotFound)?;
    Ok(Picture {
        media_type: thumb.media_type,
        bytes: thumb.bytes,
    })
}

fn view(pantry: &Pantry, id: &str) -> Answer<Picture> {
    let id = file_id(id)?;
    let files = pantry.casebook.with(|book| book.files())?;
    let mut source = files.open(id)?;
    let length = source.label().length;
    let drawn = pantry
        .pool
        .picture(length, &mut source, intake::Want::View)
        .map_err(|refusal| Failure {
            code: refusal.code().to_owned(),
        })?;
    Ok(Picture {
        media_type: drawn.media_type.to_owned(),
        bytes: drawn.bytes,
    })
}

fn response(picture: Answer<Picture>) -> Response<Vec<u8>> {
    let (status, media_type, bytes) = match picture {
        Ok(picture) => (StatusCode::OK, picture.media_type, picture.bytes),
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
    ] {
        if let Ok(value) = header::HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response
}
