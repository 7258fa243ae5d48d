//! Declares every command to Tauri, so that none can be called without a capability that names it.

include!("src/registry.rs");

macro_rules! names {
    ($($window:ident: [$($module:ident::$command:ident,)*])*) => {
        &[$($(stringify!($command),)*)*]
    };
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/registry.rs");
    println!("cargo:rerun-if-changed=capabilities");
    let manifest = tauri_build::AppManifest::new().commands(registry!(names));
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
