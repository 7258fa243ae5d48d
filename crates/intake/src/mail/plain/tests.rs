//! Pages as they are met, and as nobody should write them.

use super::*;
use proptest::prelude::*;
use std::time::Instant;

fn plain(html: &str) -> String {
    from_html(html, 1 << 20)
}

#[test]
fn pages_as_mail_programs_write_them() {
    for (html, meant) in [
        (
            "<p>Hoi&nbsp;Noor,</p><p>tot <b>morgen</b></p>",
            "Hoi Noor,\n\ntot morgen",
        ),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("een<br>twee<BR/>drie", "een\ntwee\ndrie"),
        ("a   b\n\tc", "a b c"),
        ("<ul><li>een<li>twee</ul>na", "- een\n- twee\n\nna"),
        (
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>",
            "a b\nc",
        ),
        (
            "voor<blockquote>een<br><br>twee</blockquote>na",
            "voor\n> een\n>\n> twee\nna",
        ),
        (
            "<blockquote><blockquote>diep</blockquote></blockquote>",
            "> > diep",
        ),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("1 < 2 && 3 > 2 <3", "1 < 2 && 3 > 2 <3"),
        ("&lt;script&gt;", "<script>"),
        ("a<!-- x > y -->b<!-->c<!-- never closed", "abc"),
        ("<!DOCTYPE html><?xml ?><![if mso]>a<![endif]>", "a"),
    ] {
        assert_eq!(plain(html), meant, "{html}");
    }
}

#[test]
fn nothing_is_left_to_load_or_run() {
    for (html, meant) in [
        (
            "<head><title>t</title><style>p{}</style></head>a<script>x</SCRIPT >b",
            "ab",
        ),
        ("a<script>never closed <b>", "a"),
        ("<img src=\"https://example.org/x.gif\" width=1>a", "a"),
        ("<img alt='een foto' src=cid:1>", "[een foto]"),
        ("<a href='javascript:alert(1)'>klik</a>", "klik"),
        ("<a href='data:text/html,x'>klik</a>", "klik"),
        ("<iframe src=x>y</iframe>z", "z"),
        ("<b onclick=\"x > y\">a</b>", "a"),
    ] {
        assert_eq!(plain(html), meant, "{html}");
    }
}

#[test]
fn links_say_where_they_go() {
    for (html, meant) in [
        (
            "<a href=\"https://example.org/\">example.org</a>",
            "example.org",
        ),
        (
            "<a href='https://example.org/a?b=1&amp;c=2'>hier</a>.",
            "hier (https://example.org/a?b=1&c=2).",
        ),
        (
            "<a href=mailto:noor@example.org>noor@example.org</a>",
            "noor@example.org",
        ),
        (
            "<a href='https://example.org/x'>https://example.com</a>",
            "https://example.com (https://example.org/x)",
        ),
        (
            "a<a href='https://example.org/x'><img src=y></a>",
            "a (https://example.org/x)",
        ),
        (
            "<a href='https://example.org/x'>een <a href='https://example.org/y'>twee",
            "een (https://example.org/x)twee (https://example.org/y)",
        ),
        (
            "<a href='https://exa\nmple.org'>x",
            "x (https://example.org)",
        ),
    ] {
        assert_eq!(plain(html), meant, "{html}");
    }
}

#[test]
fn hostile_pages_take_little_time() {
    let begun = Instant::now();
    for piece in [
        "<div>",
        "<blockquote>a",
        "<a href=\"",
        "<!--",
        "<",
        "&",
        "&#",
        "<a href=x",
        "</",
        "<script>",
        "\u{A0}<br>",
        "<!",
        "<b c=d ",
    ] {
        let html = piece.repeat((4 << 20) / piece.len());
        assert!(from_html(&html, 1 << 20).len() <= 1 << 20);
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

proptest! {
    #[test]
    fn anything_is_survived(html: String, pieces in proptest::collection::vec("</?(a|p|br|script|img|blockquote|pre)( href=|alt=|>)?|[<>\"'&;#x!-]|é|[a-z ]{1,4}|https:", 0..80), most in 0_usize..60) {
        prop_assert!(from_html(&html, most).len() <= most);
        let text = from_html(&pieces.concat(), most);
        prop_assert!(text.len() <= most);
    }
}
