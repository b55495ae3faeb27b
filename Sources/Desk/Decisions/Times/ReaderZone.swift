internal import Localization
internal import STIX
internal import Silence

/// The zone of the reader's capital, and where it is known from.
///
/// A server without scripts is not told by a browser where it is: the reader says it in the address (`zone`), or the round
/// counts the capital's working hours, or the record names the party's country; else the seat's clock is all there is.
struct ReaderZone: Hashable, Sendable {
    let zone: Zone
    /// Whether it is the capital's; the seat's stands in where the capital's is not known.
    let isKnown: Bool

    /// The name in an address.
    static let name = "zone"

    init(asked: Zone?, party: String?, round: Round, shelf: Shelf) throws {
        var known = asked
        if known == nil, let party, let id = Identifier(party) {
            if case .working(let hours) = round.terms.notice.count { known = hours[id]?.zone }
            if known == nil { known = CapitalZones.zone(of: try shelf.entry(party)) }
        }
        zone = known ?? round.terms.zone
        isKnown = known != nil
    }

    /// The field with which a reader says it.
    static func form(_ address: Address, asked: Zone?, _ words: Words) -> HTML {
        """
        <form class="filters no-print" method="get" action="\(address.path)">\
        <div><label for="zone">\(words[.decisionZone])</label>\
        <input id="zone" name="\(name)" value="\(asked?.name ?? "")" spellcheck="false" autocomplete="off" \
        placeholder="Asia/Tokyo"></div>\
        <div><button class="button plain">\(words[.decisionZoneApply])</button></div></form>

        """
    }
}
