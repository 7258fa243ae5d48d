//! What WhatsApp itself writes into an export, in the languages where that is known: the name of the file, files that
//! are attached, messages that were deleted, calls. In any other language such a line stays words like all others.
//! Sources: exports and public parsers of them; nothing official lists these phrases.

use super::plain::{cut, is_mark, name};

/// Names of exports, as what stands before and after the name of the conversation. "X" is left.
const TITLES: &[(&str, &str)] = &[
    ("WhatsApp Chat with ", ""),
    ("WhatsApp Chat - ", ""),
    ("WhatsApp-chat met ", ""),
    ("WhatsApp-gesprek met ", ""),
    ("WhatsApp Chat met ", ""),
    ("WhatsApp Gesprek met ", ""),
    ("WhatsApp Chat mit ", ""),
    ("WhatsApp-Chat mit ", ""),
    ("WhatsApp-Unterhaltung mit ", ""),
    ("Chat de WhatsApp con ", ""),
    ("Chat WhatsApp con ", ""),
    ("Chat di WhatsApp con ", ""),
    ("Discussion WhatsApp avec ", ""),
    ("Conversa do WhatsApp com ", ""),
    ("Conversa no WhatsApp com ", ""),
    ("Xat de WhatsApp amb ", ""),
    ("WhatsApp chat med ", ""),
    ("WhatsApp-samtale med ", ""),
    ("WhatsApp-chatt med ", ""),
    ("WhatsApp-keskustelu henkilön ", " kanssa"),
    ("Czat WhatsApp z ", ""),
    ("Chat WhatsApp s uživatelem ", ""),
    ("WhatsApp chat s používateľom ", ""),
    ("WhatsApp csevegés vele: ", ""),
    ("WhatsApp csevegés vele_ ", ""),
    ("Conversație WhatsApp cu ", ""),
    ("WhatsApp razgovor s ", ""),
    ("WhatsApp pokalbis su ", ""),
    ("WhatsApp sarakste ar ", ""),
    ("WhatsApp Чат с ", ""),
    ("Чат WhatsApp с ", ""),
    ("Бесіда WhatsApp з ", ""),
    ("Συνομιλία WhatsApp με ", ""),
    ("Chat WhatsApp dengan ", ""),
    ("Trò chuyện WhatsApp với ", ""),
    ("دردشة واتساب مع ", ""),
    ("گفتگوی WhatsApp با ", ""),
    ("WhatsApp 与 ", " 的对话"),
    ("WhatsApp 與 ", " 的對話"),
    ("", " ile WhatsApp Sohbeti"),
    ("", "とのWhatsAppチャット"),
    ("", "님과의 WhatsApp 대화"),
    ("", " के साथ WhatsApp चैट"),
    ("", " کے ساتھ WhatsApp بات چیت"),
];

/// The longest title, in characters.
const LONGEST_TITLE: usize = 200;

/// The name of the conversation in the name of a file, or of a folder; empty when it has none.
pub(super) fn title(file: &str) -> String {
    let mut parts = file.rsplit(['/', '\\']);
    let last = parts.next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, end)) if end.eq_ignore_ascii_case("txt") || end.eq_ignore_ascii_case("zip") => {
            stem
        }
        _ => last,
    };
    if stem == "_chat" {
        return parts.next().map(title).unwrap_or_default();
    }
    let stem = numbered(stem).unwrap_or(stem);
    let found = TITLES.iter().find_map(|(before, after)| {
        let rest = stem.strip_prefix(before)?.strip_suffix(after)?;
        (!rest.trim().is_empty()).then(|| name(rest))
    });
    found
        .unwrap_or_default()
        .chars()
        .take(LONGEST_TITLE)
        .collect()
}

/// Without the " (2)" of a file that was saved twice.
fn numbered(stem: &str) -> Option<&str> {
    let (stem, number) = stem.strip_suffix(')')?.rsplit_once(" (")?;
    (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then_some(stem)
}

/// Messages that say they were deleted, in small letters, without the dot at the end.
const DELETED: &[&str] = &[
    "this message was deleted",
    "you deleted this message",
    "dit bericht is verwijderd",
    "je hebt dit bericht verwijderd",
    "u hebt dit bericht verwijderd",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "sie haben diese nachricht gelöscht",
    "ce message a été supprimé",
    "vous avez supprimé ce message",
    "se eliminó este mensaje",
    "eliminaste este mensaje",
    "questo messaggio è stato eliminato",
    "hai eliminato questo messaggio",
    "esta mensagem foi apagada",
    "essa mensagem foi apagada",
    "você apagou esta mensagem",
    "bu mesaj silindi",
    "bu mesajı sildiniz",
    "это сообщение было удалено",
    "вы удалили это сообщение",
];

/// Messages that an administrator deleted: what comes before the name.
const DELETED_BY: &[&str] = &[
    "this message was deleted by admin ",
    "dit bericht is verwijderd door beheerder ",
];

/// The longest message that says so, in bytes: there may be a name in it.
const LONGEST_DELETED: usize = 400;

/// Whether a whole message says no more than that it was deleted.
pub(super) fn is_deleted(text: &str) -> bool {
    if text.len() > LONGEST_DELETED {
        return false;
    }
    let plain = bare(text);
    DELETED.contains(&plain.as_str())
        || (plain.lines().count() == 1 && DELETED_BY.iter().any(|before| plain.starts_with(before)))
}

/// Calls that were missed, in small letters.
const MISSED: &[&str] = &[
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "silenced voice call",
    "silenced video call",
    "gemiste spraakoproep",
    "gemiste video-oproep",
    "gemiste groepsspraakoproep",
    "gemiste groepsvideo-oproep",
    "gemiste oproep",
    "gemist spraakgesprek",
    "gemist videogesprek",
    "verpasster sprachanruf",
    "verpasster videoanruf",
    "verpasster anruf",
    "appel vocal manqué",
    "appel vidéo manqué",
    "llamada perdida",
    "llamada de voz perdida",
    "videollamada perdida",
    "chiamata vocale persa",
    "videochiamata persa",
    "chamada de voz perdida",
    "chamada de vídeo perdida",
    "cevapsız sesli arama",
    "cevapsız görüntülü arama",
];

/// Calls that were not missed. Only where the app's own mark stands before it: people write such words, too.
const CALLS: &[&str] = &[
    "voice call",
    "video call",
    "spraakoproep",
    "video-oproep",
    "sprachanruf",
    "videoanruf",
    "appel vocal",
    "appel vidéo",
];

/// What may follow the name of a call: its time, its length, what to tap.
const AFTER_CALL: &[&str] = &[" om ", " at ", " um ", " à ", ", ", ". ", " (", "\n"];

/// Whether a message is a call; `marked` says that the app's own mark stands before it.
pub(super) fn is_call(text: &str, marked: bool) -> bool {
    let plain = bare(cut(text, 200));
    let called = |call: &&str| {
        plain.strip_prefix(*call).is_some_and(|rest| {
            rest.is_empty() || AFTER_CALL.iter().any(|after| rest.starts_with(after))
        })
    };
    MISSED.iter().any(&called) || (marked && CALLS.iter().any(called))
}

/// Lines that the app writes in the name of a conversation on iOS.
const NOTICES: &[&str] = &[
    "end-to-end encrypted",
    "end-to-end versleuteld",
    "end-to-end-versleuteld",
    "ende-zu-ende-verschlüsselt",
    "chiffrés de bout en bout",
    "cifrados de extremo a extremo",
    "crittografati end-to-end",
    "created this group",
    "created group",
    "heeft deze groep gemaakt",
    "heeft de groep gemaakt",
    "heeft de groep aangemaakt",
    "hat diese gruppe erstellt",
    "hat die gruppe erstellt",
];

/// Whether the app wrote this message itself. Only to be asked where its own mark stands before the text.
pub(super) fn is_notice(text: &str) -> bool {
    let plain = bare(cut(text, 400));
    NOTICES.iter().any(|notice| plain.contains(notice))
}

fn bare(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|&c| !is_mark(c))
        .flat_map(char::to_lowercase)
        .collect();
    let plain = plain.trim();
    plain
        .strip_suffix('.')
        .unwrap_or(plain)
        .trim_end()
        .to_owned()
}

/// "<attached: file>", as iOS has it.
const ATTACHED: &[&str] = &[
    "attached",
    "bijgevoegd",
    "anhang",
    "angehängt",
    "pièce jointe",
    "adjunto",
    "anexado",
    "anexo",
    "allegato",
    "прикреплено",
    "додано",
    "załączono",
    "eklendi",
    "csatolva",
    "vedlagt",
    "vedhæftet",
    "bifogat",
    "liite",
    "terlampir",
    "المُرفق",
    "پیوست",
    "添付ファイル",
    "附件",
    "첨부됨",
    "संलग्न",
];

/// "file (file attached)", as Android has it.
const WITH_FILE: &[&str] = &[
    "file attached",
    "bestand bijgevoegd",
    "Datei angehängt",
    "fichier joint",
    "archivo adjunto",
    "archivo adjuntado",
    "file allegato",
    "arquivo anexado",
    "ficheiro anexado",
    "arxiu adjunt",
    "dosya ekli",
    "fil vedhæftet",
    "vedlagt fil",
    "bifogad fil",
    "liitetiedosto",
    "załączony plik",
    "soubor byl přiložen",
    "súbor pripojený",
    "fájl csatolva",
    "fișier atașat",
    "datoteka u privitku",
    "файл добавлен",
    "файл додано",
    "прикачен файл",
    "συνημμένο αρχείο",
    "file terlampir",
    "tệp đính kèm",
    "الملف مرفق",
    "پیوستہ فائل",
    "添付ファイル有り",
    "文件附件",
    "附件檔案",
    "파일 첨부됨",
    "फाइल अटैच कर दी गई है",
    "lêer aangeheg",
];

/// The file that a line names as attached. `is_there` says whether a file of that name came with the export: then the
/// words around it may be in any language.
pub(super) fn attached<'a>(line: &'a str, is_there: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let line = line.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
    if let Some(inner) = line.strip_suffix('>')
        && let Some((_, inner)) = inner.rsplit_once('<')
        && let Some((word, file)) = inner.split_once(':')
    {
        let file = file.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
        let known = ATTACHED.contains(&word.trim().to_lowercase().as_str());
        return (!file.is_empty() && (known || is_there(file))).then_some(file);
    }
    let (file, word) = line.strip_suffix(')')?.rsplit_once(" (")?;
    let known = WITH_FILE.contains(&word);
    ((known && file.contains('.')) || is_there(file)).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_found_in_names() {
        for (file, expected) in [
            ("WhatsApp Chat with Noor.txt", "Noor"),
            ("WhatsApp-chat met Noor & Sam.zip", "Noor & Sam"),
            ("WhatsApp Chat - Familie (2).zip", "Familie"),
            ("WhatsApp Chat - Noor/_chat.txt", "Noor"),
            ("Elif ile WhatsApp Sohbeti.TXT", "Elif"),
            ("_chat.txt", ""),
            ("notes.txt", ""),
            ("WhatsApp Chat with .txt", ""),
        ] {
            assert_eq!(title(file), expected, "{file}");
        }
    }

    #[test]
    fn deleted_is_the_whole_message() {
        assert!(is_deleted("\u{200e}Dit bericht is verwijderd."));
        assert!(is_deleted("You deleted this message"));
        assert!(is_deleted("This message was deleted by admin Sam."));
        assert!(!is_deleted("Er stond: dit bericht is verwijderd"));
        assert!(!is_deleted(
            "This message was deleted\nI wonder what it was"
        ));
    }

    #[test]
    fn calls_are_no_words() {
        assert!(is_call("Gemiste spraakoproep om 12:03", false));
        assert!(is_call("Missed video call", false));
        assert!(is_call("Voice call, \u{200e}2 min", true));
        assert!(!is_call("Voice call, 2 min", false));
        assert!(!is_call("Missed voice calls make me nervous", false));
    }

    #[test]
    fn attached_files_have_names() {
        let none = |_: &str| false;
        assert_eq!(
            attached("\u{200e}<attached: 00000012-PHOTO-2025-12-31.jpg>", &none),
            Some("00000012-PHOTO-2025-12-31.jpg")
        );
        assert_eq!(
            attached(
                "Plan.pdf • 2 pagina's <bijgevoegd: 00000017-Plan.pdf>",
                &none
            ),
            Some("00000017-Plan.pdf")
        );
        assert_eq!(
            attached("IMG-20251231-WA0004.jpg (bestand bijgevoegd)", &none),
            Some("IMG-20251231-WA0004.jpg")
        );
        assert_eq!(attached("IMG.jpg (fayl əlavə olunub)", &none), None);
        assert_eq!(
            attached("IMG.jpg (fayl əlavə olunub)", &|file| file == "IMG.jpg"),
            Some("IMG.jpg")
        );
        assert_eq!(attached("<Media weggelaten>", &none), None);
        assert_eq!(attached("dat is waar (echt)", &none), None);
    }
}
