/// Turns a facts file into record files, entry by entry; every field finds its place or the conversion fails.
///
/// A field whose value is `null` or an empty list is "not recorded", which a record says by not having the property.
struct Converter {
    /// Formats that are an organisation of the facts at the same time, and so are one record with it.
    static let organisations = ["nato-format": "nato", "eu-format": "eu"]
    /// Activities that were only announced: the facts give a level but not that anybody came.
    static let announced: Set<String> = ["blinken-plan-2024"]

    let facts: Facts
    var draft = Draft()

    init(_ facts: Facts) {
        self.facts = facts
    }

    /// The key of a party or a format in the record.
    static func party(_ id: String) -> String { organisations[id] ?? id }

    /// Converts all sections.
    mutating func convert() throws(FactsError) {
        let known: [(String, (inout Converter, inout Fact) throws(FactsError) -> Void)] = [
            ("sources", { (c, f) throws(FactsError) in c.addDocument(&f) }),
            ("parties", { (c, f) throws(FactsError) in try c.addParty(&f) }),
            ("formats", { (c, f) throws(FactsError) in c.addFormat(&f) }),
            ("memberships", { (c, f) throws(FactsError) in c.addMembership(&f) }),
            ("topics", { (c, f) throws(FactsError) in c.addTopic(&f) }),
            ("programmes", { (c, f) throws(FactsError) in c.addProgramme(&f) }),
            ("activities", { (c, f) throws(FactsError) in try c.addActivity(&f) }),
            ("projects", { (c, f) throws(FactsError) in c.addProject(&f) }),
            ("positions", { (c, f) throws(FactsError) in c.addPosition(&f) }),
            ("decisions", { (c, f) throws(FactsError) in try c.addOutcome(&f) }),
            ("contributions", { (c, f) throws(FactsError) in c.addContribution(&f) }),
            ("contact_points", { (c, f) throws(FactsError) in c.addPost(&f) }),
            ("relations", { (c, f) throws(FactsError) in c.addRelation(&f) }),
            ("disagreements", { (c, f) throws(FactsError) in try c.addClaim(&f) }),
            ("needs", { (c, f) throws(FactsError) in c.addNeed(&f) }),
            ("recommendations", { (c, f) throws(FactsError) in c.addRecommendation(&f) }),
        ]
        if let other = Set(facts.sections.keys).subtracting(known.map(\.0)).sorted().first {
            throw FactsError(path: other, reason: "The converter does not know this section.")
        }
        for (section, add) in known {
            for var fact in facts[section] {
                try add(&self, &fact)
                try fact.requireAllTaken()
            }
        }
    }
}
