internal import Labels
internal import Localization
internal import Records
internal import STIX

/// What waits for the reader, and what the reader's party asked others for.
struct RequestsModel: Sendable {
    /// One request, with everything that is needed to judge it.
    struct Request: Sendable {
        let id: String
        let title: String
        let facts: [Property]
        let reason: String?
        let canAgree: Bool
    }

    /// Those to which the reader can agree.
    let waiting: [Request]
    /// Those that wait for others.
    let asked: [Request]
    /// Reports of errors that nobody has answered.
    let reports: [RemarkLine]

    init(_ shelf: Shelf, words: Words) throws {
        let requests = try shelf.view.requests().map { try Self.request($0, shelf: shelf, words: words) }
        waiting = requests.filter(\.canAgree)
        asked = requests.filter { !$0.canAgree }
        reports = try shelf.openReports().map { try RemarkLine($0, shelf: shelf, words: words) }
    }

    private static func request(_ open: OpenRequest, shelf: Shelf, words: Words) throws -> Request {
        var facts = [
            Property(label: words[.requestAsked], value: .text(words.instant(open.at.text))),
            Property(label: words[.requestBy], value: .text(try shelf.partyName(open.party, words: words))),
        ]
        let title: String
        var why: String?
        switch open.subject {
        case .release(let id, let version, let from, let to, let reason):
            let entry = try shelf.entry(id)
            let name = try entry.map { try shelf.title(of: $0, words: words) } ?? id
            title = words(.requestRelease, ["name": name])
            let address = Entry.address(of: id).setting("version", version)
            let change = try AudienceChange(
                from: from,
                since: open.labelled ?? open.at,
                to: to,
                shelf: shelf
            )
            facts += [
                Property(
                    label: words[.requestRecord],
                    value: .links([RecordLink(name: name, address: address)])
                ),
                Property(label: words[.reviewVersion], value: .text(words.instant(version))),
                Property(label: words[.reviewFrom], value: .list(try sentences(from, shelf, words))),
                Property(label: words[.reviewTo], value: .list(try sentences(to, shelf, words))),
                Property(label: words[.gainsHeading], value: .list(change.gains(words).map { .text($0) })),
            ]
            why = reason
        case .admission(let member, let format, let start, let end):
            let (member, format) = (try shelf.link(member), try shelf.link(format))
            title = words(.requestAdmission, ["member": member.name, "format": format.name])
            facts += [
                Property(label: words[.membershipMember], value: .links([member])),
                Property(label: words[.membershipFormat], value: .links([format])),
                Property(
                    label: words[.membershipStart],
                    value: .text(start.map { words.instant($0.text) } ?? words[.dateAlways])
                ),
                Property(
                    label: words[.membershipEnd],
                    value: .text(end.map { words.instant($0.text) } ?? words[.dateOpenEnd])
                ),
            ]
        }
        let lacking = try open.lacking.map { Property.Value.text(try shelf.partyName($0, words: words)) }
        facts.append(Property(label: words[.requestLacking], value: .list(lacking)))
        return Request(id: open.id, title: title, facts: facts, reason: why, canAgree: open.canAgree)
    }

    private static func sentences(_ label: Label, _ shelf: Shelf, _ words: Words) throws -> [Property.Value] {
        try LabelWords(label, shelf: shelf, words: words).sentences.map { .text($0) }
    }
}
