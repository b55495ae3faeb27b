import Labels
import STIX

extension ValidObject {
    /// Whether it is what a party notes for itself: read by that party alone, whatever its markings and whoever sent it.
    var isPrivateMark: Bool { type == "entente-mark" }
}

extension Label {
    /// What a party keeps to itself.
    static func own(_ party: String) -> Label {
        Label(level: .lowest, caveats: [], clauses: [Clause(.party(party))], originators: [party])
    }
}

extension Writing {
    /// Whoever acts for a party in decisions notes for it what it thinks of a text: since nobody else reads that, it takes
    /// no right to write.
    func isNoting(_ envelope: Envelope) -> Bool {
        snapshot.reader.roles.contains(.delegate) && !envelope.objects.isEmpty
            && envelope.objects.allSatisfy(\.isPrivateMark)
    }
}
