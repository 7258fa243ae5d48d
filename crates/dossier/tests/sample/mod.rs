//! A plan as a person might have filled it in. What ships is longer, and stands in `assets`.

use dossier::{Day, Fact, Item, Language, Mark, Paper, Register, Row, Section};

/// A line in Dutch and the same in English.
type Both = (&'static str, &'static str);

/// An item: its title, why, what the other may notice, whether evidence may be lost, its steps.
type Known = (Both, Both, Option<Both>, bool, &'static [Both]);

const FIRST: &[Known] = &[
    (
        ("Weet wanneer je 112 belt", "Know when to call 112"),
        (
            "Als er nu gevaar is, gaat hulp vóór alles. Schrijven kan later.",
            "If there is danger now, help comes first. Writing can wait.",
        ),
        None,
        false,
        &[
            (
                "Bel 112 en zeg eerst waar je bent.",
                "Call 112 and say first where you are.",
            ),
            (
                "Zeg dat je wordt gestalkt en wat er nu gebeurt.",
                "Say that you are being stalked and what is happening now.",
            ),
            (
                "Ga naar een plek met mensen, of achter een deur die op slot kan.",
                "Go to a place with people, or behind a door that locks.",
            ),
        ],
    ),
    (
        (
            "Bespreek deze risicovragen met een hulpverlener",
            "Go through these risk questions with a professional",
        ),
        (
            "Sommige dingen maken geweld waarschijnlijker. Het helpt als een ander meekijkt.",
            "Some things make violence more likely. It helps when someone looks at them with you.",
        ),
        None,
        false,
        &[
            (
                "Is het een ex? Was er eerder geweld? Is er gedreigd met de dood?",
                "Is it an ex? Was there violence before? Threats to kill?",
            ),
            (
                "Bel met je antwoorden Veilig Thuis (0800-2000) of de politie (0900-8844).",
                "Call Veilig Thuis (0800-2000) or the police (0900-8844) with your answers.",
            ),
            (
                "Ook als je vaak nee antwoordt, kan er gevaar zijn. Je eigen gevoel telt mee.",
                "There can be danger even if you answer no to most of them. What you feel counts.",
            ),
        ],
    ),
];

const ACCOUNTS: &[Known] = &[
    (
        (
            "Leg vreemde log-ins vast voordat je ze afsluit",
            "Record strange log-ins before you end them",
        ),
        (
            "De lijst kan laten zien wie er meekeek, en waar.",
            "The list can show who was looking, and where.",
        ),
        None,
        true,
        &[
            (
                "Open bij je account de pagina over beveiliging of apparaten.",
                "Open your account's page about security or devices.",
            ),
            (
                "Maak een schermafbeelding met apparaat, plaats, datum en tijd.",
                "Take a screenshot with the device, place, date and time.",
            ),
            (
                "Sluit de sessies pas af als alles bewaard is.",
                "End the sessions only when all of it is kept.",
            ),
        ],
    ),
    (
        (
            "Zet inloggen in twee stappen aan",
            "Turn on two-step log-in",
        ),
        (
            "Met alleen je wachtwoord komt een ander dan niet meer binnen.",
            "With your password alone, nobody gets in any more.",
        ),
        Some((
            "Wie nu nog meekijkt, kan hiervan een bericht krijgen. Kies je moment.",
            "Whoever still looks on may get a message about it. Choose your moment.",
        )),
        true,
        &[
            (
                "Gebruik een code-app op je eigen, veilige apparaat.",
                "Use a code app on your own, safe device.",
            ),
            (
                "Neem geen telefoonnummer dat je deelt met een ander.",
                "Don't use a phone number that you share with someone.",
            ),
            (
                "Schrijf de noodcodes op en bewaar ze buiten je huis.",
                "Write down the backup codes and keep them outside your home.",
            ),
        ],
    ),
];

const HOME: &[Known] = &[
    (
        (
            "Vervang sloten waarvan je niet weet wie een sleutel heeft",
            "Replace locks whose keys you can't account for",
        ),
        (
            "Een sleutel is snel nagemaakt, en niemand merkt het.",
            "A key is copied quickly, and nobody notices.",
        ),
        Some((
            "Wie een sleutel had, merkt dat die niet meer past.",
            "Whoever had a key finds that it no longer fits.",
        )),
        false,
        &[
            (
                "Schrijf op wie ooit een sleutel kreeg.",
                "Write down who was ever given a key.",
            ),
            (
                "Vraag de woningcorporatie of je huurbaas wie de kosten draagt; bij stalking is dat soms niet jij.",
                "Ask your landlord who pays; with stalking it is sometimes not you.",
            ),
        ],
    ),
    (
        (
            "Zet een tas met papieren bij iemand anders",
            "Leave a bag of papers with someone",
        ),
        (
            "Als je snel weg moet, ligt het belangrijkste klaar.",
            "If you have to leave quickly, what matters most is ready.",
        ),
        None,
        false,
        &[(
            "Doe erin: kopieën van papieren, geld, medicijnen, een lader.",
            "Put in: copies of papers, money, medicine, a charger.",
        )],
    ),
];

const SECTIONS: &[(Both, Both, &[Known])] = &[
    (
        ("Eerst dit", "First of all"),
        (
            "Begin hier: dit helpt je om de rest van het plan veilig te doen.",
            "Begin here: it helps you to do the rest safely.",
        ),
        FIRST,
    ),
    (
        ("Accounts en wachtwoorden", "Accounts and passwords"),
        (
            "Zo krijg je je mail en andere accounts weer voor jezelf.",
            "How to have your mail and other accounts to yourself again.",
        ),
        ACCOUNTS,
    ),
    (
        ("Je huis", "Your home"),
        (
            "Zo komt een ander minder makkelijk binnen of dichtbij.",
            "What makes it harder to come in, or close.",
        ),
        HOME,
    ),
    (
        ("Bewijs", "Evidence"),
        (
            "Wat je nu bewaart, helpt later.",
            "What you keep now helps later.",
        ),
        ACCOUNTS,
    ),
];

const STATES: [(Mark, Both); 5] = [
    (Mark::Done, ("Klaar", "Done")),
    (Mark::Doing, ("Bezig", "Doing")),
    (Mark::ToDo, ("Te doen", "To do")),
    (Mark::NotForMe, ("Niet voor mij", "Not for me")),
    (Mark::NotSafeNow, ("Nu niet veilig", "Not safe now")),
];

/// A label and its text.
pub fn fact(label: &str, text: &str) -> Fact {
    Fact {
        label: label.to_owned(),
        text: text.to_owned(),
    }
}

/// A paper with nothing in it but a title.
pub fn empty() -> Paper {
    Paper {
        title: "Plan".to_owned(),
        language: Language::En,
        day: Day {
            year: 2026,
            month: 11,
            day: 24,
        },
        made: String::new(),
        about: None,
        footer: String::new(),
        page: String::new(),
        sections: Vec::new(),
    }
}

/// A paper with one section, and these items in it.
pub fn with_items(items: Vec<Item>) -> Paper {
    Paper {
        sections: vec![Section {
            title: "Section".to_owned(),
            items,
            ..Section::default()
        }],
        ..empty()
    }
}

/// A plan.
pub fn plan(language: Language) -> Paper {
    let say = |(nl, en): Both| match language {
        Language::Nl => nl.to_owned(),
        Language::En => en.to_owned(),
    };
    let mut number = 0;
    let mut sections: Vec<Section> = SECTIONS
        .iter()
        .map(|(title, about, items)| Section {
            title: say(*title),
            progress: say(("1 van 2 klaar", "1 of 2 done")),
            about: Some(say(*about)),
            items: items
                .iter()
                .map(|known| {
                    number += 1;
                    item(known, number, &say)
                })
                .collect(),
            registers: Vec::new(),
        })
        .collect();
    sections[1].registers.push(accounts(&say));
    Paper {
        title: say(("Mijn plan", "My plan")),
        language,
        made: say(("Gemaakt op 24 november 2026", "Made on 24 November 2026")),
        about: Some(say((
            "Dit zijn de stappen die je veiliger maken, in de volgorde die jou past. Niets hiervan moet vandaag. Bij gevaar bel je 112.\n\
             Bewaar dit papier waar alleen jij bij kunt. Wie het vindt, weet wat je van plan bent.",
            "These steps make you safer, in the order that suits you. None of it has to be done today. In danger, call 112.\n\
             Keep this paper where only you can reach it. Whoever finds it knows what you mean to do.",
        ))),
        footer: say(("Mijn plan · 24 november 2026", "My plan · 24 November 2026")),
        sections,
        ..empty()
    }
}

fn item(
    (title, why, notice, evidence, steps): &Known,
    number: usize,
    say: &dyn Fn(Both) -> String,
) -> Item {
    let (mark, state) = STATES[(number * 3 + 1) % STATES.len()];
    let mut cautions = Vec::new();
    if let Some(notice) = notice {
        cautions.push(fact(
            &say(("Wat de ander kan merken", "What they may notice")),
            &say(*notice),
        ));
    }
    if *evidence {
        cautions.push(fact(
            &say(("Bewaar eerst het bewijs", "Keep the evidence first")),
            &say((
                "Maak eerst een schermafbeelding van de lijst, met de datum erop.",
                "First take a screenshot of the list, with the date on it.",
            )),
        ));
    }
    let mut facts = Vec::new();
    if number.is_multiple_of(2) {
        facts.push(fact(&say(("Met wie", "With whom")), "Anouk"));
        facts.push(fact(
            &say(("Wanneer", "When")),
            &say(("Vóór 12 december 2026", "Before 12 December 2026")),
        ));
    }
    if number.is_multiple_of(3) {
        facts.push(fact(
            &say(("Notitie", "Note")),
            &say((
                "Zaterdag geprobeerd, maar de site was uit de lucht. Anouk kijkt woensdag mee.\n\n\
                 Zie ook https://voorbeeld.example/wat-kan-ik-zelf-doen/stap-voor-stap-een-veiliger-leven?bron=plan",
                "Tried on Saturday, but the site was down. Anouk will look on Wednesday.\n\n\
                 See also https://voorbeeld.example/wat-kan-ik-zelf-doen/stap-voor-stap-een-veiliger-leven?bron=plan",
            )),
        ));
    }
    Item {
        title: say(*title),
        mark,
        state: say(state),
        why: say(*why),
        cautions,
        steps: steps.iter().map(|step| say(*step)).collect(),
        facts,
    }
}

fn accounts(say: &dyn Fn(Both) -> String) -> Register {
    let row = |title: &str, facts: &[(Both, Both)]| Row {
        title: title.to_owned(),
        facts: facts
            .iter()
            .map(|(label, text)| fact(&say(*label), &say(*text)))
            .collect(),
    };
    let yes = ("Ja", "Yes");
    let mail = "lotte.vandermeer.fietst.graag@voorbeeld.example";
    Register {
        title: say(("Je accounts", "Your accounts")),
        about: Some(say((
            "Eén regel voor elk account. Schrijf het wachtwoord zelf hier nooit op.",
            "A row for each account. Never write the password itself here.",
        ))),
        rows: vec![
            row(
                "E-mail",
                &[
                    (("Inlognaam of adres", "User name or address"), (mail, mail)),
                    (
                        ("Wachtwoord veranderd op", "Password changed on"),
                        ("3 november 2026", "3 November 2026"),
                    ),
                    (
                        (
                            "E-mailadres voor herstel nagekeken?",
                            "Recovery e-mail address checked?",
                        ),
                        yes,
                    ),
                    (
                        ("Je eigen notitie", "Your own note"),
                        (
                            "Er stond een doorstuurregel in die ik niet kende. Schermafbeelding gemaakt, daarna weggehaald.",
                            "There was a forwarding rule in it that I didn't know. Took a screenshot, then removed it.",
                        ),
                    ),
                ],
            ),
            row(
                "DigiD",
                &[(
                    ("Inloggen in twee stappen aan?", "Two-step log-in on?"),
                    yes,
                )],
            ),
            row("Marktplaats en andere tweedehandssites", &[]),
        ],
    }
}
