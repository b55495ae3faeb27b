internal import Localization

/// The formats that a party is in, with their periods, and the same over time.
struct PartyMemberships: PartyPart {
    let anchor = "memberships"
    let heading = Text.formatsHeading
    let isExpected: Bool
    let formats: [Membership]
    let timeline: MembershipTimeline
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let entry = request.entry
        formats = try request.shelf.memberships(
            request.referring(of: "relationship"),
            of: entry.id,
            asFormat: false,
            on: request.shelf.times.on
        )
        timeline = MembershipTimeline(RecordLink(entry), formats, id: "formats")
        shown = Set(formats.map(\.recordID))
        isExpected = entry.kind == "state"
    }

    var isEmpty: Bool { formats.isEmpty }

    func content(_ words: Words) -> HTML {
        membershipList(formats, words) + timeline.html(words, row: .columnParty, other: .partyColumnFormat)
    }
}
