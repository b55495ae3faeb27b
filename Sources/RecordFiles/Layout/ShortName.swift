/// The short names of reference properties: `holder` for `holder_ref`, `topics` for `topic_refs`.
enum ShortName {
    private static let relationship = ["source_ref": "from", "target_ref": "to", "relationship_type": "kind"]
    private static let plurals = [
        "party_refs": "parties", "beneficiary_refs": "beneficiaries", "who_refs": "who", "roster_refs": "roster",
    ]

    /// The name that a property of the coordination's kinds has in a file.
    static func of(_ wire: String, in type: String) -> String {
        if type == "relationship", let short = relationship[wire] { return short }
        if let plural = plurals[wire] { return plural }
        if wire.hasSuffix("_refs") { return wire.dropLast(5) + "s" }
        return wire.hasSuffix("_ref") ? String(wire.dropLast(4)) : wire
    }
}
