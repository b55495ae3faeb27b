internal import Localization
internal import Records

/// The way from the record of a decision to the page where it stands; what only claims to be a decision has none.
struct DecisionLink: RecordFeature {
    let address: Address
    let place = RecordPlace.top

    func html(_ words: Words) -> HTML { #"<p><a href="\#(address)">\#(words[.decisionPageLink])</a></p>"# + "\n" }
}

extension FeatureRequest {
    func decisionFeatures() throws -> [any RecordFeature] {
        guard try shelf.view.decision(entry.id) != nil else { return [] }
        return [DecisionLink(address: CaseReading.address(of: entry.id))]
    }
}
