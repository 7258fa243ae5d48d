//! Which parts of a mail are the words to be shown, and which are files in it.

use super::structure::Node;

/// What a part is for the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// A file.
    #[default]
    File,
    /// Words, shown.
    Shown,
    /// The same words in another form, not shown.
    Otherwise,
    /// It only holds parts.
    Holder,
}

/// The role of every node. `blank` tells of a node of plain text whether it has no words in it.
pub(super) fn roles(nodes: &[Node], blank: &dyn Fn(&Node) -> bool) -> Vec<Role> {
    let mut roles: Vec<Role> = nodes.iter().map(own_role).collect();
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for (place, node) in nodes.iter().enumerate() {
        if let Some(list) = node.within.and_then(|within| parts.get_mut(within)) {
            list.push(place);
        }
    }
    // Asked once of each: forms may lie within forms.
    let wordy: Vec<bool> = nodes
        .iter()
        .zip(&roles)
        .map(|(node, role)| {
            let plain = *role == Role::Shown && node.kind.value != "text/html";
            plain && node.within.is_some() && !blank(node)
        })
        .collect();
    // From the last node to the first: what lies inside is settled before what holds it.
    for (place, node) in nodes
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, node)| node.holds)
    {
        let inside = parts.get(place).map(Vec::as_slice).unwrap_or_default();
        match node.kind.value.as_str() {
            "multipart/alternative" => {
                let chosen = best(inside, &parts, &roles, &wordy);
                for other in inside.iter().filter(|part| Some(**part) != chosen) {
                    turn(*other, &parts, &mut roles, Role::Otherwise);
                }
            }
            "multipart/related" => {
                let start = node.kind.parameter("start").unwrap_or_default();
                let start = start.trim_matches(['<', '>']);
                let named = inside.iter().find(|p| {
                    nodes
                        .get(**p)
                        .is_some_and(|n| !start.is_empty() && n.id == start)
                });
                let root = named.or(inside.first());
                for other in inside.iter().filter(|part| Some(*part) != root) {
                    turn(*other, &parts, &mut roles, Role::File);
                }
            }
            _ => {}
        }
    }
    roles
}

/// What a node is by itself.
fn own_role(node: &Node) -> Role {
    let words = matches!(
        node.kind.value.as_str(),
        "text/plain" | "text/html" | "text/enriched"
    );
    let named =
        node.disposition.parameter("filename").is_some() || node.kind.parameter("name").is_some();
    let file = node.disposition.value == "attachment" || (named && node.within.is_some());
    match (node.holds, words && !file) {
        (true, _) => Role::Holder,
        (false, true) => Role::Shown,
        (false, false) => Role::File,
    }
}

/// The form to show: the first with words as plain text, else the last with words at all.
fn best(forms: &[usize], parts: &[Vec<usize>], roles: &[Role], wordy: &[bool]) -> Option<usize> {
    let shown = |form: usize| {
        let inside = under(form, parts).into_iter();
        inside.filter(|place| roles.get(*place) == Some(&Role::Shown))
    };
    let plain = |form: &&usize| shown(**form).any(|place| wordy.get(place) == Some(&true));
    let any = |form: &&usize| shown(**form).next().is_some();
    let with_plain = forms.iter().find(plain);
    with_plain.or_else(|| forms.iter().rev().find(any)).copied()
}

/// Gives all words under a node another role.
fn turn(top: usize, parts: &[Vec<usize>], roles: &mut [Role], to: Role) {
    for place in under(top, parts) {
        if let Some(role) = roles.get_mut(place).filter(|role| **role == Role::Shown) {
            *role = to;
        }
    }
}

/// A node and all that lies in it, in the order of the file.
fn under(top: usize, parts: &[Vec<usize>]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut waiting = vec![top];
    while let Some(place) = waiting.pop() {
        found.push(place);
        waiting.extend(parts.get(place).into_iter().flatten().rev());
    }
    found
}
