//! Which package may name which.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;
use trials::tree::root;

use crate::none;

/// The packages and what each may use of the others. The tests may use all.
const DIRECTION: [(&str, &[&str]); 9] = [
    ("sqlite", &[]),
    ("vault", &["sqlite"]),
    ("intake", &[]),
    ("casebook", &["vault", "intake"]),
    ("recipes", &["sqlite"]),
    ("dossier", &[]),
    ("leftovers", &[]),
    (
        "pantry",
        &[
            "casebook",
            "vault",
            "intake",
            "recipes",
            "dossier",
            "leftovers",
        ],
    ),
    ("xtask", &[]),
];

const CRYPTO: &[&str] = &[
    "aead",
    "aes",
    "aes-gcm",
    "aes-gcm-siv",
    "age",
    "argon2",
    "aws-lc-rs",
    "blake2",
    "blake3",
    "chacha20",
    "chacha20poly1305",
    "ctr",
    "diesel",
    "ed25519-dalek",
    "getrandom",
    "hkdf",
    "hmac",
    "libsqlite3-sys",
    "md5",
    "openssl",
    "openssl-sys",
    "orion",
    "pbkdf2",
    "poly1305",
    "rand",
    "region",
    "ring",
    "rsa",
    "rusqlite",
    "sqlite",
    "scrypt",
    "secrecy",
    "sha1",
    "sha2",
    "sha3",
    "sodiumoxide",
    "sqlcipher-src",
    "sqlx",
    "x25519-dalek",
    "xsalsa20poly1305",
    "zeroize",
];

const DECODERS: &[&str] = &[
    "cfb",
    "encoding_rs",
    "encoding_rs_io",
    "exif",
    "gif",
    "heifer",
    "html5ever",
    "image",
    "image-webp",
    "imagesize",
    "img-parts",
    "jpeg-decoder",
    "kamadak-exif",
    "libheif-rs",
    "lopdf",
    "mail-parser",
    "mailparse",
    "mozjpeg",
    "pdf",
    "pdf-extract",
    "png",
    "quick-xml",
    "resvg",
    "roxmltree",
    "symphonia",
    "tiff",
    "turbojpeg",
    "webp",
    "xml-rs",
    "zip",
    "zune-image",
    "zune-jpeg",
    "zune-png",
];

const WINDOWS: &[&str] = &[
    "arboard",
    "fluent-bundle",
    "gdk",
    "glib",
    "global-hotkey",
    "gtk",
    "muda",
    "rfd",
    "tao",
    "tauri",
    "tauri-build",
    "tauri-plugin-dialog",
    "ts-rs",
    "webkit2gtk",
    "webview2-com",
    "windows",
    "windows-sys",
    "winit",
    "wry",
    "x11rb",
];

/// What writes paper, and sets its text.
const PRINTERS: &[&str] = &[
    "cosmic-text",
    "fontdb",
    "fontique",
    "genpdf",
    "harfrust",
    "krilla",
    "krilla-svg",
    "lopdf",
    "parley",
    "pdf-writer",
    "pdfium-render",
    "printpdf",
    "rustybuzz",
    "skrifa",
    "typst",
    "typst-pdf",
];

/// What each package names in `Cargo.toml`, for building and running it.
struct Named {
    package: String,
    normal: Vec<String>,
    all: Vec<String>,
}

fn named() -> Vec<Named> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: Value =
        serde_json::from_slice(&output.stdout).expect("cargo metadata gives JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    metadata["packages"]
        .as_array()
        .expect("packages")
        .iter()
        .map(|package| {
            let all = package["dependencies"].as_array().expect("dependencies");
            let normal = all.iter().filter(|dependency| dependency["kind"] != "dev");
            Named {
                package: text(&package["name"]),
                normal: normal.map(|dependency| text(&dependency["name"])).collect(),
                all: all
                    .iter()
                    .map(|dependency| text(&dependency["name"]))
                    .collect(),
            }
        })
        .collect()
}

/// Faults where another than `owner` names one of these. The tests measure with what they like.
fn outside(owner: &str, crates: &[&str]) -> Vec<String> {
    let packages = named();
    let own = packages
        .iter()
        .find(|named| named.package == owner)
        .expect("the owner is a package");
    assert!(
        own.normal
            .iter()
            .any(|name| crates.contains(&name.as_str())),
        "{owner} names none itself: is the list still right?"
    );
    packages
        .iter()
        .filter(|named| named.package != owner && named.package != "trials")
        .flat_map(|named| named.normal.iter().map(move |name| (&named.package, name)))
        .filter(|(_, name)| crates.contains(&name.as_str()))
        .map(|(package, name)| format!("{package} names {name}"))
        .collect()
}

#[test]
fn dependencies_run_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = DIRECTION.into_iter().collect();
    let packages = named();
    let names: Vec<&str> = packages
        .iter()
        .map(|named| named.package.as_str())
        .collect();
    let mut faults = Vec::new();
    for named in packages.iter().filter(|named| named.package != "trials") {
        let Some(allowed) = allowed.get(named.package.as_str()) else {
            faults.push(format!(
                "{} stands in no map: say here what it may use",
                named.package
            ));
            continue;
        };
        let ours = named
            .all
            .iter()
            .filter(|name| names.contains(&name.as_str()));
        faults.extend(
            ours.filter(|name| !allowed.contains(&name.as_str()))
                .map(|name| format!("{} uses {name}", named.package)),
        );
    }
    none(
        &faults,
        "ui -> src-tauri -> casebook -> {vault, intake}, src-tauri -> {dossier, leftovers, recipes} and {vault, recipes} -> sqlite are the only ways; move what is needed down",
    );
}

#[test]
fn xtask_depends_on_nothing() {
    let packages = named();
    let xtask = packages
        .iter()
        .find(|named| named.package == "xtask")
        .expect("xtask");
    none(
        &xtask.all,
        "a newcomer's first command must build in seconds; do without",
    );
}

#[test]
fn only_the_vault_names_crypto() {
    let mut faults = outside("vault", CRYPTO);
    // The recipe box is a plain SQLite file, and SQLite is one for both; `sqlite` only opens what it is told.
    faults.retain(|fault| fault != "recipes names sqlite" && fault != "sqlite names rusqlite");
    // In Signal's export a file is called by a hash; nothing is protected by it.
    faults.retain(|fault| fault != "intake names sha2");
    none(
        &faults,
        "keys, ciphers and databases live in crates/vault; give it a function and call that",
    );
}

#[test]
fn only_intake_decodes() {
    none(
        &outside("intake", DECODERS),
        "foreign bytes are decoded in crates/intake's worker; ask its pool",
    );
}

#[test]
fn only_the_dossier_names_a_printer() {
    none(
        &outside("dossier", PRINTERS),
        "paper is set in crates/dossier; hand it a snapshot",
    );
}

#[test]
fn only_the_shell_knows_windows() {
    none(
        &outside("pantry", WINDOWS),
        "windows, webviews and words belong to src-tauri; take what is needed as an argument",
    );
}

#[test]
fn the_vault_serialises_nothing() {
    let packages = named();
    let vault = packages
        .iter()
        .find(|named| named.package == "vault")
        .expect("vault");
    let faults: Vec<String> = vault
        .normal
        .iter()
        .filter(|name| name.contains("serde") || name.contains("bincode"))
        .cloned()
        .collect();
    none(
        &faults,
        "the vault writes bytes as FORMAT.md has them, by hand",
    );
}
