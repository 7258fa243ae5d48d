//! How the webviews are told to behave.

use serde_json::{Value, json};
use trials::tree::{paths, read};

fn configuration() -> Value {
    serde_json::from_str(&read("src-tauri/tauri.conf.json"))
        .expect("src-tauri/tauri.conf.json is JSON")
}

#[test]
fn the_content_security_policy_is_strict() {
    let strict = json!({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' vault: http://vault.localhost",
        "media-src": "'self' blob:",
        "connect-src": "ipc: http://ipc.localhost vault: http://vault.localhost",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
    });
    let security = &configuration()["app"]["security"];
    assert_eq!(
        security["csp"], strict,
        "whoever widens it must show here why"
    );
    assert_eq!(security["freezePrototype"], true);
    for name in [
        "devCsp",
        "dangerousDisableAssetCspModification",
        "assetProtocol",
        "headers",
        "capabilities",
    ] {
        assert!(
            security[name].is_null(),
            "`{name}` has no place in tauri.conf.json"
        );
    }
}

#[test]
fn no_window_stands_in_the_configuration() {
    let app = &configuration()["app"];
    assert_eq!(
        app["windows"],
        json!([]),
        "windows are opened in src-tauri/src/windows.rs, where they are hardened"
    );
    assert_eq!(
        app["withGlobalTauri"], false,
        "only ui/base/rpc.js knows Tauri"
    );
}

#[test]
fn the_pages_ship_as_they_stand() {
    let build = &configuration()["build"];
    assert_eq!(
        *build,
        json!({"frontendDist": "../ui"}),
        "no bundler, no development server, no command before a build"
    );
}

#[test]
fn webdriver_never_ships() {
    let manifest: toml::Value =
        toml::from_str(&read("src-tauri/Cargo.toml")).expect("src-tauri/Cargo.toml");
    let features = manifest["features"].as_table().expect("features");
    assert!(
        !features.contains_key("default"),
        "src-tauri has no default features: e2e must be asked for"
    );
    let tauri = manifest["dependencies"]["tauri"]["features"].to_string();
    for name in [
        "devtools",
        "remote",
        "protocol-asset",
        "tray-icon",
        "unstable",
    ] {
        assert!(
            !tauri.contains(&format!("\"{name}\"")),
            "tauri's feature {name} does not ship"
        );
    }
}

/// A build without debug assertions that asks for them does not compile; and no package asks.
#[test]
fn quick_keys_never_ship() {
    let vault: toml::Value =
        toml::from_str(&read("crates/vault/Cargo.toml")).expect("crates/vault/Cargo.toml");
    let features = vault["features"].as_table().expect("features");
    assert_eq!(features.keys().collect::<Vec<_>>(), ["quick-keys"]);
    assert!(
        read("crates/vault/src/kdf.rs").contains(
            "#[cfg(all(feature = \"quick-keys\", not(debug_assertions)))]\ncompile_error!"
        )
    );
    let asking = |path: &String| path.ends_with("Cargo.toml") && read(path).contains("quick-keys");
    let found: Vec<String> = paths("").into_iter().filter(asking).collect();
    assert_eq!(found, ["crates/vault/Cargo.toml"]);
}

/// What the menu of a desktop shows, and what a package says of itself.
#[test]
fn the_desktop_entry_tells_of_recipes_and_nothing_else() {
    let bundle = &configuration()["bundle"];
    let template = bundle["linux"]["deb"]["desktopTemplate"]
        .as_str()
        .expect("a template");
    let entry = read(&format!("src-tauri/{template}"));
    for line in [
        "Name=Pantry",
        "Exec={{exec}}",
        "Icon={{icon}}",
        "StartupWMClass=pantry",
    ] {
        assert!(entry.lines().any(|there| there == line), "{line}");
    }
    let said = format!("{entry}{bundle}{}", read("src-tauri/Cargo.toml")).to_lowercase();
    for telling in [
        "stalk", "notebook", "diary", "private", "secret", "evidence", "safety",
    ] {
        assert!(!said.contains(telling), "it says {telling}");
    }
}
