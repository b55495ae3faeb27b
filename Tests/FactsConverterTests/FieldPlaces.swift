import Coordination

/// Where a field of the facts stands in the record.
enum FieldPlace {
    /// As it is, at this property.
    case text(String)
    /// As a truth value.
    case boolean(String)
    /// As a list of texts.
    case texts(String)
    /// The id of a record.
    case reference(String)
    /// Several ids.
    case references(String)
    /// The only one of a list of ids.
    case onlyReference(String)
    /// The document of a source.
    case sources
    /// STIX's number for a word.
    case confidence
    /// One side of a period at this property: start or end.
    case start(String)
    case end(String)
    /// What the test knows to look for.
    case special
}

/// The places of all fields, by section; and the type that the section's entries become.
enum FieldPlaces {
    static let bySection: [String: (type: String, places: [String: FieldPlace])] = [
        "sources": (
            "entente-document",
            [
                "title": .special, "author": .text("author"), "publisher": .text("publisher"), "date": .text("date"),
                "url": .text("url"), "grade": .text("grade"), "seen": .text("seen"), "note": .text("note"),
                "title_kind": .text("title_kind"),
            ]
        ),
        "parties": (
            "identity",
            [
                "name": .text("name"), "short": .special, "kind": .text("kind"), "part_of": .reference("part_of_ref"),
                "sources": .sources,
            ]
        ),
        "formats": (
            "identity",
            [
                "name": .special, "short": .special, "members": .special, "formal": .boolean("formal"),
                "formal_basis": .text("formal_basis"), "competences": .texts("competences"), "lacks": .texts("lacks"),
                "note": .text("note"), "sources": .sources,
            ]
        ),
        "memberships": (
            "relationship",
            [
                "party": .reference("source_ref"), "format": .reference("target_ref"), "from": .start("period"),
                "to": .special, "precision": .special, "note": .text("note"), "sources": .sources,
            ]
        ),
        "topics": (
            "entente-topic",
            [
                "name": .text("name"), "kind": .text("kind"), "parent": .reference("parent_ref"),
                "proposition": .text("proposition"), "sources": .sources,
            ]
        ),
        "programmes": (
            "entente-programme",
            [
                "name": .text("name"), "parties": .references("party_refs"), "kind": .text("kind"),
                "period_from": .start("period"), "period_to": .end("period"), "status": .text("status"),
                "status_on": .text("status_on"), "areas": .references("topic_refs"),
                "predecessor": .reference("predecessor_ref"), "note": .text("note"), "sources": .sources,
            ]
        ),
        "activities": (
            "entente-activity",
            [
                "name": .text("name"), "kind": .text("kind"), "date_from": .start("date"), "date_to": .end("date"),
                "precision": .special, "place": .text("place"), "participants": .special,
                "topics": .references("topic_refs"), "outcome": .text("outcome"), "note": .text("note"),
                "sources": .sources,
            ]
        ),
        "projects": (
            "entente-programme",
            [
                "name": .text("name"), "topics": .references("topic_refs"), "parties": .references("party_refs"),
                "beneficiary": .onlyReference("beneficiary_refs"), "launched_in": .reference("launched_at_ref"),
                "launched_on": .start("period"), "lead": .onlyReference("lead_refs"), "status": .text("status"),
                "status_on": .text("status_on"), "summary": .text("description"), "sources": .sources,
            ]
        ),
        "positions": (
            "entente-position",
            [
                "party": .reference("holder_ref"), "topic": .reference("topic_ref"), "stance": .text("stance"),
                "confidence": .confidence, "reason": .text("reason"), "date": .text("as_of"), "sources": .sources,
            ]
        ),
        "decisions": (
            "entente-outcome",
            [
                "name": .text("name"), "topic": .onlyReference("topic_refs"), "by": .reference("by_ref"),
                "proposed_by": .reference("proposed_by_ref"), "proposed_on": .text("proposed_on"),
                "status": .text("status"), "status_on": .text("date"), "rule": .text("rule"), "objections": .special,
                "outcome": .text("result"), "note": .text("note"), "sources": .sources,
            ]
        ),
        "contributions": (
            "entente-contribution",
            [
                "donor": .reference("provider_ref"), "recipient": .reference("recipient_ref"),
                "via": .reference("via_ref"), "kind": .text("kind"), "what": .text("name"), "amount": .text("amount"),
                "currency": .special, "unit": .text("unit"), "in_kind": .boolean("in_kind"),
                "period": .text("period"), "stage": .text("stage"), "part_of": .reference("part_of_ref"),
                "note": .text("note"), "sources": .sources,
            ]
        ),
        "contact_points": (
            "entente-post",
            [
                "name": .text("name"), "kind": .text("kind"), "host": .reference("host_ref"),
                "run_by": .reference("run_by_ref"), "counterpart": .reference("counterpart_ref"),
                "place": .text("place"), "from": .start("period"), "to": .end("period"), "as_of": .text("as_of"),
                "status": .text("status"), "size": .special, "tasks": .texts("tasks"), "note": .text("note"),
                "sources": .sources,
            ]
        ),
        "relations": (
            "relationship",
            [
                "from": .reference("source_ref"), "to": .reference("target_ref"), "kind": .text("relationship_type"),
                "confidence": .confidence, "reason": .text("description"), "sources": .sources,
            ]
        ),
        "disagreements": (
            "entente-claim",
            [
                "question": .text("question"), "subject": .reference("subject_ref"), "values": .special,
                "note": .text("note"), "sources": .sources,
            ]
        ),
        "needs": (
            "entente-need",
            [
                "title": .text("name"), "text": .text("text"), "theme": .text("theme"), "who": .references("who_refs"),
                "explicit": .boolean("explicit"), "sources": .sources,
            ]
        ),
        "recommendations": (
            "entente-recommendation",
            [
                "title": .text("name"), "text": .text("text"), "addressee": .references("who_refs"),
                "explicit": .boolean("explicit"), "answers": .special, "sources": .sources,
            ]
        ),
    ]
}
