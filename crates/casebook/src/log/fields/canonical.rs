//! Canonical JSON (RFC 8785): how a record's body is written.

use serde_json::Value;

use crate::error::Result;

/// Canonical JSON by RFC 8785. The values here are objects with ASCII names, arrays, texts, whole numbers and nothing
/// else, so names are ordered as bytes and numbers need no rule.
pub(crate) fn canonical(value: &Value) -> Result<String> {
    let mut text = String::new();
    write(value, &mut text)?;
    Ok(text)
}

fn write(value: &Value, text: &mut String) -> Result<()> {
    match value {
        Value::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            names.sort_unstable();
            text.push('{');
            for (place, name) in names.into_iter().enumerate() {
                text.push_str(if place > 0 { "," } else { "" });
                text.push_str(&serde_json::to_string(name)?);
                text.push(':');
                write(&members[name], text)?;
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                text.push_str(if place > 0 { "," } else { "" });
                write(item, text)?;
            }
            text.push(']');
        }
        other => text.push_str(&serde_json::to_string(other)?),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn canonical_json_sorts_names_and_keeps_everything_else() {
        let value =
            serde_json::json!({"b": [1, {"z": null, "y": "é\u{1}\"\n"}], "a": true, "": -3});
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"\":-3,\"a\":true,\"b\":[1,{\"y\":\"é\\u0001\\\"\\n\",\"z\":null}]}"
        );
    }
}
