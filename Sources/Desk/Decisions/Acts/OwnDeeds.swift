internal import Localization
internal import Records
internal import Silence

/// What the reader can do for their party about a decision, by the rules as they stand at this instant.
struct OwnDeeds: Hashable, Sendable {
    let round: Int
    /// The name of the party is for the headings.
    let party: String
    let mayReceive: Bool
    let mayOpen: Bool
    let mayAgree: Bool
    let mayReserve: Bool
    let mayState: Bool
    let mayAssociate: Bool
    let mayBreak: Bool
    /// Whether a break would come too late and change nothing.
    let isLate: Bool

    init(_ reading: CaseReading) {
        round = reading.round.number
        party = reading.view.party.flatMap { try? reading.shelf.link($0).name } ?? ""
        guard reading.isDelegate, let own = reading.party else {
            (mayReceive, mayOpen, mayAgree, mayReserve) = (false, false, false, false)
            (mayState, mayAssociate, mayBreak, isLate) = (false, false, false, false)
            return
        }
        let standing = reading.found.standing.current
        let opening = standing.position(of: own)?.opening ?? standing.associates.first { $0.party == own }?.opening
        let isOpen = reading.now < reading.round.expires
        let word = standing.position(of: own)?.word
        mayReceive = !reading.hasReceived(own) && reading.takes(.receive)
        mayOpen = isOpen && opening == nil && reading.takes(.open)
        let isHolding = word == .silent || word == .receivedNotOpened
        mayAgree = isOpen && isHolding && reading.takes(.agree)
        mayReserve = isOpen && reading.takes(.reserve)
        mayState = isOpen && reading.takes(.state)
        mayAssociate = isOpen && reading.takes(.associate(.aligns))
        isLate = !isOpen
        mayBreak = reading.takes(isOpen ? .breakSilence(.objection) : .lateBreak(.objection))
    }

    /// Whether there is anything to do.
    var isEmpty: Bool { ![mayReceive, mayOpen, mayAgree, mayReserve, mayState, mayAssociate, mayBreak].contains(true) }
}
