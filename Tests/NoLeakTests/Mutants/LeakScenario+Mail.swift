import Accounts
import Labels
import Localization
import Mutants
import Node
import Notices
import Records
import RecordsSupport

/// What leaves the node by mail: to whom, and what whoever reads it on its way is told.
extension LeakScenario {
    static let mail: [LeakScenario] = [
        LeakScenario(
            .mailOfWhatIsHidden,
            .notices,
            .outside,
            says: "Nobody is sent mail about what they do not read"
        ) { stage in
            try await stage.hide(Piece.campaign(1, "hidden"))
            try await stage.mail(about: Piece.id(1), to: .cyd)
        },
        LeakScenario(
            .mailWithoutCeiling,
            .notices,
            .outside,
            says: "Mail about what lies above its ceiling says the same, whatever it is"
        ) { stage in
            try await stage.write(
                Piece.campaign(1, "of one name"),
                or: Piece.campaign(1, "of another"),
                label: .restricted
            )
            try await stage.mail(about: Piece.id(1), to: .ann)
        },
    ]
}

extension Stage {
    /// What somebody is told of a record by mail that reaches no further than the lowest level.
    func mail(about subject: String, to person: TestPerson) async throws {
        wait()
        try await compare("mail") { node in
            let readers = NodeMailReaders(
                records: node.node.records,
                accounts: Accounts(store: node.node.store, clock: node.node.clock),
                ceiling: Ceiling(level: .lowest, caveats: [], kinds: Set(TokenKind.allCases), roles: []),
                language: .english
            )
            let notice = MailNotice(person: person.id, key: "k", kind: .announced, subject: subject)
            return "\(try await readers.sight(of: notice))"
        }
    }
}
