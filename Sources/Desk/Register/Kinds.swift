internal import Localization

/// What the pages know about a type of record: what it is called, where its list is, and what belongs to it.
struct TypeFacts {
    /// The type on the wire.
    let type: String
    /// What many of them are called.
    let plural: Text
    /// What one of them is called.
    let singular: Text
    /// Whether a date belongs to it, so that its absence is said.
    var hasDate = false
    /// The property that is shown under its name, in this order the first that is there.
    var detail: [String] = ["note", "description"]

    /// The record's own types, in the order in which they are listed.
    static let coordination: [TypeFacts] = [
        TypeFacts(type: "entente-programme", plural: .typeProgrammes, singular: .typeProgramme, hasDate: true),
        TypeFacts(type: "entente-objective", plural: .typeObjectives, singular: .typeObjective),
        TypeFacts(type: "entente-goal", plural: .typeGoals, singular: .typeGoal, hasDate: true),
        TypeFacts(
            type: "entente-assessment",
            plural: .typeAssessments,
            singular: .typeAssessment,
            hasDate: true,
            detail: ["text", "note"]
        ),
        TypeFacts(
            type: "entente-activity",
            plural: .typeActivities,
            singular: .typeActivity,
            hasDate: true,
            detail: ["outcome", "note", "description"]
        ),
        TypeFacts(type: "entente-topic", plural: .typeTopics, singular: .typeTopic),
        TypeFacts(
            type: "entente-position",
            plural: .typePositions,
            singular: .typePosition,
            hasDate: true,
            detail: ["reason", "note"]
        ),
        TypeFacts(
            type: "entente-outcome",
            plural: .typeOutcomes,
            singular: .typeOutcome,
            hasDate: true,
            detail: ["result", "note", "description"]
        ),
        TypeFacts(
            type: "entente-contribution",
            plural: .typeContributions,
            singular: .typeContribution,
            hasDate: true,
            detail: ["what", "note", "description"]
        ),
        TypeFacts(type: "entente-post", plural: .typePosts, singular: .typePost, hasDate: true),
        TypeFacts(type: "entente-document", plural: .typeDocuments, singular: .typeDocument, hasDate: true),
        TypeFacts(type: "entente-claim", plural: .typeClaims, singular: .typeClaim),
        TypeFacts(
            type: "entente-need",
            plural: .typeNeeds,
            singular: .typeNeed,
            detail: ["text", "note", "description"]
        ),
        TypeFacts(
            type: "entente-recommendation",
            plural: .typeRecommendations,
            singular: .typeRecommendation,
            detail: ["text", "note", "description"]
        ),
        TypeFacts(type: "entente-decision", plural: .typeDecisions, singular: .typeDecision, hasDate: true),
        TypeFacts(type: "entente-act", plural: .typeActs, singular: .typeAct),
        TypeFacts(type: "entente-mark", plural: .typeMarks, singular: .typeMark),
        TypeFacts(type: "identity", plural: .typeIdentities, singular: .typeIdentity),
        TypeFacts(type: "relationship", plural: .typeRelationships, singular: .typeRelationship),
    ]

    /// What stands for the types of work done together, in the address of a list.
    static let work = "work"

    /// The types that a name in an address stands for.
    static func types(named name: String) -> [String] {
        name == work ? ["entente-activity", "entente-programme"] : [name]
    }

    private static let byType = Dictionary(uniqueKeysWithValues: coordination.map { ($0.type, $0) })

    /// The facts of a type, nil for types that are not the project's own.
    static func of(_ type: String) -> TypeFacts? { byType[type] }

    /// What many records of a type are called; for types nobody named, the type itself.
    static func plural(_ type: String, words: Words) -> String {
        type == work
            ? words[.typeWork] : byType[type].map { words[$0.plural] } ?? words.knownTerm(type, in: "types") ?? type
    }

    /// What one record of a type is called.
    static func singular(_ type: String, words: Words) -> String {
        byType[type].map { words[$0.singular] } ?? words.knownTerm(type, in: "type") ?? type
    }
}
