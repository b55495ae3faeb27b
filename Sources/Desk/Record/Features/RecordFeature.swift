internal import Localization

/// A part of a record's page that only some types have: the members of a format, the tree of a programme.
protocol RecordFeature: Sendable {
    /// The records that it shows: they are not listed again among those that refer to the record.
    var shown: Set<String> { get }
    /// The properties of the record that it tells: they are not listed again among all of them.
    var told: Set<String> { get }
    /// Where on the page it stands.
    var place: RecordPlace { get }

    func html(_ words: Words) -> HTML
}

extension RecordFeature {
    var shown: Set<String> { [] }
    var told: Set<String> { [] }
    var place: RecordPlace { .main }
}

/// Where on a record's page a part of it stands.
enum RecordPlace: Sendable {
    /// Over everything, before the properties.
    case top
    /// In the broad column, behind the properties.
    case main
    /// Beside them where there is room, after them where there is none.
    case aside
    /// Under both columns, over the whole width.
    case wide
}

/// What the features of a record are made from.
struct FeatureRequest {
    let entry: Entry
    /// The records that refer to it, at the page's times.
    let referring: [Entry]
    let shelf: Shelf
    let words: Words
    /// How much of its lists the page shows.
    let room: PageRoom

    /// The features of the record, in the order of the page: those of its type, then those that every record has.
    func features() throws -> [any RecordFeature] { try typeFeatures() + remarkFeatures() }

    private func typeFeatures() throws -> [any RecordFeature] {
        switch entry.type {
        case "identity": try partyFeatures()
        case "entente-programme": try programmeFeatures()
        case "entente-objective": try objectiveFeatures()
        case "entente-goal": try goalFeatures()
        case "entente-activity": try activityFeatures()
        case "entente-topic": try topicFeatures()
        case "entente-document": try documentFeatures()
        case "entente-outcome": try outcomeFeatures()
        case "entente-claim": try claimFeatures()
        case "entente-need", "entente-recommendation": try needFeatures()
        case "entente-decision": try decisionFeatures()
        default: []
        }
    }
}
