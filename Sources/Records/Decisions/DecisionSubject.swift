import JSON

/// What every deed of a decision says of it.
struct DecisionSubject: Sendable {
    /// What the decision is called.
    let name: String
    /// What is done with the text.
    let kind: String
    /// Whether the text belongs to an exercise: its deeds do too, for those as well who do not read it yet.
    let isExercise: Bool

    init(name: String, kind: String, isExercise: Bool) {
        self.name = name
        self.kind = kind
        self.isExercise = isExercise
    }

    /// What a round says of its decision.
    init(round: JSONValue) {
        name = round["name"]?.string ?? ""
        kind = round["kind"]?.string ?? ""
        isExercise = Self.isOfExercise(round)
    }

    /// The common property that deeds of an exercise have (STIX 2.1, section 3.2); none for others.
    var labels: [String: JSONValue] { isExercise ? [Self.property: [.string(Self.exercise)]] : [:] }

    /// Whether an object says of itself that it belongs to an exercise.
    static func isOfExercise(_ object: JSONValue) -> Bool {
        object[property]?.array?.contains { $0.string == exercise } ?? false
    }

    private static let property = "labels"
    private static let exercise = "exercise"
}
