internal import Charts
internal import Coordination
internal import Localization

/// The members of a format, on any day or on one, and its memberships over time.
struct FormatMembers: PartyPart {
    let anchor = "members"
    let heading = Text.membersHeading
    let isExpected: Bool
    let members: [Membership]
    /// The day on which the members are shown; nil for any.
    let day: Day?
    /// Where the form for the day leads; nil for what is no format.
    let address: Address?
    /// The other time of the page, as it was asked for: the form keeps it.
    let asOf: String?
    let timeline: MembershipTimeline
    let shown: Set<String>

    init(_ request: FeatureRequest) throws {
        let entry = request.entry
        let relations = request.referring(of: "relationship")
        day = request.shelf.times.on
        members = try request.shelf.memberships(relations, of: entry.id, asFormat: true, on: day)
        isExpected = entry.isFormat
        address = entry.isFormat || !members.isEmpty ? entry.address : nil
        asOf = request.shelf.times.asked[Times.asOfName]
        timeline = MembershipTimeline(RecordLink(entry), members, id: "members")
        shown = Set(members.map(\.recordID))
    }

    /// A format is asked for its members on a day even where it had none on it.
    var isEmpty: Bool { members.isEmpty && (day == nil || address == nil) }

    func content(_ words: Words) -> HTML {
        with(address) { form($0, words) } + #"<p role="status">\#(intro(words))</p>"#
            + membershipList(members, words) + timeline.html(words, row: .partyColumnFormat, other: .partyColumnMember)
    }

    /// Sets one of the times itself, as the bar of the page does, so that neither is put into it again.
    private func form(_ address: Address, _ words: Words) -> HTML {
        """
        <form class="times" method="get" action="\(address)">\
        \(with(asOf) { #"<input type="hidden" name="\#(Times.asOfName)" value="\#($0)">"# })\
        <div><label for="on">\(words[.membersOn])</label>\
        <input id="on" name="on" type="date" value="\(day?.description ?? "")"></div>\
        <p class="acts"><button class="button">\(words[.membersShow])</button></p></form>

        """
    }

    /// How many there are, and on a day how many surely and how many possibly.
    private func intro(_ words: Words) -> String {
        guard let day else { return words.count(members.count, .membersAll) }
        let all = words.count(members.count, .membersTrueOn, ["day": words.date(day.description)])
        let possible = members.count { $0.truth == .possible }
        return possible == 0 ? all : all + " " + words.count(possible, .membersPossibly)
    }
}

/// Memberships as a list of names with their periods.
func membershipList(_ memberships: [Membership], _ words: Words) -> HTML {
    guard !memberships.isEmpty else { return #"<p class="absent">\#(words[.membersNone])</p>"# }
    let items = each(memberships) { membership in
        let isUndated = membership.span == nil && membership.truth == .possible
        let unknown = words[isUndated ? .membershipMaybe : .periodNotRecorded]
        let period = membership.period.map(words.date) ?? unknown
        let serves: HTML = membership.kind == "serves" ? " \(words[.membershipServes])" : ""
        let possible = when(
            membership.truth == .possible && membership.period != nil,
            " \u{B7} \(words[.membershipPossible])"
        )
        let record: HTML =
            if let address = membership.record.address {
                #"<a class="soft" href="\#(address)">\#(period)</a>"#
            } else {
                #"<span class="soft">\#(period)</span>"#
            }
        return #"<li>\#(membership.link.html(words))\#(serves) <span class="small">\#(record)\#(possible)</span></li>"#
    }
    return #"<ul class="members">\#(items)</ul>"#
}
