/// English: the language in which every text exists.
enum English {
    /// Every text by its key.
    static let texts: [Text: String] = tables.reduce(into: [:]) { all, table in
        all.merge(table) { first, _ in first }
    }

    /// The tables that the texts are kept in, each for a part of the pages; no key stands in two.
    static let tables: [[Text: String]] = [
        site, times, account, register, record, help, editing, release, administration, calendar, parties,
        programmes, exports, remarks, topics, differences, paper, decisions, decisionActs, cleared, announcing, mail,
        certificate,
    ]

    /// Values of open vocabularies whose words differ from the value itself, by vocabulary or for all of them.
    static let terms = ownTerms.merging(standardTypes) { own, _ in own }.merging(editingTerms) { own, _ in own }
        .merging(administrationTerms) { own, _ in own }.merging(programmesTerms) { own, _ in own }

    private static let ownTerms: [String: String] = [
        "itpp": "Individually Tailored Partnership Programme",
        "ipcp": "Individual Partnership and Cooperation Programme",
        "not-stated": "stage not stated",
        "status:not-stated": "state not stated",
        "grade:reprint": "reprint of an official text",
        "seen:full": "whole text read",
        "seen:excerpt": "excerpt read",
        "seen:cited": "only cited",
        "role:chair": "in the chair",
        "role:host": "host",
        "mission-opening": "opening of a mission",
        "non-lethal": "non-lethal",
        "property:party_refs": "parties",
        "property:holder_ref": "held by",
        "property:topic_ref": "topic",
        "property:topic_refs": "topics",
        "property:who_refs": "who",
        "property:by_ref": "by",
        "property:proposed_by_ref": "proposed by",
        "property:host_ref": "in",
        "property:run_by_ref": "run by",
        "property:issuer_refs": "issued by",
        "property:part_of_ref": "part of",
        "property:provider_ref": "from",
        "property:recipient_ref": "to",
        "property:via_ref": "through",
        "property:iso_3166": "country code (ISO 3166)",
        "property:status": "state",
        "property:status_on": "state as of",
        "property:as_of": "as of",
        "property:url": "address",
        "property:seen": "how far it was read",
        "property:title_kind": "title",
        "property:lacks": "has no competence for",
        "property:formal_basis": "basis",
        "property:launched_at_ref": "launched at",
        "property:beneficiary_refs": "for",
        "property:source_ref": "from",
        "property:target_ref": "to",
        "property:relationship_type": "relation",
        "property:in_kind": "in kind",
        "property:identity_class": "class",
        "property:pattern": "pattern",
        "property:name_texts": "in other languages",
        "title_kind:described": "described here, not as printed",
    ]
}
