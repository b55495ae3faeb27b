internal import Localization

extension Register {
    /// The kind of programme that is a project.
    static let projectKind = "project"

    /// Programmes of kind project: who takes part, who leads, on what, and where each stands.
    static let projects = Register(
        path: "/projects/",
        title: .titleProjects,
        intro: .introProjects,
        section: .programmes,
        types: ["entente-programme"],
        filters: [.text, .party, .topic, .year, .status],
        order: .newest,
        pageSize: 30,
        extras: RegisterExtras(
            part: { try ProjectPart($0, shelf: $1, words: $2) },
            empty: .projectsEmpty,
            hasShortLines: true
        ),
        includes: { $0.kind == projectKind }
    )

    /// Goals, each with both sides' latest assessments.
    static let goals = Register(
        path: "/goals/",
        title: .titleGoals,
        intro: .introGoals,
        section: .programmes,
        types: ["entente-goal"],
        filters: [.text, .party, .programme, .topic, .status],
        order: .newest,
        pageSize: 16,
        extras: RegisterExtras(
            parties: { goal, shelf in
                try goal.reference("programme_ref").flatMap { try shelf.entry($0) }?.texts("party_refs") ?? []
            },
            part: { GoalPart(card: try $1.goalCard($0, words: $2)) },
            tail: { shelf, _ in try WithoutGoals(shelf: shelf) },
            empty: .goalsEmpty,
            hasShortLines: true
        )
    )

    /// Needs and recommendations, each with what answers it or what it answers.
    static let needs = Register(
        path: "/needs/",
        title: .titleNeeds,
        intro: .introNeeds,
        section: .programmes,
        types: ["entente-need", "entente-recommendation"],
        filters: [.text, .type, .party, .theme, .status],
        order: .name,
        pageSize: 30,
        extras: RegisterExtras(
            states: { shelf in
                let index = try AnswerIndex(shelf)
                return { index.state(of: $0) }
            },
            part: { need, shelf, words in
                try Answers(need, referring: try shelf.referring(to: need), shelf: shelf, words: words)
            }
        )
    )

    /// The list narrowed to what belongs to a programme.
    func address(programme: String) -> Address { Address(path, query: [("programme", programme)]) }
}

/// Which needs are answered, and which recommendations answer something: by the relations that the reader is served.
struct AnswerIndex {
    private let answered: Set<String>
    private let answering: Set<String>

    init(_ shelf: Shelf) throws {
        let relations = try shelf.all("relationship").filter {
            $0.standard("relationship_type") == Answers.relation
        }
        answered = Set(relations.compactMap { $0.standard("target_ref") })
        answering = Set(relations.compactMap { $0.standard("source_ref") })
    }

    /// Where a need or a recommendation stands, as the list narrows by it.
    func state(of entry: Entry) -> String {
        entry.type == "entente-need"
            ? answered.contains(entry.id) ? "answered" : "unanswered"
            : answering.contains(entry.id) ? "answers-need" : "answers-none"
    }
}
