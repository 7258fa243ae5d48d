//! Slow work goes to threads of its own, so that neither the main thread nor the runtime's few ever wait for it.

use tauri::{AppHandle, Manager};

use crate::failure::{Answer, Refusal};
use crate::state::Pantry;

/// Runs `work` on a thread made for waiting.
///
/// # Errors
/// Those of `work`; [`Refusal::Internal`] when the thread was lost.
pub async fn blocking<T: Send + 'static>(
    app: &AppHandle,
    work: impl FnOnce(&Pantry) -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || work(&app.state::<Pantry>()))
        .await
        .map_err(|_| Refusal::Internal)?
}
